import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_006 } from './tpp-006';

describe('TPP-006', () => {
  const judge = judging(TPP_006);
  const s = 'BLOCKING';
  const amiss = aProvisionSnapshot({ recipientCountry: 'VN' });

  it('speaks of a provision under way', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: s,
        facts: { recipientCountry: 'VN', foreignBasis: null, untold: [] },
      },
    ]);
  });

  it('is silent where it is on record', () => {
    expect(judge(aProvisionSnapshot({ recipientCountry: 'JP' }))).toEqual([]);
    expect(judge(aProvisionSnapshot({ recipientCountry: 'VN', foreignBasis: 'EQUIVALENT_SYSTEM' }))).toEqual([]);
    // A country that nobody knows may be any.
    expect(judge(aProvisionSnapshot({ recipientCountry: null }))).toHaveLength(1);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = { ...amiss, endedOn: calendarDate('2026-12-31') };
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_006, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('is asked when a provision is to begin', () => {
    expect(TPP_006).toMatchObject({ gates: ['provision.activate'], blocksAt: [] });
  });

  it('is not quieted by consent of people who were told too little', () => {
    const consent = { recipientCountry: 'VN', foreignBasis: 'CONSENT' } as const;
    expect(judge(aProvisionSnapshot({ ...consent, foreignInformation: ['COUNTRY'] }))[0]?.facts).toMatchObject({
      untold: ['MEASURES', 'REGIME'],
    });
    expect(judge(aProvisionSnapshot({ ...consent, foreignInformation: ['COUNTRY', 'REGIME', 'MEASURES'] }))).toEqual(
      [],
    );
    expect(judge({ ...amiss, plannedFrom: null, startedOn: null })).toHaveLength(1);
  });

  it('is not silenced by entrusting it abroad: that is a provision there all the same', () => {
    const entrusted = { classification: 'ENTRUSTMENT', entrustedUnder: { endedOn: null } } as const;
    expect(judge({ ...amiss, ...entrusted })).toHaveLength(1);
  });

  it('does not accuse what the law demands, or life and health', () => {
    for (const legalBasis of ['LAW', 'PUBLIC_HEALTH'] as const) expect(judge({ ...amiss, legalBasis })).toEqual([]);
  });
});
