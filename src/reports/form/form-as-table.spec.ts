import { unzipSync, zipSync } from 'fflate';
import { type Cell } from 'exceljs';
import { aMatrixPaper, SIX_PARTIES } from '../../../test/factories/matrix-paper';
import { both, declared, NOTHING, read, sent } from '../../../test/support/form-reading';
import { cellAt, edit, rewritten, sheetOf } from '../../../test/support/workbooks';
import { type Asking } from './read-form-row';

const OPERATIONAL = '運用・対応';
const SHEET = 'xl/worksheets/sheet3.xml';
const [, , vendor = SIX_PARTIES[0]!] = SIX_PARTIES;
const share = `SHARE:${vendor.id}`;
const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? declared(both(vendor.id, '月次'), '範囲') : {}));
const TAKEN = [[['THEIRS', null, '日次']], []];
const ASKED = (asks: Asking) => [[['THEIRS', asks, '日次']], []];

/** The form with one cell filled in, and where that cell is. */
async function filled(work: (cell: Cell) => unknown = () => undefined): Promise<{ file: Buffer; address: string }> {
  let address = '';
  const file = await edit(await sent(paper), (workbook) => {
    const cell = cellAt(sheetOf(workbook, OPERATIONAL), 'IN-05', share);
    cell.value = '日次';
    cell.style = { ...cell.style };
    work(cell);
    address = cell.address;
  });
  return { file, address };
}

async function asked(file: Buffer) {
  const { changes, faults } = await read(paper, file);
  return [changes.map(({ by, asks, after }) => [by, asks, after]), faults.map(({ code }) => code)];
}

/** As Excel keeps a table: a part of its own that the sheet's relations name, and a look by the name of its style. */
function asTable(file: Buffer, ref: string, info: string, own?: { dxf: string; element: string }): Buffer {
  const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const [spreadsheet, relations] = [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  ];
  const parts = unzipSync(file);
  parts['xl/tables/table1.xml'] = xml(
    `<table xmlns="${spreadsheet}" id="1" name="表1" displayName="表1" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableStyleInfo ${info}/></table>`,
  );
  parts['xl/worksheets/_rels/sheet3.xml.rels'] = xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${relations}/table" Target="../tables/table1.xml"/></Relationships>`,
  );
  const made = rewritten(Buffer.from(zipSync(parts)), SHEET, (sheet) =>
    sheet.replace(/<\/worksheet>$/, '<tableParts count="1"><tablePart r:id="rId9"/></tableParts></worksheet>'),
  );
  if (own === undefined) return made;
  return rewritten(made, 'xl/styles.xml', (styles) =>
    styles
      .replace(/<dxfs[^>]*\/>|<dxfs[^>]*>.*<\/dxfs>/s, `<dxfs count="2"><dxf><font><b/></font></dxf>${own.dxf}</dxfs>`)
      .replace(/<tableStyles[^>]*\/>/, '')
      .replace(
        '</dxfs>',
        `</dxfs><tableStyles count="1"><tableStyle name="自社" pivot="0" count="2"><tableStyleElement type="headerRow" dxfId="0"/>${own.element}</tableStyle></tableStyles>`,
      ),
  );
}

const one = (address: string) => `${address}:${address}`;
const down = (address: string) => `A2:${address.replace(/\d+/, '')}90`;
const from = (address: string) => `${address}:${address.replace(/\d+/, '')}90`;

describe('a form that was made a table in Excel', () => {
  it.each<[string, (address: string) => string, string]>([
    ['everywhere, in a dark style', one, 'name="TableStyleDark1" showRowStripes="1"'],
    ['in its head, in a medium style', from, 'name="TableStyleMedium2" showRowStripes="1"'],
    ['in its last column', down, 'name="TableStyleMedium2" showLastColumn="1"'],
  ])('is asked about where the style writes in white on the ground that a cell has: %s', async (_, areaOf, info) => {
    const { file, address } = await filled();
    expect(await asked(asTable(file, areaOf(address), info))).toEqual(ASKED('INVISIBLE'));
  });

  it.each<[string, (address: string) => string, string]>([
    ['below its head, in a medium style', down, 'name="TableStyleMedium2" showRowStripes="1"'],
    ['in a light style', down, 'name="TableStyleLight1" showLastColumn="0"'],
    ['elsewhere', () => 'A2:C90', 'name="TableStyleDark1"'],
  ])('is taken where it leaves the ink as it is: %s', async (_, areaOf, info) => {
    const { file, address } = await filled();
    expect(await asked(asTable(file, areaOf(address), info))).toEqual(TAKEN);
  });

  it.each<[string, Asking, string]>([
    ['strikes through', 'STRUCK', '<dxf><font><strike/></font></dxf>'],
    [
      'writes in white on black, of which the cell has no black',
      'INVISIBLE',
      '<dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill></dxf>',
    ],
    ['shows nothing', 'INVISIBLE', '<dxf><numFmt numFmtId="164" formatCode=";;;"/></dxf>'],
  ])('is asked about where a style of somebody’s own %s (%s)', async (_, asks, dxf) => {
    const { file, address } = await filled();
    const made = asTable(file, one(address), 'name="自社"', {
      dxf,
      element: '<tableStyleElement type="wholeTable" dxfId="1"/>',
    });
    expect(await asked(made)).toEqual(ASKED(asks));
    const other = asTable(file, one(address), 'name="自社"', { dxf, element: '' });
    expect(await asked(other)).toEqual(TAKEN);
  });

  it('is nothing new where nobody wrote anything in it', async () => {
    const made = asTable(await sent(paper), 'A2:D90', 'name="TableStyleMedium2" showRowStripes="1"');
    expect(await read(paper, made)).toEqual(NOTHING);
  });
});

describe('a form in which a text is fitted into its cell', () => {
  const long = '夜間・休日を含む24時間の一次切り分けを行い、30分以内に連絡する。'.repeat(4);
  const written = (text: string, alignment: Cell['alignment']) =>
    filled((cell) => {
      cell.value = text;
      cell.alignment = alignment;
    });

  it('is asked about where it is made too small to be read, and where it is said again and again', async () => {
    const small = await written(long, { shrinkToFit: true, wrapText: false });
    expect(await asked(small.file)).toEqual([[['THEIRS', 'INVISIBLE', long]], []]);
    const again = await written('24', { horizontal: 'fill' });
    expect(await asked(again.file)).toEqual([[['THEIRS', 'INVISIBLE', '24']], []]);
  });

  it('is taken where it is still read, and where it is wrapped instead', async () => {
    const short = await written('日次', { shrinkToFit: true, wrapText: false });
    expect(await asked(short.file)).toEqual(TAKEN);
    const wrapped = await written(long, { shrinkToFit: true, wrapText: true });
    expect(await asked(wrapped.file)).toEqual([[['THEIRS', null, long]], []]);
  });

  it('is asked about where what stood there before is made too small', async () => {
    const file = await edit(
      await sent(aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? declared(both(vendor.id, long), '範囲') : {}))),
      (workbook) => {
        const cell = cellAt(sheetOf(workbook, OPERATIONAL), 'IN-05', share);
        cell.style = { ...cell.style, alignment: { shrinkToFit: true, wrapText: false } };
      },
    );
    const before = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? declared(both(vendor.id, long), '範囲') : {}));
    const { changes } = await read(before, file);
    expect(changes.map(({ asks }) => asks)).toEqual(['INVISIBLE']);
  });
});
