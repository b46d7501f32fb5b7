import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_005 } from './tpp-005';

describe('TPP-005', () => {
  const judge = judging(TPP_005);
  const m = 'MAJOR';

  it('speaks where the records are not at hand, or nobody knows until when they are kept', () => {
    expect(judge(aProvisionSnapshot({ hasTransferRecord: false }))).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: 'MAJOR',
        facts: {
          legalBasis: 'CONSENT',
          isRecorded: false,
          recordsKeptUntil: '2035-12-31',
          keptAtLeastUntil: null,
        },
      },
    ]);
    expect(judge(aProvisionSnapshot({ recordsKeptUntil: null }))).toHaveLength(1);
    expect(judge(aProvisionSnapshot())).toEqual([]);
  });

  it('asks for them where the provision rests on consent, opting out or nobody knows what', () => {
    const without = (legalBasis: 'CONSENT' | 'OPT_OUT' | 'LAW' | 'JOINT_USE' | null) =>
      judge(aProvisionSnapshot({ legalBasis, hasTransferRecord: false })).length;
    expect([without('CONSENT'), without('OPT_OUT'), without(null), without('LAW'), without('JOINT_USE')]).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  it('speaks from the first day', () => {
    const begun = aProvisionSnapshot({ hasTransferRecord: false });
    expect(severitiesOn(TPP_005, begun, ['2025-06-30', '2025-07-01', '2025-07-02'])).toEqual([null, m, m]);
    expect(severitiesOn(TPP_005, { ...begun, startedOn: null }, ['2025-04-30', '2025-05-01'])).toEqual([null, m]);
  });

  it('speaks from the day after the last on which they are kept, while it goes on', () => {
    const short = aProvisionSnapshot({ recordsKeptUntil: calendarDate('2026-03-31') });
    expect(severitiesOn(TPP_005, short, ['2026-03-30', '2026-03-31', '2026-04-01'])).toEqual([null, null, m]);
  });

  it('wants them kept for three years after the end, and asks no longer', () => {
    const ended = (until: string) =>
      aProvisionSnapshot({ endedOn: calendarDate('2026-02-28'), recordsKeptUntil: calendarDate(until) });
    expect(judge(ended('2029-02-27'))[0]?.facts).toMatchObject({ keptAtLeastUntil: '2029-02-28' });
    expect(judge(ended('2029-02-28'))).toEqual([]);
    expect(severitiesOn(TPP_005, ended('2029-02-27'), ['2029-02-27', '2029-02-28', '2029-03-01'])).toEqual([
      m,
      m,
      null,
    ]);
  });

  it('is not quieted by leaving out the days, nor by a recipient of whom nobody knows what it is', () => {
    expect(judge(aProvisionSnapshot({ hasTransferRecord: false, startedOn: null, plannedFrom: null }))).toHaveLength(1);
    expect(judge(aProvisionSnapshot({ hasTransferRecord: false, recipientIsPublic: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('does not accuse provisions to the state, or on the patient’s behalf, nor those that a contract records', () => {
    expect(judge(aProvisionSnapshot({ hasTransferRecord: false, recipientIsPublic: 'YES' }))).toEqual([]);
    expect(judge(aProvisionSnapshot({ hasTransferRecord: false, scheme: 'PATIENT_DIRECTED' }))).toEqual([]);
    const byContract = (until: string) =>
      judge(
        aProvisionSnapshot({
          hasTransferRecord: false,
          hasRecordSubstitute: true,
          endedOn: calendarDate('2026-02-28'),
          recordsKeptUntil: calendarDate(until),
        }),
      );
    expect(byContract('2027-02-28')).toEqual([]);
    expect(byContract('2027-02-27')).toHaveLength(1);
  });

  itAsksOfThirdParties(TPP_005, { hasTransferRecord: false });
});
