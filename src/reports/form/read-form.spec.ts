import fc from '../../../test/support/laws';
import { aMatrixPaper, SIX_PARTIES } from '../../../test/factories/matrix-paper';
import { both, declared, NEVER_PRINTED, NOTHING, read, sent } from '../../../test/support/form-reading';
import { rounds } from '../../../test/support/ordeal';
import {
  cellAt,
  edit,
  hasLibreOffice,
  open,
  rearrange,
  sheetOf,
  throughLibreOffice,
  valuesOf,
} from '../../../test/support/workbooks';
import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { type DeclarationOfRow } from '../../demarcation/declarations/declarations';
import { type MatrixPaper, type PaperDeclaration } from '../matrix-paper';
import { readWorkbook } from '../files/read-workbook';

const OPERATIONAL = '運用・対応';
const [hospital = SIX_PARTIES[0]!, , vendor = SIX_PARTIES[0]!, sub = SIX_PARTIES[0]!] = SIX_PARTIES;
const NOTE = 'サーバのOSのみ。\n髙﨑①⑥㈱𠮷 =SUM(A1) は文字のまま';

const faultsOf = async (paper: MatrixPaper, file: Buffer) =>
  (await read(paper, file)).faults.map(({ code, pointer }) => [code, pointer]);

describe('a form that comes back', () => {
  const empty = aMatrixPaper();
  let form: Buffer;
  beforeAll(async () => {
    form = await sent(empty);
  });

  it('says nothing where nobody wrote anything', async () => {
    expect(await read(empty, form)).toEqual(NOTHING);
  });

  it('says cell by cell what changes, and of each row what the side now declares', async () => {
    const filled = await edit(form, (workbook) => {
      const sheet = sheetOf(workbook, OPERATIONAL);
      cellAt(sheet, 'IN-05', `MARK:${vendor.id}`).value = '責実';
      cellAt(sheet, 'IN-05', `MARK:${hospital.id}`).value = 'I';
      cellAt(sheet, 'IN-05', `SHARE:${vendor.id}`).value = '責: 承認\n実: 月次で適用';
      cellAt(sheet, 'IN-05', 'NOTE').value = NOTE;
    });
    const { changes, declarations, faults } = await read(empty, filled);
    expect(faults).toEqual([]);
    const rowId = changes[0]?.rowId;
    expect(changes).toEqual([
      {
        sheet: OPERATIONAL,
        cell: expect.stringMatching(/^D\d+$/) as string,
        rowId,
        key: 'IN-05',
        column: hospital.label,
        before: '',
        after: 'I',
        by: 'THEIRS',
        asks: null,
      },
      expect.objectContaining({ column: vendor.label, before: '', after: '責実' }),
      expect.objectContaining({ column: '範囲の説明', before: '', after: NOTE }),
      expect.objectContaining({ column: `${vendor.label}\n分担の内容`, after: '責: 承認\n実: 月次で適用' }),
    ]);
    expect(declarations).toEqual([
      {
        rowId,
        note: NOTE,
        noTextOfMine: false,
        roles: [
          { partyId: hospital.id, role: 'INFORMED', note: null },
          { partyId: vendor.id, role: 'ACCOUNTABLE', note: '承認' },
          { partyId: vendor.id, role: 'RESPONSIBLE', note: '月次で適用' },
        ],
      },
    ]);
  });

  it('shows whole what no row is tall enough for, on a sheet that is for reading', async () => {
    const long = '長い範囲の説明。\n'.repeat(400);
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? declared(both(vendor.id, null), long) : {}));
    const withLong = await sent(paper);
    const sheet = sheetOf(await open(withLong), '長文');
    const cells = Array.from({ length: sheet.rowCount }, (_, i) => valuesOf(sheet, i + 1)).slice(2);
    expect(cells.slice(0, 2).map(([key]) => key)).toEqual(['IN-05', 'IN-05\n(続き)']);
    expect(
      cells
        .flat()
        .join('')
        .match(/長い範囲の説明/g),
    ).toHaveLength(400);
    expect(await read(paper, withLong)).toEqual(NOTHING);
    const written = await edit(withLong, (workbook) => {
      sheetOf(workbook, '長文').getCell('C3').value = '短くした';
    });
    expect(await faultsOf(paper, written)).toEqual([['CHANGED', '/file/長文']]);
    const deleted = await edit(withLong, (workbook) => workbook.removeWorksheet('長文'));
    expect(await read(paper, deleted)).toEqual(NOTHING);
    if (await hasLibreOffice()) expect(await read(paper, await throughLibreOffice(withLong))).toEqual(NOTHING);
    const added = await edit(form, (workbook) => {
      workbook.addWorksheet('長文').getCell('A1').value = '追加';
    });
    expect(await faultsOf(empty, added)).toEqual([['CHANGED', '/file/長文']]);
  });

  it('keeps word for word what nobody touched in a row that changes', async () => {
    const parts = both(vendor.id, '  二行で\r\n 言う ').concat({
      partyId: sub.id,
      role: 'SUPPORT',
      note: '責: に見える\n実: 文',
    });
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? declared(parts, ' 範囲 ') : {}));
    const filled = await edit(await sent(paper), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'IN-05', `MARK:${hospital.id}`).value = '共';
    });
    const { declarations } = await read(paper, filled);
    expect(declarations[0]?.note).toBe(' 範囲 ');
    expect(declarations[0]?.roles).toEqual(
      expect.arrayContaining([...parts, { partyId: hospital.id, role: 'INFORMED', note: null }]),
    );
  });

  it('shows nothing of what the other side has said', async () => {
    const institution: PaperDeclaration = { parts: both(hospital.id, '病院だけが知る'), note: '秘密の範囲' };
    const secret = aMatrixPaper({}, () => ({
      parts: institution.parts,
      note: institution.note,
      concord: { state: 'ONE_SIDED', differences: [], institution, vendor: null },
    }));
    const workbook = await readWorkbook(await sent(secret));
    expect(workbook).toEqual(await readWorkbook(form));
  });

  it('is read right wherever its rows and columns have been moved, hidden or not', async () => {
    const filled = await edit(form, (workbook) => {
      const sheet = sheetOf(workbook, OPERATIONAL);
      cellAt(sheet, 'IN-05', `MARK:${vendor.id}`).value = '責実';
      cellAt(sheet, 'SE-01', `MARK:${sub.id}`).value = '責実';
    });
    const plainly = await read(empty, filled);
    const count = empty.layers[1]?.rows.length ?? 0;
    const columns = Array.from({ length: 17 }, (_, i) => i);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          Array.from({ length: count }, (_, i) => i),
          { minLength: count },
        ),
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        fc.integer({ min: 3, max: 20 }),
        async (rows, order, hidden) => {
          const moved = await edit(filled, (workbook) => {
            const sheet = sheetOf(workbook, OPERATIONAL);
            expect(valuesOf(sheet, 1).length).toBe(columns.length);
            rearrange(sheet, rows, order);
            sheet.getRow(hidden).hidden = true;
            sheet.getColumn(hidden % 17 || 1).hidden = true;
          });
          const reading = await read(empty, moved);
          expect(reading.faults).toEqual([]);
          expect(new Set(reading.declarations)).toEqual(new Set(plainly.declarations));
        },
      ),
      { numRuns: rounds(2, 60) },
    );
  });

  it('comes back as it was declared, whatever was declared, through another program too', async () => {
    const office = await hasLibreOffice();
    const note = fc.option(fc.constantFrom(NOTE, '月次', "'前に引用符", '=1+1', '1', '2026-04-01', 'TRUE', '実: 文'));
    const parts = fc
      .tuple(fc.constantFrom(...SIX_PARTIES), fc.constantFrom(...SIX_PARTIES), note, note)
      .map(([one, other, first, second]): DeclaredRole[] => [
        { partyId: one.id, role: 'ACCOUNTABLE', note: first },
        { partyId: other.id, role: 'RESPONSIBLE', note: second },
      ]);
    const declarations = fc.array(fc.record({ parts, note }), { minLength: 75, maxLength: 75 });
    await fc.assert(
      fc.asyncProperty(declarations, async (said) => {
        const paper = aMatrixPaper({}, ({ nonDelegable }, place) => {
          const one = said[place];
          return one === undefined || nonDelegable ? {} : declared(one.parts, one.note);
        });
        const file = await sent(paper);
        // Against what was declared nothing changes; against an empty matrix everything is entered as it was declared.
        const back = office ? await throughLibreOffice(file) : await edit(file, () => undefined);
        expect(await read(paper, back)).toEqual(NOTHING);
        const entered = await read(empty, back, NEVER_PRINTED);
        expect(entered.faults).toEqual([]);
        const rows = paper.layers.flatMap((layer) => layer.rows);
        expect(entered.declarations.map(inOrder)).toEqual(
          rows.flatMap(({ id, concord }) =>
            concord?.vendor ? [inOrder({ rowId: id, roles: concord.vendor.parts, note: concord.vendor.note })] : [],
          ),
        );
      }),
      { numRuns: rounds(1, 40) },
    );
  }, 300_000);

  it.each<[string, string, (sheet: ReturnType<typeof sheetOf>) => void]>([
    ['a formula', 'FORMULA', (sheet) => (cellAt(sheet, 'IN-05', 'NOTE').value = { formula: 'A1', result: '責' })],
    ['a formula that is shared', 'FORMULA', (sheet) => sheet.fillFormula('D5:D6', 'A1', [1, 1])],
    ['a number', 'NOT_TEXT', (sheet) => (cellAt(sheet, 'IN-05', 'NOTE').value = 24)],
    ['a date', 'NOT_TEXT', (sheet) => (cellAt(sheet, 'IN-05', 'NOTE').value = new Date(0))],
    ['yes or no', 'NOT_TEXT', (sheet) => (cellAt(sheet, 'IN-05', 'NOTE').value = true)],
    ['an error', 'NOT_TEXT', (sheet) => (cellAt(sheet, 'IN-05', 'NOTE').value = { error: '#N/A' })],
    ['another title', 'CHANGED', (sheet) => (cellAt(sheet, 'IN-05', 'TITLE').value = '回線は病院が管理する')],
    ['another clause', 'CHANGED', (sheet) => (cellAt(sheet, 'IN-05', 'CLAUSES').value = null)],
    ['another heading', 'CHANGED', (sheet) => (sheet.getCell('D2').value = vendor.label)],
    ['a text beside it', 'OUTSIDE', (sheet) => (sheet.getCell('Z5').value = '別途協議')],
    ['a text below it', 'OUTSIDE', (sheet) => (sheet.getCell('D400').value = '責')],
    ['a row that is gone', 'STRUCTURE', (sheet) => sheet.spliceRows(5, 1)],
    ['a row that is there twice', 'STRUCTURE', (sheet) => (sheet.getCell('A200').value = 'IN-05')],
    ['a column that is gone', 'STRUCTURE', (sheet) => sheet.spliceColumns(5, 1)],
    ['another mark', 'MARKS', (sheet) => (cellAt(sheet, 'IN-05', `MARK:${vendor.id}`).value = '◎')],
    ['a share without a mark', 'NO_PART', (sheet) => (cellAt(sheet, 'IN-05', `SHARE:${vendor.id}`).value = '月次')],
    ['two accountable', 'ONE_ACCOUNTABLE', (sheet) => fill(sheet, 'IN-05', { [vendor.id]: '責実', [sub.id]: '責' })],
    ['nobody who performs', 'NOBODY_PERFORMS', (sheet) => fill(sheet, 'IN-05', { [vendor.id]: '責' })],
    [
      'two who perform and do not say what',
      'REQUIRED',
      (sheet) => fill(sheet, 'IN-05', { [vendor.id]: '責実', [sub.id]: '実' }),
    ],
    ['what stays with the hospital', 'NON_DELEGABLE', (sheet) => fill(sheet, 'SE-08', { [vendor.id]: '責実' })],
    [
      'a text that is too long',
      'TOO_LONG',
      (sheet) => {
        fill(sheet, 'IN-05', { [vendor.id]: '責実' });
        cellAt(sheet, 'IN-05', 'NOTE').value = 'あ'.repeat(4001);
      },
    ],
    [
      'what nobody sees within a text',
      'UNSEEN',
      (sheet) => {
        fill(sheet, 'IN-05', { [vendor.id]: '責実' });
        cellAt(sheet, 'IN-05', 'NOTE').value = '夜間\u200bを含む';
      },
    ],
  ])('is refused with %s, and says where', async (_, code, work) => {
    const faults = await faultsOf(empty, await edit(form, (workbook) => void work(sheetOf(workbook, OPERATIONAL))));
    expect(faults.map(([found]) => found)).toContain(code);
    for (const [, pointer] of faults) expect(pointer).toMatch(/^\/file\/運用・対応(![A-Z]+\d+)?$/);
    expect((await read(empty, form)).faults).toEqual([]);
  });

  it('is refused where a declared row was emptied', async () => {
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? declared(both(vendor.id, null), null) : {}));
    const filled = await edit(await sent(paper), (workbook) =>
      fill(sheetOf(workbook, OPERATIONAL), 'IN-05', { [vendor.id]: null }),
    );
    expect(await faultsOf(paper, filled)).toEqual([['EMPTIED', expect.stringMatching(/^\/file\/運用・対応!A\d+$/)]]);
  });

  it('is refused with an answer in a row that does not apply', async () => {
    const paper = aMatrixPaper({}, ({ key }) => (key === 'IN-05' ? { excused: '回線なし' } : {}));
    const filled = await edit(await sent(paper), (workbook) =>
      fill(sheetOf(workbook, OPERATIONAL), 'IN-05', { [vendor.id]: '責実' }),
    );
    expect(await faultsOf(paper, filled)).toEqual([['CHANGED', expect.any(String)]]);
  });

  it('is refused with a sheet too many, too few, or with what is explained changed', async () => {
    const added = await edit(form, (workbook) => (workbook.addWorksheet('追記').getCell('A1').value = '例外あり'));
    expect(await faultsOf(empty, added)).toEqual([['SHEET_ADDED', '/file/追記']]);
    const removed = await edit(form, (workbook) => workbook.removeWorksheet(sheetOf(workbook, OPERATIONAL).id));
    expect(await faultsOf(empty, removed)).toEqual([['SHEET_MISSING', `/file/${OPERATIONAL}`]]);
    const explained = await edit(form, (workbook) => (sheetOf(workbook, '記入要領').getCell('B30').value = '但し書き'));
    expect(await faultsOf(empty, explained)).toEqual([['CHANGED', '/file/記入要領!B30']]);
  });

  it('is refused where the matrix has changed since', async () => {
    const renamed = aMatrixPaper({
      parties: SIX_PARTIES.map((party) => (party === vendor ? { ...party, label: '新社名㈱' } : party)),
    });
    expect((await faultsOf(renamed, form)).map(([code]) => code)).toContain('CHANGED');
    const widened = aMatrixPaper({
      parties: [...SIX_PARTIES, { ...vendor, id: '01987c2e-0000-7000-8000-000000000009', label: '新' }],
    });
    expect((await faultsOf(widened, form)).map(([code]) => code)).toContain('STRUCTURE');
  });
});

function fill(sheet: ReturnType<typeof sheetOf>, key: string, marks: Readonly<Record<string, string | null>>): void {
  for (const [party, mark] of Object.entries(marks)) cellAt(sheet, key, `MARK:${party}`).value = mark;
}

function inOrder({ rowId, roles, note }: DeclarationOfRow): DeclarationOfRow {
  const place = ({ partyId, role }: DeclaredRole) => `${role} ${partyId}`;
  return { rowId, note, roles: [...roles].sort((one, other) => (place(one) < place(other) ? -1 : 1)) };
}
