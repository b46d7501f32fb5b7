import { Zip, ZipDeflate } from 'fflate';
import { type RowWriter } from './row-writer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of sheets of texts, written as its rows come. Every cell is a text: nothing is calculated, no zero is lost. */
export class WrittenWorkbook implements RowWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.pieces.push(piece);
  });
  private sheet: ZipDeflate;
  private sheets = 0;
  private row = 0;

  constructor(names: readonly string[]) {
    for (const [path, xml] of Object.entries(partsOf(names))) this.put(path, `${HEAD}${xml}`);
    this.sheet = this.begin();
  }

  add(rows: readonly (readonly string[])[]): void {
    this.sheet.push(Buffer.from(rows.map((cells) => this.rowOf(cells)).join('')));
  }

  nextSheet(): void {
    this.end();
    this.sheet = this.begin();
  }

  finish(): Buffer {
    this.end();
    this.zip.end();
    return Buffer.concat(this.pieces);
  }

  private begin(): ZipDeflate {
    this.sheets += 1;
    this.row = 0;
    const sheet = new ZipDeflate(`xl/worksheets/sheet${this.sheets}.xml`, { level: 6 });
    this.zip.add(sheet);
    sheet.push(
      Buffer.from(
        `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="300" width="20" style="1" customWidth="1"/></cols><sheetData>`,
      ),
    );
    return sheet;
  }

  private end(): void {
    this.sheet.push(Buffer.from('</sheetData></worksheet>'), true);
  }

  private rowOf(cells: readonly string[]): string {
    this.row += 1;
    const written = cells.map((cell, i) => {
      const at = `r="${columnName(i)}${this.row}" s="1"`;
      return cell === ''
        ? `<c ${at}/>`
        : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${this.row}">${written.join('')}</row>`;
  }

  private put(path: string, xml: string): void {
    const part = new ZipDeflate(path);
    this.zip.add(part);
    part.push(Buffer.from(xml), true);
  }
}

/** Style 1 is that of texts (@). */
function partsOf(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = names.map((name, i) => ({ name: escaped(sheetName(name)), at: i + 1 }));
  const styles = sheets.length + 1;
  const types = sheets.map(
    ({ at }) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const listed = sheets.map(({ name, at }) => `<sheet name="${name}" sheetId="${at}" r:id="rId${at}"/>`);
  const relations = sheets.map(
    ({ at }) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${types.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

/** A, B, …, Z, AA: some programs read no cell that does not say where it stands. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Some signs are no part of a sheet's name. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
