import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_008 } from './inc-008';

describe('INC-008', () => {
  const judge = judging(INC_008);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  it('speaks from the day after it was known', () => {
    expect(severitiesOn(INC_008, of(), ['2026-10-31', '2026-11-01', '2026-11-02'])).toEqual([null, null, 'MAJOR']);
    expect(judge(of())).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        facts: { knownOn: '2026-11-01', cisoInformedOn: null },
      },
    ]);
  });

  it('is silent from the day on which the officer was told, and not quieted by telling others or by closing', () => {
    const day = calendarDate('2026-11-10');
    expect(severitiesOn(INC_008, of({ cisoInformedOn: day }), ['2026-11-09', '2026-11-10'])).toEqual(['MAJOR', null]);
    expect(judge(of({ authorityReportedOn: day, closedOn: day }))).toHaveLength(1);
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
