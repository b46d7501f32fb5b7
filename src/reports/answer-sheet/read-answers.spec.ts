import { Workbook } from 'exceljs';
import { readAnswers } from './read-answers';

/** Headings and two items, as Excel for Japan saves them (CP932), with ①㈱髙. */
const CP932 = Buffer.from(
  '8d8094d42c8ebf96e22c89f1939a2c94f58d6c0d0a' + // 項番,質問,回答,備考
    '312c8740878aeee02c82cd82a22c0d0a' + // 1,①㈱髙,はい,
    '322c2c82a282a282a62c0d0a', // 2,,いいえ,
  'hex',
);
const csv = (text: string) => readAnswers(Buffer.from(text), 'CSV');
const rowsOf = (read: ReturnType<typeof readAnswers>) => {
  if (!('rows' in read)) throw new Error(read.faults.join());
  return read.rows.map(({ row, itemNo, answer, fault }) => [row, itemNo, answer, fault]);
};
const workbook = async (...rows: unknown[][]): Promise<Buffer> => {
  const own = new Workbook();
  own.addWorksheet('表紙').addRow(['医療情報セキュリティ開示書']);
  own.addWorksheet('MDS').addRows(rows);
  return Buffer.from(await own.xlsx.writeBuffer());
};

describe('a sheet of answers', () => {
  it('is read from CSV of either encoding, with what stands between quotes, whichever way lines end', () => {
    expect(readAnswers(CP932, 'CSV')).toMatchObject({
      rows: [
        { itemNo: '1', question: '①㈱髙', answer: 'YES', note: null, fault: null },
        { itemNo: '2', question: null, answer: 'NO', fault: null },
      ],
    });
    const quoted = csv('\ufeffNo.,質問内容,回答,備考\r\n１．２,"暗号化,""保存""\n時",対象外,"a\nb"\r5,,,\n');
    expect(quoted).toMatchObject({
      rows: [
        { row: 2, itemNo: '1.2', question: '暗号化,"保存"\n時', answer: 'NOT_APPLICABLE', note: 'a\nb' },
        { itemNo: '5', answer: 'UNANSWERED' },
      ],
    });
  });

  it('is read from a workbook of any make: a cover, headings in two lines, marks, titles, headings again', async () => {
    const file = await workbook(
      ['製造業者', '見本'],
      ['No.', '質問', '回答欄', null, null, '備考'],
      [null, null, 'はい', 'いいえ', '対象外'],
      ['安全管理'],
      [1, 'a', '○'],
      ['No.', '質問', 'はい', 'いいえ', '対象外', '備考'],
      ['2-1', 'b', null, '✓', null, '次期版'],
      ['3', 'c', null, null, 'レ'],
      ['4', 'd', '○', '○'],
      ['5', 'e', null, '×'],
      ['6', 'f'],
    );
    const read = readAnswers(file, 'XLSX');
    expect(rowsOf(read)).toEqual([
      [5, '1', 'YES', null],
      [7, '2-1', 'NO', null],
      [8, '3', 'NOT_APPLICABLE', null],
      [9, '4', null, 'TWO_ANSWERS'],
      [10, '5', null, 'ANSWER'],
      [11, '6', 'UNANSWERED', null],
    ]);
    expect(read).toMatchObject({ rows: [{ sheet: 'MDS' }, { question: 'b', note: '次期版' }, {}, {}, {}, {}] });
  });

  it('says of each line that it refuses why', () => {
    const long = 'あ'.repeat(1001);
    const read = csv(
      `項番,質問,回答\n1,,はい\n①,,いいえ\n甲,,はい\n,,いいえ\n3,,△\n2,,はい\n２,,いいえ\n4,${long},はい\n5,\u202ea,はい\n`,
    );
    expect(rowsOf(read)).toEqual([
      [2, '1', 'YES', 'ITEM_TWICE'],
      [3, '1', 'NO', 'ITEM_TWICE'],
      [4, null, 'YES', 'ITEM_NUMBER'],
      [5, null, 'NO', 'ITEM_NUMBER'],
      [6, '3', null, 'ANSWER'],
      [7, '2', 'YES', 'ITEM_TWICE'],
      [8, '2', 'NO', 'ITEM_TWICE'],
      [9, '4', 'YES', 'TOO_LONG'],
      [10, '5', 'YES', 'CHARACTERS'],
    ]);
  });

  it.each<[string, Buffer, 'XLSX' | 'CSV', string[]]>([
    ['no column of numbers', Buffer.from('質問,回答\na,はい\n'), 'CSV', ['ITEM_COLUMN_MISSING']],
    ['no column of answers', Buffer.from('項番,質問\n1,a\n'), 'CSV', ['ANSWER_COLUMN_MISSING']],
    ['neither', Buffer.from('a,b\n'), 'CSV', ['ITEM_COLUMN_MISSING', 'ANSWER_COLUMN_MISSING']],
    ['bytes of no encoding', Buffer.from([0x82, 0x0a, 0xff, 0xfe]), 'CSV', ['ENCODING']],
    ['an open quote', Buffer.from('項番,"回答\n1,はい\n'), 'CSV', ['QUOTES']],
    ['a line without end', Buffer.from(`項番,回答${',1'.repeat(600)}\n`), 'CSV', ['TOO_LARGE']],
    ['too many items', Buffer.from(`項番,回答\n${'1,はい\n'.repeat(301)}`), 'CSV', ['TOO_LARGE']],
    ['a workbook that is called a table', Buffer.from('PK\u0003\u0004'), 'CSV', ['ENCODING']],
    ['a table that is called a workbook', Buffer.from('項番,回答\n'), 'XLSX', ['NO_WORKBOOK']],
    [
      'a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'XLSX',
      ['ENCRYPTED'],
    ],
  ])('is refused as a whole for %s', (_, file, kind, faults) => {
    expect(readAnswers(file, kind)).toEqual({ faults });
  });
});
