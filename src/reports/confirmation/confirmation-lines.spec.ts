import { calendarDate } from '../../kernel/calendar-date';
import { type ConfirmationFacts } from './confirmation-answers';
import { SHEET_ITEMS } from './confirmation-items';
import { confirmationLines } from './confirmation-lines';
import { type RecordedItem } from './recorded-item';

const TODAY = calendarDate('2026-11-24');
const aRecord = (over: Partial<RecordedItem> = {}): RecordedItem => ({
  part: 'JOINT',
  itemNo: 'A-3',
  subject: 'バックアップの分担①',
  content: '取得と復旧を誰が担うか',
  confirmedOn: calendarDate('2026-06-01'),
  wasMet: false,
  completedOn: calendarDate('2026-07-15'),
  note: '覚書第2条㈱𠮷',
  ...over,
});
const linesOf = (part: 'INSTITUTION' | 'JOINT', ...recorded: RecordedItem[]) => {
  const metSince = Object.fromEntries(SHEET_ITEMS.map((kind) => [kind, null])) as ConfirmationFacts['metSince'];
  const facts = {
    contractNo: 'K',
    contractTitle: 'K',
    institution: '病院',
    vendor: '㈱',
    firstOn: null,
    metSince,
    recorded,
  };
  return confirmationLines(facts, part, TODAY, 'ja');
};

describe('the lines of the 確認表', () => {
  it('adds what the parties recorded of items that we do not have, in the order of numbers', () => {
    const recorded = [aRecord({ itemNo: 'B-1' }), aRecord({ itemNo: 'A-10' }), aRecord()];
    expect(linesOf('JOINT', ...recorded).map(({ no }) => no)).toEqual(['A-1', 'A-3', 'A-8', 'A-10', 'B-1', null, null]);
    expect(linesOf('INSTITUTION', ...recorded).map(({ no }) => no)).toEqual(['1', null, null]);
  });

  it('says what was found first, when it was completed, and that the parties said so', () => {
    expect(linesOf('JOINT', aRecord())[1]).toEqual({
      no: 'A-3',
      subject: 'バックアップの分担①',
      content: '取得と復旧を誰が担うか',
      answer: { firstOn: '2026-06-01', first: 'NO', completedOn: '2026-07-15' },
      source: '両者で確認した記録\n覚書第2条㈱𠮷',
    });
    expect(linesOf('JOINT', aRecord({ wasMet: true, completedOn: null, note: null }))[1]).toMatchObject({
      answer: { first: 'YES', completedOn: null },
      source: '両者で確認した記録',
    });
  });

  it('puts the record in the place of the registry’s answer, by number or by subject, never beside it', () => {
    const byNumber = linesOf('JOINT', aRecord({ itemNo: 'A-8', subject: '個人情報', content: null }));
    expect(byNumber.filter(({ no }) => no === 'A-8')).toEqual([
      expect.objectContaining({
        subject: '個人情報',
        content: '個人情報の取扱いと守るべき義務を契約で定めている',
        answer: { firstOn: '2026-06-01', first: 'NO', completedOn: '2026-07-15' },
      }),
    ]);
    const bySubject = linesOf('JOINT', aRecord({ itemNo: 'A-7', subject: '通信経路の 安全対策' }));
    expect(bySubject.filter(({ subject }) => subject.startsWith('通信経路'))).toHaveLength(1);
    expect(bySubject.map(({ no }) => no)).toEqual(['A-1', 'A-7', 'A-8', null]);
  });

  it('takes the same number of the other part for another item', () => {
    const lines = linesOf('JOINT', aRecord({ part: 'INSTITUTION', itemNo: '1' }));
    expect(lines.map(({ no }) => no)).toEqual(['A-1', 'A-8', null, null]);
  });
});
