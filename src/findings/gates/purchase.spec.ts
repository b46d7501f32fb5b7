import fc from '../../../test/support/laws';
import { Clock } from '../../guideline/clock';
import { calendarDate } from '../../kernel/calendar-date';
import { ANSWERS } from '../../kernel/terms/answers';
import {
  answeredWithNo,
  isBesideIt,
  type Purchase,
  PURCHASE_QUESTIONS,
  purchaseAsked,
  purchaseOnRecord,
  type PurchaseRecord,
  reachesMedicalInfo,
  unansweredIn,
} from './purchase';

const day = calendarDate;
const stationery: Purchase = { externalConnection: 'NO', worksOnSystems: 'NO', handlesMedicalInfo: 'NO' };
const aRecord = (over: Partial<PurchaseRecord>): PurchaseRecord => ({
  externalConnection: null,
  worksOnSystems: null,
  handlesMedicalInfo: null,
  from: null,
  to: null,
  ...over,
});
const onDay = (on: string, ...records: PurchaseRecord[]) => {
  const clock = new Clock(day(on));
  return { purchase: purchaseOnRecord(records, clock), turnsOn: clock.nextTurnOn };
};

describe('what is bought, by the record', () => {
  it('is unknown where no record tells', () => {
    const unknown = { externalConnection: 'UNKNOWN', worksOnSystems: 'UNKNOWN', handlesMedicalInfo: 'UNKNOWN' };
    expect(onDay('2026-11-26').purchase).toEqual(unknown);
    expect(onDay('2026-11-26', aRecord({})).purchase).toEqual(unknown);
  });

  it('is the strictest of what the records tell, and nothing that one of them says no to hides what another has', () => {
    const said = aRecord(stationery);
    expect(onDay('2026-11-26', said).purchase).toEqual(stationery);
    const line = aRecord({ externalConnection: 'YES' });
    expect(onDay('2026-11-26', said, line).purchase).toEqual({ ...stationery, externalConnection: 'YES' });
    const doubt = aRecord({ handlesMedicalInfo: 'UNKNOWN' });
    expect(onDay('2026-11-26', doubt, said).purchase).toEqual({ ...stationery, handlesMedicalInfo: 'UNKNOWN' });
  });

  it('counts a record from its first day to its last, and says when another begins or ends to count', () => {
    const line = aRecord({ externalConnection: 'YES', from: day('2026-12-01'), to: day('2027-03-31') });
    const answerOn = (on: string) => {
      const { purchase, turnsOn } = onDay(on, aRecord(stationery), line);
      return [purchase.externalConnection, turnsOn];
    };
    expect(answerOn('2026-11-30')).toEqual(['NO', '2026-12-01']);
    expect(answerOn('2026-12-01')).toEqual(['YES', '2027-04-01']);
    expect(answerOn('2027-04-01')).toEqual(['NO', null]);
  });

  it('gives way to what is said of this very purchase', () => {
    expect(purchaseAsked({}, stationery)).toEqual(stationery);
    expect(purchaseAsked({ externalConnection: 'YES' }, stationery)).toEqual({
      ...stationery,
      externalConnection: 'YES',
    });
    expect(purchaseAsked({ handlesMedicalInfo: 'UNKNOWN' }, stationery).handlesMedicalInfo).toBe('UNKNOWN');
  });
});

describe('a purchase', () => {
  it('is beside IT only where all is known and nothing of it is', () => {
    expect(isBesideIt(stationery)).toBe(true);
    for (const question of PURCHASE_QUESTIONS)
      for (const answer of ['YES', 'UNKNOWN'] as const)
        expect([question, isBesideIt({ ...stationery, [question]: answer })]).toEqual([question, false]);
  });

  it('reaches medical information through a line, whatever is said to be handled', () => {
    expect(reachesMedicalInfo(stationery)).toBe('NO');
    expect(reachesMedicalInfo({ ...stationery, externalConnection: 'YES' })).toBe('UNKNOWN');
    expect(reachesMedicalInfo({ ...stationery, externalConnection: 'UNKNOWN' })).toBe('UNKNOWN');
    expect(reachesMedicalInfo({ ...stationery, handlesMedicalInfo: 'YES' })).toBe('YES');
  });

  it('leaves open what is unknown: each alone, then two, then all', () => {
    expect(unansweredIn(stationery)).toEqual([]);
    const open: Purchase = { ...stationery, externalConnection: 'UNKNOWN', handlesMedicalInfo: 'UNKNOWN' };
    expect(unansweredIn(open)).toEqual([
      ['externalConnection'],
      ['handlesMedicalInfo'],
      ['externalConnection', 'handlesMedicalInfo'],
    ]);
    expect(answeredWithNo(open, ['externalConnection', 'handlesMedicalInfo'])).toEqual(stationery);
    expect(answeredWithNo(open, ['externalConnection']).handlesMedicalInfo).toBe('UNKNOWN');
  });

  it('is never judged more lightly where an answer is unknown', () => {
    const rank = { YES: 2, UNKNOWN: 1, NO: 0 } as const;
    const anAnswer = fc.constantFrom(...ANSWERS);
    const aPurchase = fc.record<Purchase>({
      externalConnection: anAnswer,
      worksOnSystems: anAnswer,
      handlesMedicalInfo: anAnswer,
    });
    fc.assert(
      fc.property(aPurchase, fc.constantFrom(...PURCHASE_QUESTIONS), (purchase, question) => {
        const unknown = { ...purchase, [question]: 'UNKNOWN' };
        expect(isBesideIt(unknown)).toBe(false);
        // UNKNOWN is judged as YES everywhere: only a NO must never come of it.
        if (reachesMedicalInfo(purchase) !== 'NO') expect(rank[reachesMedicalInfo(unknown)]).toBeGreaterThan(0);
      }),
    );
  });
});
