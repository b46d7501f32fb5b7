import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_007 } from './inc-007';

describe('INC-007', () => {
  const judge = judging(INC_007);
  const of = (over: Partial<IncidentFacts> = {}) => anInstitutionSnapshot({ incidents: [anIncident(over)] });

  const told = (over: Partial<IncidentFacts>) =>
    of({ noticeHours: 24, vendorKnownOn: calendarDate('2026-10-30'), ...over });

  it('speaks from the day after the last on which the contract has the vendor tell', () => {
    expect(severitiesOn(INC_007, told({}), ['2026-10-31', '2026-11-01'])).toEqual([null, 'MAJOR']);
    expect(judge(told({}))).toEqual([
      {
        subject: { kind: 'INCIDENT', id: 'incident-1' },
        severity: 'MAJOR',
        facts: {
          noticeHours: 24,
          vendorKnownOn: '2026-10-30',
          vendorNotifiedOn: null,
          dueOn: '2026-10-31',
        },
      },
    ]);
    // Of hours that end within a day the whole day counts.
    const later = { vendorKnownOn: calendarDate('2026-11-01') };
    const from = (noticeHours: number) =>
      ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map(
        (day) => judge(told({ ...later, noticeHours }), day).length,
      );
    expect([from(1), from(24), from(25), from(48)]).toEqual([
      [0, 0, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
    ]);
  });

  it('stays where the vendor told too late, and is silent where it told in time', () => {
    const on = (day: string) => judge(told({ vendorNotifiedOn: calendarDate(day) }), LATE).length;
    expect([on('2026-10-30'), on('2026-10-31'), on('2026-11-01')]).toEqual([0, 0, 1]);
  });

  it('is lighter where nobody knows when the vendor knew', () => {
    expect(judge(told({ vendorKnownOn: null }))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
  });

  it('accuses no vendor who had no part in it, nor one whose contract sets no hours', () => {
    const asked = (['YES', 'UNKNOWN', 'NO'] as const).map((vendorInvolved) => judge(told({ vendorInvolved })).length);
    expect(asked).toEqual([1, 1, 0]);
    expect(judge(told({ noticeHours: null }))).toEqual([]);
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
const SHORT: Partial<IncidentFacts> = { noticeHours: 24, vendorKnownOn: calendarDate('2026-10-30') };
const LATE = '2027-06-30';
