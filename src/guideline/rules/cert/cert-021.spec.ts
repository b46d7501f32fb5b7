import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_021 } from './cert-021';

describe('CERT-021', () => {
  const judge = judging(CERT_021);
  const until = (validTo: string, over: Partial<CertificationFacts> = {}) =>
    aCertification({ validTo: calendarDate(validTo), ...over });
  const having = (certifications: readonly CertificationFacts[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot({ endOn: calendarDate('2030-03-31'), ...contract }, { vendor: aVendor({ certifications }) });

  it('says which certificates end before the term, and when the last of them does', () => {
    const two = [until('2028-06-30'), until('2027-12-31', { id: 'certification-0', scheme: 'ISO27001' })];
    expect(judge(having(two))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: {
          vendorId: 'vendor-1',
          endOn: '2030-03-31',
          lapsesOn: '2028-06-30',
          certificationIds: ['certification-0', 'certification-1'],
        },
      },
    ]);
  });

  it('is silent where one lasts as long as the term, and where the term has no end', () => {
    expect(judge(having([until('2030-03-30')]))).toHaveLength(1);
    expect(judge(having([until('2030-03-31')]))).toEqual([]);
    expect(judge(having([until('2028-06-30')], { endOn: null }))).toEqual([]);
  });

  it('goes by the term of the day, before a renewal by that of then', () => {
    const renewals = [{ lastOn: calendarDate('2028-03-31'), renewedOn: calendarDate('2026-12-01') }];
    const renewed = having([until('2028-06-30')], { renewals });
    expect(severitiesOn(CERT_021, renewed, ['2026-11-30', '2026-12-01'])).toEqual([null, 'ADVISORY']);
  });

  it('leaves the last half-year to CERT-003, or what the institution has set in its place', () => {
    const ending = having([until('2027-06-30')]);
    expect(severitiesOn(CERT_021, ending, ['2026-12-31', '2027-01-01'])).toEqual(['ADVISORY', null]);
    const own = { ...DEFAULT_POLICY, certificateExpiryDays: [90, 60, 30] as const };
    expect(judge(ending, '2027-01-01', own)).toHaveLength(1);
  });

  it('is silent where a plan is written down, or a follower is known, and not for a dash', () => {
    const planned = (renewalPlan: string) => judge(having([until('2028-06-30', { renewalPlan })]));
    expect(planned('2028年1月に申請')).toEqual([]);
    expect(planned('-')).toHaveLength(1);
    const next = { id: 'certification-2', validFrom: calendarDate('2028-07-01') };
    expect(judge(having([until('2028-06-30'), until('2029-12-31', next)]))).toEqual([]);
    expect(
      judge(having([until('2028-06-30'), until('2029-12-31', { ...next, validFrom: calendarDate('2028-07-02') })])),
    ).toHaveLength(1);
  });

  it('speaks of certificates that count: without any it is CERT-001’s', () => {
    expect(judge(having([until('2028-06-30', { scheme: 'ISO9001' })]))).toEqual([]);
    expect(judge(having([until('2028-06-30', { validFrom: calendarDate('2026-11-24') })]))).toEqual([]);
    const quiet = until('2030-12-31', { scheme: 'ISO9001', id: 'certification-2' });
    expect(judge(having([until('2028-06-30'), quiet]))).toHaveLength(1);
  });

  it('asks while medical information may be handled, from the first talk to the last day', () => {
    const s = 'ADVISORY';
    expect(severitiesAroundLife(CERT_021, having([until('2028-06-30')]))).toEqual([null, s, s, s, s, null]);
    const handling = (handlesMedicalInfo: 'NO' | 'UNKNOWN') =>
      judge(having([until('2028-06-30')], { handlesMedicalInfo }));
    expect(handling('UNKNOWN')).toHaveLength(1);
    expect(handling('NO')).toEqual([]);
  });
});
