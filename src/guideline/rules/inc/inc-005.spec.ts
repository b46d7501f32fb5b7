import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_005 } from './inc-005';

describe('INC-005', () => {
  const judge = judging(INC_005);
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
        facts: { knownOn: '2026-11-01', closedOn: null },
      },
    ]);
    expect(judge(of({ closedOn }), '2026-11-20')[0]).toMatchObject({ facts: { closedOn: '2026-11-20' } });
    expect(judge(of({ closedOn }), '2026-11-20')[0]?.variant).toBeUndefined();
  });

  it('waits for the institution’s own due date, that day included', () => {
    const planned = { hasPrevention: true, preventionDueOn: calendarDate('2027-03-31') };
    expect(strengthsOf(planned, '2027-03-31', '2027-04-01')).toEqual([null, 'PRODUCT']);
    expect(judge(of(planned), '2027-04-01')[0]).toMatchObject({
      severity: 'MAJOR',
      variant: 'OVERDUE',
      facts: { knownOn: '2026-11-01', preventionDueOn: '2027-03-31' },
    });
    const done = { ...planned, preventionDoneOn: calendarDate('2027-05-01') };
    expect(strengthsOf(done, '2027-04-30', '2027-05-01')).toEqual(['PRODUCT', null]);
  });

  it('accuses nobody who has settled what to do and is not late, closed or open', () => {
    for (const closedOn of [null, calendarDate('2026-11-20')])
      expect(judge(of({ hasPrevention: true, closedOn }), LATE)).toEqual([]);
  });

  it('is not quieted by a day on which nothing that is on record was done', () => {
    expect(judge(of({ preventionDoneOn: calendarDate('2026-11-10') }), LATE)).toHaveLength(1);
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
