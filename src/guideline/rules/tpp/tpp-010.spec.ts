import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type ProvisionSnapshot } from '../../snapshots/provision-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_010 } from './tpp-010';

describe('TPP-010', () => {
  const judge = judging(TPP_010);
  const s = 'MAJOR';
  const unkept = (over: Partial<ProvisionSnapshot> = {}) => aProvisionSnapshot({ hasScopeAgreement: false, ...over });

  it('speaks where no paper is kept, and is silent where one is', () => {
    expect(judge(unkept())).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: s,
        strength: 'MUST',
        facts: { hasScopeAgreement: false, scopeAgreementTo: null },
      },
    ]);
    expect(judge(aProvisionSnapshot())).toEqual([]);
  });

  it('says of one whose term is over that this is ours, from the day after its last', () => {
    const lapsing = aProvisionSnapshot({ scopeAgreementTo: calendarDate('2026-12-31') });
    expect(severitiesOn(TPP_010, lapsing, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, s]);
    expect(judge(lapsing, '2027-01-01')[0]).toMatchObject({ strength: 'PRODUCT', variant: 'LAPSED' });
  });

  it('is not silenced by a term without a paper', () => {
    const [said] = judge(unkept({ scopeAgreementTo: calendarDate('2099-12-31') }));
    expect([said?.strength, said?.variant]).toEqual(['MUST', undefined]);
    expect(judge(unkept({ scopeAgreementTo: calendarDate('2026-01-01') }))[0]?.strength).toBe('MUST');
  });

  it('speaks from the first day of the provision to its last, and of one whose beginning nobody knows', () => {
    const ending = unkept({ endedOn: calendarDate('2026-12-31') });
    const days = ['2025-06-30', '2025-07-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_010, ending, days)).toEqual([null, s, s, null]);
    expect(judge(unkept({ plannedFrom: null, startedOn: null }))).toHaveLength(1);
  });

  it('leaves an entrustment to the rules about contracts', () => {
    expect(judge(unkept({ classification: 'ENTRUSTMENT', entrustedUnder: { endedOn: null } }))).toEqual([]);
    expect(judge(unkept({ classification: 'ENTRUSTMENT', entrustedUnder: null }))).toHaveLength(1);
  });
});
