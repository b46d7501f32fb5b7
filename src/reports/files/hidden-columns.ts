import { SaxesParser } from 'saxes';

/** From one column to another, both counted. */
type Columns = readonly [number, number];

/** In characters: nothing is read in a column that is narrower. */
const NARROWEST = 1;

/** Which columns of a workbook's sheets nobody sees, by the names of the sheets; from its parts, which are XML. */
export function hiddenColumns(parts: ReadonlyMap<string, string>): Map<string, readonly Columns[]> {
  const targets = new Map<string, string>();
  look(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship', ({ Id = '', Target = '' }) =>
    targets.set(Id, `xl/${Target.replace(/^(\/?xl\/|\.\/)/, '')}`),
  );
  const hidden = new Map<string, readonly Columns[]>();
  look(parts.get('xl/workbook.xml'), 'sheet', ({ name = '', ...others }) => {
    const columns: Columns[] = [];
    look(parts.get(targets.get(others['r:id'] ?? '') ?? ''), 'col', ({ min, max, hidden: isHidden, width }) => {
      if (isHidden === '1' || isHidden === 'true' || Number(width) < NARROWEST)
        columns.push([Number(min), Number(max)]);
    });
    hidden.set(name, columns);
  });
  return hidden;
}

function look(
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
