import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_005 } from './gov-005';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-005', () => {
  const judge = judging(GOV_005);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  it('speaks where there is neither the one nor the other', () => {
    expect(judge(having())).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        facts: { missing: ['APPROVAL_SCHEME', 'PROCUREMENT_COMMITTEE'] },
      },
    ]);
  });

  it('accuses nobody who has one of them', () => {
    for (const topic of ['PROCUREMENT_COMMITTEE', 'APPROVAL_SCHEME'] as const)
      expect(judge(having(said(topic)))).toEqual([]);
  });

  it('is silent from the day on which one stands to its last', () => {
    const until = said('PROCUREMENT_COMMITTEE', '2026-06-15', { until: calendarDate('2026-12-31') });
    const days = ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_005, having(until), days)).toEqual(['MAJOR', null, null, 'MAJOR']);
    expect(judge(having(until, said('APPROVAL_SCHEME')), '2027-01-01')).toEqual([]);
  });

  it('is not quieted by a word that confirms nothing, nor by what the departments share', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having(said('APPROVAL_SCHEME', '2026-06-15', { conclusion })))).toHaveLength(1);
    expect(judge(having(said('PROCUREMENT_SHARING')))).toHaveLength(1);
  });
});
