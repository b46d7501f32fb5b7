import { calendarDate } from '../../kernel/calendar-date';
import { confirmationAnswers, type ConfirmationFacts, type MetSince } from './confirmation-answers';
import { CONFIRMATION_ITEMS, SHEET_ITEMS, type SheetItemKind } from './confirmation-items';
import { confirmationWorkbook } from './confirmation-workbook';

const TODAY = calendarDate('2026-11-24');
const facts = (
  met: Partial<Record<SheetItemKind, MetSince>> = {},
  over: Partial<ConfirmationFacts> = {},
): ConfirmationFacts => ({
  contractNo: 'K-2026-①',
  contractTitle: '電子カルテ保守㈱𠮷',
  institution: '髙﨑病院',
  vendor: '㈱髙﨑システム',
  firstOn: calendarDate('2026-04-01'),
  metSince: {
    ...(Object.fromEntries(SHEET_ITEMS.map((kind) => [kind, null])) as Record<SheetItemKind, MetSince>),
    ...met,
  },
  recorded: [],
  ...over,
});

describe('what the 確認表 says of an item', () => {
  const selection = (since: MetSince, over: Partial<ConfirmationFacts> = {}) =>
    confirmationAnswers(facts({ SELECTION: since }, over), TODAY).SELECTION;

  it.each([
    ['2026-03-31', 'YES', null],
    ['2026-04-01', 'YES', null],
    ['2026-04-02', 'NO', '2026-04-02'],
    ['2026-11-24', 'NO', '2026-11-24'],
  ])('met since %s: %s at first, completed on %s', (since, first, completedOn) => {
    expect(selection(calendarDate(since))).toEqual({ firstOn: '2026-04-01', first, completedOn });
  });

  it('is not confirmed where nothing is on record, never no; and nothing where it does not apply', () => {
    expect(selection(null)).toEqual({ first: 'UNCONFIRMED' });
    expect(selection(calendarDate('2026-11-25'))).toEqual({ first: 'UNCONFIRMED' });
    expect(selection('NOT_APPLICABLE')).toEqual({ first: 'NOT_APPLICABLE' });
  });

  it('is dated to the day of the sheet before any talk', () => {
    expect(selection(calendarDate('2026-05-01'), { firstOn: null })).toEqual({
      firstOn: TODAY,
      first: 'YES',
      completedOn: null,
    });
    const before = { firstOn: calendarDate('2027-01-01') };
    expect(selection(calendarDate('2026-05-01'), before)).toMatchObject({ firstOn: TODAY });
  });
});

describe('the 確認表 as a workbook', () => {
  const sheets = (met: Partial<Record<SheetItemKind, MetSince>>, language: 'ja' | 'en' = 'ja') =>
    confirmationWorkbook(facts(met), TODAY, language).sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    }));

  it('has the published columns, every item once, and says what is not in it', () => {
    const [cover, one, two] = sheets({ SELECTION: calendarDate('2026-04-02'), LINES: 'NOT_APPLICABLE' });
    expect([cover?.name, one?.name, two?.name]).toEqual(['表紙', 'Part1', 'Part2']);
    expect(one?.rows[1]).toEqual(['項番', '項目', '内容', '初回確認', '完了日', '根拠']);
    for (const { subject, no, part } of CONFIRMATION_ITEMS) {
      const found = (part === 'INSTITUTION' ? one : two)?.rows.filter((row) => row[1] === subject.ja);
      expect([subject.ja, found?.length, found?.[0]?.[0]]).toEqual([subject.ja, 1, no ?? '']);
    }
    expect(one?.rows.find((row) => row[1] === '適切な事業者の選定')?.slice(3, 5)).toEqual([
      '2026-04-01 いいえ',
      '2026-04-02',
    ]);
    expect(two?.rows.find((row) => row[1] === '通信経路の安全対策')?.slice(3, 5)).toEqual(['対象外', '']);
    expect(one?.rows.find((row) => row[1] === '事業者からの開示資料の確認')?.slice(3, 5)).toEqual(['未確認', '']);
    for (const sheet of [one, two]) expect(sheet?.rows.at(-1)?.slice(1, 3).join()).toMatch(/^このほかの項目,未収載/);
  });

  it('is in English where that is asked for', () => {
    const [, one] = sheets({ SELECTION: calendarDate('2026-03-01') }, 'en');
    expect(one?.rows.find((row) => row[1] === 'Selection of a suitable vendor')?.[3]).toBe('2026-04-01 yes');
  });
});
