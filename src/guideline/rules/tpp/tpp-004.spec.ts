import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_004 } from './tpp-004';

describe('TPP-004', () => {
  const judge = judging(TPP_004);
  const s = 'BLOCKING';
  const amiss = aProvisionSnapshot({ legalBasis: null });

  it('speaks of a provision under way', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: s,
        facts: { legalBasis: null, hasConsentEvidence: true },
      },
    ]);
  });

  it('is silent where it is on record', () => {
    expect(judge(aProvisionSnapshot({ legalBasis: 'LAW' }))).toEqual([]);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = { ...amiss, endedOn: calendarDate('2026-12-31') };
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_004, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('is asked when a provision is to begin', () => {
    expect(TPP_004).toMatchObject({ gates: ['provision.activate'], blocksAt: [] });
  });

  it('is not quieted by calling it consent that nobody can show', () => {
    expect(judge(aProvisionSnapshot({ legalBasis: 'CONSENT', hasConsentEvidence: false }))).toHaveLength(1);
    expect(judge(aProvisionSnapshot({ legalBasis: 'CONSENT' }))).toEqual([]);
    expect(judge(aProvisionSnapshot({ legalBasis: null, plannedFrom: null, startedOn: null }))).toHaveLength(1);
  });

  it('does not ask for consent where another basis stands', () => {
    expect(judge(aProvisionSnapshot({ legalBasis: 'JOINT_USE', hasConsentEvidence: false }))).toEqual([]);
  });

  itAsksOfThirdParties(TPP_004, { legalBasis: null });
});
