import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_029 } from './gov-029';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-029', () => {
  const judge = judging(GOV_029);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const no = (over: Partial<Said> = {}) => said('CRITICAL_INFRASTRUCTURE', '2026-06-15', { conclusion: 'NO', ...over });

  it('asks for the roles along the supply chain', () => {
    expect(judge(having())).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'ADVISORY',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having(said('SUPPLY_CHAIN_ROLES')))).toEqual([]);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having(said('SUPPLY_CHAIN_ROLES', '2026-06-15', { conclusion })))).toHaveLength(1);
  });

  it('accuses nobody who is no critical infrastructure, and asks where that is unknown', () => {
    expect(judge(having(no()))).toEqual([]);
    expect(judge(having(no({ conclusion: 'UNKNOWN' })))).toHaveLength(1);
    expect(judge(having(no({ conclusion: 'YES' })))).toHaveLength(1);
  });

  it('is not quieted by a no beside a yes of the same day, whichever came first', () => {
    const yes = said('CRITICAL_INFRASTRUCTURE');
    expect([judge(having(no(), yes)).length, judge(having(yes, no())).length]).toEqual([1, 1]);
    expect(judge(having(said('CRITICAL_INFRASTRUCTURE', '2026-06-14'), no()))).toEqual([]);
  });

  it('takes a no, and a document, from their first day to their last', () => {
    const until = calendarDate('2026-12-31');
    const days = ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'];
    for (const word of [no({ until }), said('SUPPLY_CHAIN_ROLES', '2026-06-15', { until })])
      expect(severitiesOn(GOV_029, having(word), days)).toEqual(['ADVISORY', null, null, 'ADVISORY']);
  });
});
