import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_001 } from './inc-001';

describe('INC-001', () => {
  const judge = judging(INC_001);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  it('reminds from the third day, and from the sixth it is the law’s', () => {
    const days = ['2026-11-01', '2026-11-03', '2026-11-04', '2026-11-06', '2026-11-07'];
    const strengths = days.map((day) => judge(of(), day)[0]?.strength ?? null);
    expect(strengths).toEqual([null, null, 'PRODUCT', 'PRODUCT', 'LAW']);
    expect(judge(of(), '2026-11-06')).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        strength: 'PRODUCT',
        variant: 'DUE',
        facts: { knownOn: '2026-11-01', dueOn: '2026-11-06', leak: 'YES', leakCategory: 'SENSITIVE' },
      },
    ]);
    expect(judge(of(), '2026-11-07')[0]?.variant).toBeUndefined();
  });

  it('is silent from the day on which the commission was told, first or finally, and not before', () => {
    const day = calendarDate('2026-11-20');
    for (const told of [{ preliminaryReportedOn: day }, { finalReportedOn: day }])
      expect(severitiesOn(INC_001, of(told), ['2026-11-19', '2026-11-20', '2026-11-21'])).toEqual([
        'MAJOR',
        null,
        null,
      ]);
  });

  it('is not quieted by closing the incident, nor by telling the ministry', () => {
    const day = calendarDate('2026-11-02');
    expect(judge(of({ closedOn: day, authorityReportedOn: day, personsNotifiedOn: day }))).toHaveLength(1);
  });

  it('accuses nobody of what is not to be reported, and asks where that is unknown', () => {
    const asked = (over: Partial<IncidentFacts>) => judge(of(over), LATE).length;
    expect([asked({ leak: 'NO' }), asked({ leak: 'UNKNOWN' }), asked({ leak: 'YES' })]).toEqual([0, 1, 1]);
    const kinds = ['NONE', 'UNKNOWN', 'SENSITIVE', 'PROPERTY', 'MALICIOUS', 'MANY'] as const;
    expect(kinds.map((leakCategory) => asked({ leakCategory }))).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it('says it of each incident that is known by the day, and of no other', () => {
    const incidents = ['incident-1', 'incident-2'].map((id) => anIncident({ id, ...SHORT }));
    expect(judge(anInstitutionSnapshot({ incidents }), LATE).map(({ subject }) => subject)).toEqual([
      { kind: 'INCIDENT', id: 'incident-1' },
      { kind: 'INCIDENT', id: 'incident-2' },
    ]);
    expect(judge(of({ ...SHORT, knownOn: calendarDate('2027-07-01') }), LATE)).toEqual([]);
    expect(judge(anInstitutionSnapshot(), LATE)).toEqual([]);
  });
});

/** What falls short in the end, and a day on which it does. */
const SHORT: Partial<IncidentFacts> = {};
const LATE = '2027-06-30';
