import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type ProvisionSnapshot } from '../../snapshots/provision-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { PROVISION_LEGAL_BASES } from '../../../kernel/terms/provision-terms';
import { TPP_011 } from './tpp-011';

describe('TPP-011', () => {
  const judge = judging(TPP_011);
  const byOptOut = (over: Partial<ProvisionSnapshot> = {}) => aProvisionSnapshot({ legalBasis: 'OPT_OUT', ...over });

  it('speaks of a provision by opt-out, and stops its beginning', () => {
    expect(judge(byOptOut())).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: 'BLOCKING',
        facts: { legalBasis: 'OPT_OUT' },
      },
    ]);
    expect(TPP_011.gates).toEqual(['provision.activate']);
  });

  it('accuses nobody who provides on another basis, or has not said on which: that is TPP-004’s', () => {
    const accused = [null, ...PROVISION_LEGAL_BASES].filter(
      (legalBasis) => judge(aProvisionSnapshot({ legalBasis })).length > 0,
    );
    expect(accused).toEqual(['OPT_OUT']);
  });

  it('is not silenced by a paper of consent, nor by leaving out the days', () => {
    expect(judge(byOptOut({ hasConsentEvidence: true }))).toHaveLength(1);
    expect(judge(byOptOut({ plannedFrom: null, startedOn: null }))).toHaveLength(1);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = byOptOut({ endedOn: calendarDate('2026-12-31') });
    const s = 'BLOCKING';
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_011, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('leaves an entrustment to the rules about contracts', () => {
    expect(judge(byOptOut({ classification: 'ENTRUSTMENT', entrustedUnder: { endedOn: null } }))).toEqual([]);
  });
});
