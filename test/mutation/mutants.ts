import ts from 'typescript';

/** One small wrong change of a source text. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

const SWAPPED: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.QuestionQuestionToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
};

const OTHER_METHOD: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };
/** Methods without which their receiver is still a list. */
const DROPPED_METHODS = new Set(['filter', 'sort', 'toSorted', 'slice', 'reverse']);

/** What of a file is changed: the bodies of its functions, or the data that it declares. */
export type Part = 'FUNCTIONS' | 'DATA';

/**
 * All mutants of a file in one text: each stands beside the original behind `__mutant(id)`, so that the file is compiled
 * once and any of them can be switched on. Functions are then run; data are evaluated once, and have to be loaded anew.
 */
export function withMutants(
  file: string,
  text: string,
  firstId: number,
  part: Part,
): { text: string; mutants: Mutant[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const mutants: Mutant[] = [];

  function render(node: ts.Node): string {
    let result = '';
    let at = node.getStart(source);
    ts.forEachChild(node, (child) => {
      const start = child.getStart(source);
      result += text.slice(at, start) + rendered(child);
      at = child.getEnd();
    });
    return result + text.slice(at, node.getEnd());
  }

  function rendered(node: ts.Node): string {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      return text.slice(node.getStart(source), node.getEnd());
    }
    const original = render(node);
    const others = isInFunction(node) === (part === 'FUNCTIONS') ? alternatives(node, source) : [];
    return others.reduce((otherwise, to) => {
      const id = firstId + mutants.length;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      mutants.push({ id, file, line, from: node.getText(source), to });
      return `(__mutant(${id}) ? (${to}) : (${otherwise}))`;
    }, original);
  }

  return { text: render(source), mutants };
}

/** What could stand in an expression's place and be wrong. */
function alternatives(node: ts.Node, source: ts.SourceFile): readonly string[] {
  if (isOfOrder(node)) return [];
  const text = (part: ts.Node) => part.getText(source);
  if (isCondition(node)) return ['true', 'false'];
  if (ts.isBinaryExpression(node)) {
    const operators = SWAPPED[node.operatorToken.kind] ?? [];
    return operators.map((operator) => `(${text(node.left)}) ${operator} (${text(node.right)})`);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return [text(node.operand)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1)];
  if (ts.isStringLiteral(node) && isValue(node)) return [node.text === '' ? `'other'` : `''`];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && isValue(node)) return ['[]'];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const other = OTHER_METHOD[name.text];
    if (other !== undefined) return [`${text(expression)}.${other}(${node.arguments.map(text).join(', ')})`];
    if (DROPPED_METHODS.has(name.text)) return [text(expression)];
  }
  return [];
}

/** The condition of an `if` or of `… ? … : …`. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
}

/** In `… ? 1 : -1` only the sign of the answer matters, and whether it is below nought: most changes are none. */
function isOfOrder(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined && !ts.isStatement(at); at = at.parent) {
    if (ts.isConditionalExpression(at) && isSign(at.whenTrue) && isSign(at.whenFalse)) return true;
  }
  return false;
}

function isSign(node: ts.Node): boolean {
  if (ts.isConditionalExpression(node)) return isSign(node.whenTrue) && isSign(node.whenFalse);
  return ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand));
}

/** Not a name: no key of an object, no left side, no label of a switch; and no words for people, whom no test reads. */
function isValue(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && !['ja', 'en'].includes(parent.name.getText());
  }
  return !ts.isBindingElement(parent) && !ts.isCaseClause(parent) && !ts.isLiteralTypeNode(parent);
}

function isInFunction(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent) {
    if (ts.isFunctionLike(at)) return !isParameter(node, at);
  }
  return false;
}

function isParameter(node: ts.Node, within: ts.Node): boolean {
  for (let at = node; at !== within; at = at.parent) if (ts.isParameter(at)) return true;
  return false;
}
