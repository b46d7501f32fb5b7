import { anIncident } from '../../../../test/factories/snapshots/incident';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type IncidentFacts } from '../../snapshots/incident-facts';
import { INC_004 } from './inc-004';

describe('INC-004', () => {
  const judge = judging(INC_004);
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
        facts: {
          knownOn: '2026-11-01',
          closedOn: null,
          causeAnalysedOn: null,
          vendorInvolved: 'YES',
          causeWithVendor: 'UNKNOWN',
        },
      },
    ]);
    expect(judge(of({ closedOn }), '2026-11-20')[0]).toMatchObject({ facts: { closedOn: '2026-11-20' } });
    expect(judge(of({ closedOn }), '2026-11-20')[0]?.variant).toBeUndefined();
  });

  it('is silent once the cause was found together with the vendor, and not before', () => {
    const found = { causeAnalysedOn: calendarDate('2026-12-10'), causeWithVendor: 'YES' } as const;
    expect(strengthsOf(found, '2026-12-09', '2026-12-10')).toEqual(['PRODUCT', null]);
  });

  it('accuses nobody of leaving out a vendor who had no part in it, and asks where that is unknown', () => {
    const alone = { causeAnalysedOn: calendarDate('2026-11-10') };
    const asked = (over: Partial<IncidentFacts>) => judge(of({ ...alone, ...over }), LATE).length;
    expect([asked({ vendorInvolved: 'NO' }), asked({ vendorInvolved: 'UNKNOWN' }), asked({})]).toEqual([0, 1, 1]);
    expect([asked({ causeWithVendor: 'NO' }), asked({ causeWithVendor: 'YES' })]).toEqual([1, 0]);
  });

  it('is not quieted by a vendor who helps without a cause being found', () => {
    expect(judge(of({ causeWithVendor: 'YES', vendorInvolved: 'NO' }), LATE)).toHaveLength(1);
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
