import { zipSync, unzipSync } from 'fflate';
import { edit } from '../../../test/support/workbooks';
import { plain } from './read-sheet';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './workbook';

const sheet = {
  name: '表',
  visibility: 'VISIBLE',
  widths: [10, 20],
  rows: [
    {
      cells: [
        { text: '=SUM(1)', style: 'ANSWER' },
        { text: '髙﨑①⑥㈱𠮷', style: 'TEXT' },
      ],
    },
  ],
  headRows: 1,
  headColumns: 1,
  paper: 'A4',
  isProtected: true,
} as const;
const written = () => writeWorkbook({ title: '題', sheets: [sheet] }, new Date(0));
/** The same workbook with some of its parts written anew. */
const with_ = (file: Buffer, change: (parts: Record<string, Uint8Array>) => void): Buffer => {
  const parts = unzipSync(file);
  change(parts);
  return Buffer.from(zipSync(parts));
};
const inSheet = (file: Buffer, from: string | RegExp, to: string) =>
  with_(file, (parts) => {
    const before = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(after);
  });

describe('a workbook that is sent', () => {
  it('is read as the texts it holds', async () => {
    expect(await readWorkbook(await written())).toEqual({
      sheets: [
        {
          name: '表',
          cells: [
            { address: 'A1', row: 1, column: 1, text: '=SUM(1)', fault: null },
            { address: 'B1', row: 1, column: 2, text: '髙﨑①⑥㈱𠮷', fault: null },
          ],
        },
      ],
    });
  });

  it('is read where texts are painted letter by letter', async () => {
    const painted = await edit(await written(), (workbook) => {
      workbook.worksheets[0]!.getCell('A1').value = {
        richText: [{ text: '責' }, { text: '実', font: { bold: true } }],
      };
    });
    expect(await readWorkbook(painted)).toMatchObject({ sheets: [{ cells: [{ text: '責実' }, {}] }] });
  });

  it.each<[string, string, (file: Buffer) => Buffer | Promise<Buffer>]>([
    ['nothing', 'NO_WORKBOOK', () => Buffer.alloc(0)],
    ['some text', 'NO_WORKBOOK', () => Buffer.from('PK 責任分界表')],
    ['half a file', 'NO_WORKBOOK', (file) => file.subarray(0, file.length / 2)],
    ['an archive of something else', 'NO_WORKBOOK', () => Buffer.from(zipSync({ 'a.txt': Buffer.from('a') }))],
    [
      'a part that is no XML',
      'NO_WORKBOOK',
      (file) => with_(file, (parts) => (parts['xl/workbook.xml'] = Buffer.from('<workbook'))),
    ],
    [
      'cells that were merged',
      'MERGED_CELLS',
      (file) => edit(file, (workbook) => workbook.worksheets[0]!.mergeCells('A1:B1')),
    ],
    [
      'a comment',
      'COMMENTS',
      (file) => edit(file, (workbook) => (workbook.worksheets[0]!.getCell('A1').note = '例外あり')),
    ],
    [
      'a drawing',
      'DRAWINGS',
      (file) => with_(file, (parts) => (parts['xl/drawings/drawing1.xml'] = Buffer.from('<xdr:twoCellAnchor/>'))),
    ],
    [
      'more than it may unpack to',
      'TOO_LARGE',
      (file) => with_(file, (parts) => (parts['xl/sharedStrings.xml'] = Buffer.alloc(9 * 1024 * 1024, 0x20))),
    ],
    [
      'more cells than any form has',
      'TOO_LARGE',
      (file) => inSheet(file, '</sheetData>', `${cells(60_000)}</sheetData>`),
    ],
  ])('is not read with %s', async (_, fault, make) => {
    expect(await readWorkbook(await make(await written()))).toEqual({ fault });
  });

  it.each<[string, string | RegExp, string]>([
    [
      'cells that are named in one line',
      '</sheetData>',
      '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
    ],
    ['columns that are named in one line', /<cols>.*<\/cols>/, '<cols><col min="1" max="999999999" width="9"/></cols>'],
  ])('costs nothing with a million %s', async (_, from, to) => {
    expect(await readWorkbook(inSheet(await written(), from, to))).toMatchObject({ sheets: [{ name: '表' }] });
  });

  it('costs nothing with an area of a million cells that has a name', async () => {
    const named = with_(await written(), (parts) => {
      const before = Buffer.from(parts['xl/workbook.xml'] ?? []).toString('utf8');
      const names = '<definedNames><definedName name="a">\'表\'!$A$1:$XFD$1048576</definedName></definedNames>';
      parts['xl/workbook.xml'] = Buffer.from(before.replace(/<definedNames>.*<\/definedNames>|(?=<calcPr)/s, names));
    });
    expect(await readWorkbook(named)).toMatchObject({ sheets: [{ name: '表' }] });
  });

  it('compares texts without what programs change when they save', () => {
    expect(plain(' か\u3099①\r\n二行目\u3000')).toBe('が①\n二行目');
  });
});

function cells(count: number): string {
  return Array.from({ length: count }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="str"><v>a</v></c></row>`).join(
    '',
  );
}
