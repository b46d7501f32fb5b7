import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_009 } from './inc-009';

describe('INC-009', () => {
  const judge = judging(INC_009);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  const strengthsOf = (over: Partial<IncidentFacts>, ...days: string[]) =>
    days.map((day) => judge(of(over), day)[0]?.strength ?? null);

  it('is ours from the thirty-first day that it is open, and more than ours once it is closed', () => {
    expect(strengthsOf({}, '2026-11-01', '2026-12-01', '2026-12-02')).toEqual([null, null, 'PRODUCT']);
    const closedOn = calendarDate('2026-11-20');
    expect(strengthsOf({ closedOn }, '2026-11-19', '2026-11-20', '2027-01-01')).toEqual([null, 'LAW', 'LAW']);
    expect(judge(of(), '2026-12-02')).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        strength: 'PRODUCT',
        variant: 'OPEN',
        facts: { knownOn: '2026-11-01', closedOn: null, leak: 'YES', leakCategory: 'SENSITIVE' },
      },
    ]);
    expect(judge(of({ closedOn }), '2026-11-20')[0]).toMatchObject({ facts: { closedOn: '2026-11-20' } });
    expect(judge(of({ closedOn }), '2026-11-20')[0]?.variant).toBeUndefined();
  });

  it('is silent from the day on which they were told, or where something else was done for them', () => {
    expect(strengthsOf({ personsNotifiedOn: calendarDate('2026-12-10') }, '2026-12-09', '2026-12-10')).toEqual([
      'PRODUCT',
      null,
    ]);
    expect(judge(of({ hasSubstitute: true }), LATE)).toEqual([]);
  });

  it('is not quieted by telling the commission', () => {
    const day = calendarDate('2026-11-03');
    expect(judge(of({ preliminaryReportedOn: day, finalReportedOn: day, explainedOn: day }), LATE)).toHaveLength(1);
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
