import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_002 } from './tpp-002';

describe('TPP-002', () => {
  const judge = judging(TPP_002);
  const b = 'BLOCKING';

  it('says that nothing is agreed', () => {
    expect(judge(aProvisionSnapshot({ scopeAgreedOn: null }))).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: 'BLOCKING',
        facts: { plannedFrom: '2025-05-01', startedOn: '2025-07-01', scopeAgreedOn: null },
      },
    ]);
  });

  it('is silent where both agreed before the provision began, or on the day', () => {
    expect(judge(aProvisionSnapshot())).toEqual([]);
    expect(judge(aProvisionSnapshot({ scopeAgreedOn: calendarDate('2025-07-01') }))).toEqual([]);
  });

  it('stays where the agreement came after the beginning', () => {
    const late = aProvisionSnapshot({ scopeAgreedOn: calendarDate('2025-07-02') });
    expect(severitiesOn(TPP_002, late, ['2025-07-01', '2025-07-02', '2025-07-03', '2026-11-23'])).toEqual([b, b, b, b]);
  });

  it('speaks from the day of planning until the agreement', () => {
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2025-06-19', '2025-06-20', '2025-06-21'];
    expect(severitiesOn(TPP_002, aProvisionSnapshot(), days)).toEqual([null, b, b, b, null, null]);
  });

  it('speaks from the first day of a provision that nobody planned', () => {
    const unplanned = aProvisionSnapshot({ plannedFrom: null, scopeAgreedOn: null });
    expect(severitiesOn(TPP_002, unplanned, ['2025-06-30', '2025-07-01', '2025-07-02'])).toEqual([null, b, b]);
  });

  it('is silent where nothing is planned or begun, and after the last day', () => {
    expect(judge(aProvisionSnapshot({ plannedFrom: null, startedOn: null, scopeAgreedOn: null }))).toEqual([]);
    const ended = aProvisionSnapshot({ scopeAgreedOn: null, endedOn: calendarDate('2026-12-31') });
    expect(severitiesOn(TPP_002, ended, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([b, b, null]);
  });
});
