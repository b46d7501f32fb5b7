import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAUSE_KINDS } from '../../kernel/terms/contract-terms';
import { rulesOfClause } from './clause-rules';

const FOLDER = join(__dirname, '..', '..', 'guideline', 'rules');
const THEMES = ['con', 'vnd', 'gl'];

/** Rules by the clauses that their own text names. */
function namedIn(theme: string): [id: string, text: string][] {
  return readdirSync(join(FOLDER, theme))
    .filter((file) => /^\w+-\d+\.ts$/.test(file))
    .map((file) => [file.slice(0, -3).toUpperCase(), readFileSync(join(FOLDER, theme, file), 'utf8')]);
}

describe('what the guideline asks of a clause', () => {
  it('is told by every rule of contracts, vendors and the guideline that looks for it', () => {
    const rules = THEMES.flatMap(namedIn);
    expect(rules.length).toBeGreaterThan(50);
    const untold = CLAUSE_KINDS.flatMap((kind) => {
      const told = new Set<string>(rulesOfClause(kind).map(({ id }) => id));
      return rules.filter(([id, text]) => text.includes(`'${kind}'`) && !told.has(id)).map(([id]) => `${kind}: ${id}`);
    });
    expect(untold).toEqual([]);
    expect(CLAUSE_KINDS.filter((kind) => rulesOfClause(kind).length > 0).length).toBeGreaterThan(20);
  });
});
