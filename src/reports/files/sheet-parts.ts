import { SaxesParser } from 'saxes';

/** The XML of a workbook's sheets, by their names; undefined: there is none. */
export function sheetParts(parts: ReadonlyMap<string, string>): Map<string, string | undefined> {
  const targets = new Map<string, string>();
  lookFor(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship', ({ Id = '', Target = '' }) =>
    targets.set(Id, `xl/${Target.replace(/^(\/?xl\/|\.\/)/, '')}`),
  );
  const sheets = new Map<string, string | undefined>();
  lookFor(parts.get('xl/workbook.xml'), 'sheet', ({ name = '', ...others }) =>
    sheets.set(name, parts.get(targets.get(others['r:id'] ?? '') ?? '')),
  );
  return sheets;
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
