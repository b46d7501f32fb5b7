import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
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
    const days = ['2025-07-01', '2025-07-02', '2025-07-03', '2026-11-23'];
    expect(severitiesOn(TPP_002, late, days)).toEqual([b, 'MINOR', 'MINOR', 'MINOR']);
  });

  it('speaks from the day of planning until the agreement', () => {
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2025-06-19', '2025-06-20', '2025-06-21'];
    expect(severitiesOn(TPP_002, aProvisionSnapshot(), days)).toEqual([null, b, b, b, null, null]);
  });

  it('speaks from the first day of a provision that nobody planned', () => {
    const unplanned = aProvisionSnapshot({ plannedFrom: null, scopeAgreedOn: null });
    expect(severitiesOn(TPP_002, unplanned, ['2025-06-30', '2025-07-01', '2025-07-02'])).toEqual([null, b, b]);
  });

  it('is silent after the last day', () => {
    const ended = aProvisionSnapshot({ scopeAgreedOn: null, endedOn: calendarDate('2026-12-31') });
    expect(severitiesOn(TPP_002, ended, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([b, b, null]);
  });

  it('is not quieted by leaving out the days', () => {
    expect(judge(aProvisionSnapshot({ plannedFrom: null, startedOn: null, scopeAgreedOn: null }))[0]?.severity).toBe(b);
    expect(judge(aProvisionSnapshot({ plannedFrom: null, startedOn: null }))[0]?.severity).toBe('MINOR');
  });

  it('does not accuse a single provision that the law demands', () => {
    const single = (over: object) =>
      judge(aProvisionSnapshot({ scopeAgreedOn: null, isOneOff: true, ...over }))[0]?.severity;
    expect(single({ legalBasis: 'LAW' })).toBe('ADVISORY');
    expect(single({ legalBasis: 'CONSENT' })).toBe(b);
    expect(single({ legalBasis: null })).toBe(b);
    expect(single({ legalBasis: 'LAW', isOneOff: false })).toBe(b);
  });

  itAsksOfThirdParties(TPP_002, { scopeAgreedOn: null });
});
