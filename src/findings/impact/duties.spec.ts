import { calendarDate } from '../../kernel/calendar-date';
import { dutiesFrom } from './duties';

const knownOn = calendarDate('2028-02-27');
const contract = {
  id: 'contract-1',
  contractNo: 'C-1',
  personalDataHandling: 'HANDLED',
  noticeHours: 24,
  handlesMedicalInfo: 'YES',
} as const;

const daysOf = (contracts: Parameters<typeof dutiesFrom>[1]) =>
  dutiesFrom(knownOn, contracts).map(({ code, dueOn }) => [code, dueOn]);

describe('the duties that start to run', () => {
  it('are counted from the day on which it became known, over a leap day', () => {
    expect(daysOf([contract])).toEqual([
      ['VENDOR_NOTICE', '2028-02-28'],
      ['CISO_INFORMED', '2028-02-27'],
      ['MINISTRY_REPORT', '2028-02-28'],
      ['PPC_PRELIMINARY', '2028-03-03'],
      ['PPC_FINAL', '2028-03-28'],
      ['PERSONS_NOTIFIED', null],
      ['CAUSE_INVESTIGATION', null],
      ['EXPLANATION', null],
    ]);
  });

  it('ask for a vendor’s notice by its own contract, a day begun being a day, and say where none is confirmed', () => {
    const notices = [contract, { ...contract, id: 'contract-2', noticeHours: 25 }, { ...contract, noticeHours: null }];
    expect(daysOf(notices).slice(0, 3)).toEqual([
      ['VENDOR_NOTICE', '2028-02-28'],
      ['VENDOR_NOTICE', '2028-02-29'],
      ['VENDOR_NOTICE_UNSETTLED', null],
    ]);
  });

  it('hold those on personal data back only where none is handled for sure', () => {
    const codes = (personalDataHandling: 'NOT_HANDLED' | 'UNKNOWN') =>
      dutiesFrom(knownOn, [{ ...contract, personalDataHandling }]).map(({ code }) => code);
    expect(codes('UNKNOWN')).toContain('PPC_PRELIMINARY');
    expect(codes('NOT_HANDLED')).not.toContain('PPC_PRELIMINARY');
    expect(codes('NOT_HANDLED')).toContain('MINISTRY_REPORT');
  });

  it('are none where nothing is hit', () => {
    expect(dutiesFrom(knownOn, [])).toEqual([]);
  });
});
