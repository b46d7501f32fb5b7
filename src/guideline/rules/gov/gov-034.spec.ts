import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { leadersOf } from '../../leads';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_034 } from './gov-034';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-034', () => {
  const judge = judging(GOV_034);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const ELEMENTS = ['BCP_CRITERIA', 'BCP_DECISIONS', 'BCP_SERVICES'] as const;
  const whole = ELEMENTS.map((topic) => said(topic));

  it('says what the plan lacks', () => {
    expect(judge(having())).toEqual([
      { subject: { kind: 'INSTITUTION', id: 'institution-1' }, severity: 'MINOR', facts: { missing: [...ELEMENTS] } },
    ]);
    expect(judge(having(...whole))).toEqual([]);
    for (const element of ELEMENTS)
      expect(judge(having(...whole.filter(({ topic }) => topic !== element)))[0]?.facts).toEqual({
        missing: [element],
      });
  });

  it('is not quieted by a plan that says nothing of them, nor by a word that confirms nothing', () => {
    expect(judge(having(said('BCP')))).toHaveLength(1);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having(...whole.map((word) => ({ ...word, conclusion }))))[0]?.facts['missing']).toHaveLength(3);
  });

  it('counts each to its last day', () => {
    const words = whole.map((word) => ({ ...word, until: calendarDate('2026-12-31') }));
    const days = ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_034, having(...words), days)).toEqual(['MINOR', null, null, 'MINOR']);
  });

  it('accuses nobody of what the lack of any plan says already: that leads', () => {
    expect(leadersOf('GOV-034')).toEqual(['GOV-012']);
  });
});
