import { Zip, ZipDeflate } from 'fflate';
import { type RowWriter } from './row-writer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet of texts, written as its rows come. Every cell is a text: nothing is calculated, no zero is lost. */
export class WrittenWorkbook implements RowWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.pieces.push(piece);
  });
  private readonly sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  private row = 0;

  constructor(name: string) {
    for (const [path, xml] of Object.entries(partsOf(name))) this.put(path, `${HEAD}${xml}`);
    this.zip.add(this.sheet);
    this.sheet.push(
      Buffer.from(
        `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="300" width="20" style="1" customWidth="1"/></cols><sheetData>`,
      ),
    );
  }

  add(rows: readonly (readonly string[])[]): void {
    this.sheet.push(Buffer.from(rows.map((cells) => this.rowOf(cells)).join('')));
  }

  finish(): Buffer {
    this.sheet.push(Buffer.from('</sheetData></worksheet>'), true);
    this.zip.end();
    return Buffer.concat(this.pieces);
  }

  private rowOf(cells: readonly string[]): string {
    this.row += 1;
    const written = cells.map((cell) =>
      cell === '' ? '<c s="1"/>' : `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
    );
    return `<row r="${this.row}">${written.join('')}</row>`;
  }

  private put(path: string, xml: string): void {
    const part = new ZipDeflate(path);
    this.zip.add(part);
    part.push(Buffer.from(xml), true);
  }
}

/** Style 1 is that of texts (@). */
function partsOf(name: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

/** Some signs are no part of a sheet's name. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
