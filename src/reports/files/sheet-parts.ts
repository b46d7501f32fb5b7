import { SaxesParser } from 'saxes';

/** Where in a workbook its sheets are, by their names. */
export function sheetPaths(parts: ReadonlyMap<string, string>): Map<string, string> {
  const targets = new Map<string, string>();
  lookFor(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship', ({ Id = '', Target = '' }) =>
    targets.set(Id, `xl/${Target.replace(/^(\/?xl\/|\.\/)/, '')}`),
  );
  const sheets = new Map<string, string>();
  lookFor(parts.get('xl/workbook.xml'), 'sheet', ({ name = '', ...others }) =>
    sheets.set(name, targets.get(others['r:id'] ?? '') ?? ''),
  );
  return sheets;
}

/** The XML of a workbook's sheets, by their names; undefined: there is none. */
export function sheetParts(parts: ReadonlyMap<string, string>): Map<string, string | undefined> {
  return new Map([...sheetPaths(parts)].map(([name, path]) => [name, parts.get(path)]));
}

/** What each element of this name says in its attributes. */
export function lookFor(
  xml: string | undefined,
  element: string,
  take: (attributes: Partial<Record<string, string>>) => void,
): void {
  if (xml === undefined) return;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === element || name.endsWith(`:${element}`)) take(attributes);
  });
  parser.write(xml).close();
}
