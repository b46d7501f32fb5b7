import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_003 } from './inc-003';

describe('INC-003', () => {
  const judge = judging(INC_003);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  it('speaks from the second day after it was known', () => {
    expect(severitiesOn(INC_003, of(), ['2026-11-01', '2026-11-02', '2026-11-03'])).toEqual([null, null, 'MAJOR']);
    expect(judge(of())).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        facts: { knownOn: '2026-11-01', attack: 'YES' },
      },
    ]);
  });

  it('asks where it was an attack, may have been one, or nobody knows', () => {
    const asked = (['YES', 'SUSPECTED', 'UNKNOWN', 'NO'] as const).map((attack) => judge(of({ attack })).length);
    expect(asked).toEqual([1, 1, 1, 0]);
  });

  it('is silent from the report on, and not quieted by telling the commission', () => {
    const day = calendarDate('2026-11-10');
    expect(severitiesOn(INC_003, of({ authorityReportedOn: day }), ['2026-11-09', '2026-11-10'])).toEqual([
      'MAJOR',
      null,
    ]);
    expect(judge(of({ preliminaryReportedOn: day, closedOn: day }))).toHaveLength(1);
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
