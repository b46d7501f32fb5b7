import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type InstitutionSnapshot } from '../../snapshots/institution-snapshot';
import { GOV_035 } from './gov-035';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-035', () => {
  const judge = judging(GOV_035);
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const committee = said('PROCUREMENT_COMMITTEE');
  const of = (member: string | null, to: string | null = null, over: Partial<InstitutionSnapshot> = {}) =>
    anInstitutionSnapshot({
      departments: [
        { name: '放射線部', committeeMember: member, committeeMemberTo: to === null ? null : calendarDate(to) },
        { name: '医療情報部', committeeMember: '見本 三郎', committeeMemberTo: null },
      ],
      attestations: [committee],
      ...over,
    });

  it('names the departments for which nobody sits', () => {
    expect(judge(of(null))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        facts: { departments: ['放射線部'] },
      },
    ]);
    expect(judge(of('見本 花子'))).toEqual([]);
    const nobody = { committeeMember: null, committeeMemberTo: null };
    const departments = [
      { name: '薬剤部', ...nobody },
      { name: '事務部', ...nobody },
    ];
    expect(judge(of(null, null, { departments }))[0]?.facts).toEqual({ departments: ['事務部', '薬剤部'] });
  });

  it('is silent to the last day of whoever sits', () => {
    const days = ['2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_035, of('見本 花子', '2026-12-31'), days)).toEqual([null, null, 'MINOR']);
  });

  it('asks only where a committee stands, or may stand, and where there are others to tell', () => {
    const asked = (attestations: Said[]) => judge(of(null, null, { attestations })).length;
    expect([asked([]), asked([{ ...committee, conclusion: 'NO' }])]).toEqual([0, 0]);
    expect(asked([{ ...committee, conclusion: 'UNKNOWN' }])).toBe(1);
    expect(judge(of(null, null, { hasSingleDepartment: true }))).toEqual([]);
    expect(judge(of(null, null, { departments: [] }))).toEqual([]);
    const until = of(null, null, { attestations: [{ ...committee, until: calendarDate('2026-12-31') }] });
    expect(severitiesOn(GOV_035, until, ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'])).toEqual([
      null,
      'MINOR',
      'MINOR',
      null,
    ]);
  });
});
