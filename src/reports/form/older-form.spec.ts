import { type Workbook } from 'exceljs';
import { aMatrixPaper, SIX_PARTIES } from '../../../test/factories/matrix-paper';
import { both, declared, read, sent } from '../../../test/support/form-reading';
import { cellAt, edit, hasLibreOffice, sheetOf, throughLibreOffice } from '../../../test/support/workbooks';
import { type MatrixPaper, type PaperRow } from '../matrix-paper';

const [hospital = SIX_PARTIES[0]!, , vendor = SIX_PARTIES[0]!] = SIX_PARTIES;

describe('a form that went out before the words of forms were changed', () => {
  /** What explains the form and its rows was said otherwise then. */
  const older = (over: Partial<MatrixPaper> = {}) =>
    aMatrixPaper({ contractTitle: '旧契約名', ...over }, () => ({ phase: '平時', clauses: ['APPI 28'] }));
  const answered = (paper: MatrixPaper, work: (book: Workbook) => unknown = () => undefined) =>
    sent(paper).then((file) =>
      edit(file, (book) => {
        cellAt(sheetOf(book, '運用・対応'), 'IN-05', `MARK:${vendor.id}`).value = '責実';
        work(book);
      }),
    );
  const hidden = (book: Workbook) => sheetOf(book, 'bunkaiten');

  it('is read as if it had gone out today, through another program too', async () => {
    const plainly = await read(aMatrixPaper(), await answered(aMatrixPaper()));
    expect(plainly.declarations).toHaveLength(1);
    const file = await answered(older());
    expect(await read(aMatrixPaper(), file)).toEqual(plainly);
    if (await hasLibreOffice()) expect(await read(aMatrixPaper(), await throughLibreOffice(file))).toEqual(plainly);
  }, 120_000);

  it('says what stands there now and what in the file, where somebody may have written it', async () => {
    const now = aMatrixPaper();
    const told = async (file: Buffer) =>
      (await read(now, file)).faults.map(({ code, pointer, detail }) => [code, pointer, detail.ja, detail.en]);
    const rewritten = await answered(older(), (book) => {
      cellAt(sheetOf(book, '運用・対応'), 'IN-05', 'CLAUSES').value = '表4-1 ただし病院を除く';
    });
    expect(await told(rewritten)).toEqual([
      [
        'CHANGED',
        expect.stringMatching(/^\/file\/運用・対応![A-Z]+\d+$/),
        expect.stringContaining('(現在の様式「表4-1, 5.3」、届いた回答票「表4-1 ただし病院を除く」)'),
        expect.stringContaining('(now "表4-1, 5.3", in the file "表4-1 ただし病院を除く")'),
      ],
    ]);
    const added = await answered(older(), (book) => (sheetOf(book, '記入要領').getCell('B40').value = '但し書き'));
    const [first, last] = (await told(added)).filter(([code]) => code === 'CHANGED');
    expect(first?.[2]).toContain(
      '現在の様式「K-2026-①⑥ 電子カルテシステム保守委託契約」、届いた回答票「K-2026-①⑥ 旧契約名」',
    );
    expect(last?.[2]).toContain('現在の様式「」、届いた回答票「但し書き」');
    const renamed = { ...vendor, label: '㈱髙﨑システム(旧)' };
    const headed = await answered(older({ parties: SIX_PARTIES.map((one) => (one === vendor ? renamed : one)) }));
    expect((await told(headed))[0]?.[2]).toContain('現在の様式「㈱髙﨑システム」、届いた回答票「㈱髙﨑システム(旧)」');
  });

  it('is refused where it does not know what it was printed with, and says so cell by cell', async () => {
    const unknowing = await answered(older(), (book) => {
      hidden(book).eachRow((row) => {
        const text = row.getCell(1).text.replace(/ (PHASE|CLAUSES)=\S+/g, '');
        row.getCell(1).value = text.startsWith('EXPLAINED ') ? 'NONE' : text;
      });
    });
    const { faults } = await read(aMatrixPaper(), unknowing);
    expect(faults.map(({ pointer, detail }) => [pointer, detail.en])).toEqual([
      [
        '/file/記入要領!B3',
        expect.stringContaining('now "K-2026-①⑥ 電子カルテシステム保守委託契約", in the file "K-2026-①⑥ 旧契約名"'),
      ],
    ]);
  });
});

describe('a form in English that LibreOffice has saved', () => {
  const paperOf = (row: Partial<PaperRow>) =>
    aMatrixPaper({ language: 'en' }, ({ key }) => (['IN-05', 'SE-01'].includes(key) ? row : {}));
  const said = (note: string | null) => declared(both(vendor.id, note), 'Servers of the main building');
  const share = `SHARE:${vendor.id}`;

  it('is merged three ways: changed by both, emptied, struck through, and by one alone', async () => {
    if (!(await hasLibreOffice())) return;
    const out = await throughLibreOffice(await sent(paperOf(said('monthly'))));
    const filled = await edit(out, (book) => {
      const sheet = sheetOf(book, 'Operational');
      cellAt(sheet, 'IN-05', share).value = 'daily';
      cellAt(sheet, 'IN-05', 'NOTE').value = null;
      const struck = cellAt(sheet, 'SE-01', 'NOTE');
      struck.style = { ...struck.style, font: { ...struck.style.font, strike: true } };
      cellAt(sheet, 'SE-01', share).value = null;
      cellAt(sheet, 'SE-07', `MARK:${vendor.id}`).value = 'AR';
      cellAt(sheet, 'SE-07', `MARK:${hospital.id}`).value = 'I';
    });
    const { changes, faults, unreadable } = await read(paperOf(said('weekly')), await throughLibreOffice(filled));
    expect([faults, unreadable]).toEqual([[], []]);
    expect(changes.map(({ key, column, by, asks, before, after }) => [key, column, by, asks, before, after])).toEqual([
      ['IN-05', 'Scope', 'THEIRS', 'EMPTIED', 'Servers of the main building', ''],
      ['IN-05', `${vendor.label}\nwhat exactly it does`, 'BOTH', 'CONFLICT', 'weekly', 'daily'],
      ['SE-01', 'Scope', 'THEIRS', 'STRUCK', 'Servers of the main building', 'Servers of the main building'],
      ['SE-01', `${vendor.label}\nwhat exactly it does`, 'BOTH', 'CONFLICT', 'weekly', ''],
      ['SE-07', hospital.label, 'THEIRS', null, '', 'I'],
      ['SE-07', vendor.label, 'THEIRS', null, '', 'AR'],
    ]);
  }, 180_000);
});
