import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_006 } from './inc-006';

describe('INC-006', () => {
  const judge = judging(INC_006);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  const strengthsOf = (over: Partial<IncidentFacts>, ...days: string[]) =>
    days.map((day) => judge(of(over), day)[0]?.strength ?? null);

  it('is ours from the thirty-first day that it is open, and more than ours once it is closed', () => {
    expect(strengthsOf({}, '2026-11-01', '2026-12-01', '2026-12-02')).toEqual([null, null, 'PRODUCT']);
    const closedOn = calendarDate('2026-11-20');
    expect(strengthsOf({ closedOn }, '2026-11-19', '2026-11-20', '2027-01-01')).toEqual([null, 'MUST', 'MUST']);
    expect(judge(of(), '2026-12-02')).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        strength: 'PRODUCT',
        variant: 'OPEN',
        facts: { knownOn: '2026-11-01', closedOn: null, patientImpact: 'YES' },
      },
    ]);
    expect(judge(of({ closedOn }), '2026-11-20')[0]).toMatchObject({ facts: { closedOn: '2026-11-20' } });
    expect(judge(of({ closedOn }), '2026-11-20')[0]?.variant).toBeUndefined();
  });

  it('is silent from the explanation on, and asks nothing where no patient was affected', () => {
    expect(strengthsOf({ explainedOn: calendarDate('2026-12-10') }, '2026-12-09', '2026-12-10')).toEqual([
      'PRODUCT',
      null,
    ]);
    const asked = (['YES', 'UNKNOWN', 'NO'] as const).map((patientImpact) => judge(of({ patientImpact }), LATE).length);
    expect(asked).toEqual([1, 1, 0]);
  });

  it('is not quieted by telling the authorities', () => {
    const day = calendarDate('2026-11-02');
    expect(judge(of({ authorityReportedOn: day, finalReportedOn: day }), LATE)).toHaveLength(1);
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
