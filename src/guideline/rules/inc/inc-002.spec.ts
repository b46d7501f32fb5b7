import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_002 } from './inc-002';

describe('INC-002', () => {
  const judge = judging(INC_002);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  it('speaks from the day after the thirtieth, or the sixtieth where ill intent is likely', () => {
    expect(severitiesOn(INC_002, of(), ['2026-11-30', '2026-12-01', '2026-12-02'])).toEqual([null, null, 'MAJOR']);
    const malicious = of({ leakCategory: 'MALICIOUS' });
    expect(severitiesOn(INC_002, malicious, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MAJOR']);
    expect(judge(malicious, '2027-01-01')).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        facts: { knownOn: '2026-11-01', dueOn: '2026-12-31', leak: 'YES', leakCategory: 'MALICIOUS' },
      },
    ]);
  });

  it('is silent from the final report on, and not quieted by the preliminary one or by closing', () => {
    const day = calendarDate('2026-12-10');
    const days = ['2026-12-09', '2026-12-10'];
    expect(severitiesOn(INC_002, of({ finalReportedOn: day }), days)).toEqual(['MAJOR', null]);
    const other = of({ preliminaryReportedOn: calendarDate('2026-11-03'), closedOn: calendarDate('2026-11-20') });
    expect(judge(other, LATE)).toHaveLength(1);
  });

  it('gives no more time where the kind of leak is unknown', () => {
    expect(judge(of({ leakCategory: 'UNKNOWN' }), '2026-12-02')).toHaveLength(1);
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
