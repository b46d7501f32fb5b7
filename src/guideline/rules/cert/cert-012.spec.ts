import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { calendarDate } from '../../../kernel/calendar-date';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_012 } from './cert-012';

describe('CERT-012', () => {
  const judge = judging(CERT_012);
  const stop = 'BLOCKING';
  const suspended = { kind: 'SUSPENDED', from: calendarDate('2026-05-10'), to: calendarDate('2026-12-09') } as const;
  const withdrawn = { kind: 'WITHDRAWN', from: calendarDate('2026-08-01'), to: null } as const;
  const holding = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ suspensions: [suspended], ...over })] });

  it('says since when a certificate is suspended', () => {
    expect(judge(holding())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', status: 'SUSPENDED', since: '2026-05-10' },
      },
    ]);
  });

  it('speaks from the first to the last day of a suspension', () => {
    const over = (days: string[]) => severitiesOn(CERT_012, holding(), days);
    expect(over(['2026-05-09', '2026-05-10', '2026-05-11'])).toEqual([null, stop, stop]);
    expect(over(['2026-12-08', '2026-12-09', '2026-12-10'])).toEqual([stop, stop, null]);
  });

  it('speaks from the day of a withdrawal for as long as the certificate would have run', () => {
    const gone = holding({ suspensions: [withdrawn], validTo: calendarDate('2027-03-31') });
    const over = (days: string[]) => severitiesOn(CERT_012, gone, days);
    expect(over(['2026-07-31', '2026-08-01', '2026-08-02'])).toEqual([null, stop, stop]);
    expect(over(['2027-03-30', '2027-03-31', '2027-04-01'])).toEqual([stop, stop, null]);
    expect(judge(gone)[0]?.facts).toMatchObject({ status: 'WITHDRAWN', since: '2026-08-01' });
  });

  it('calls it withdrawn where a suspension ended in that, and counts from the first of both', () => {
    const both = holding({ suspensions: [withdrawn, suspended] });
    expect(judge(both)).toHaveLength(1);
    expect(judge(both)[0]?.facts).toMatchObject({ status: 'WITHDRAWN', since: '2026-05-10' });
    expect(judge(both, '2026-07-31')[0]?.facts).toMatchObject({ status: 'SUSPENDED', since: '2026-05-10' });
    expect(judge(both, '2026-12-10')[0]?.facts).toMatchObject({ status: 'WITHDRAWN', since: '2026-08-01' });
  });

  it('is silent about certificates in order and such as 5② does not count', () => {
    expect(judge(holding({ suspensions: [] }))).toEqual([]);
    expect(judge(holding({ scheme: 'ISO9001' }))).toEqual([]);
    expect(judge(holding({ scheme: 'ISMAP' }))).toEqual([]);
  });

  it('is only good to know where another certificate counts', () => {
    const certifications = [aCertification({ suspensions: [suspended] }), aCertification({ id: 'certification-2' })];
    const found = (over: Partial<CertificationFacts>) =>
      judge(aVendorSnapshot({ certifications: [certifications[0]!, { ...certifications[1]!, ...over }] })).map(
        ({ subject, severity }) => [subject.id, severity],
      );
    expect(found({})).toEqual([['certification-1', 'ADVISORY']]);
    expect(found({ scheme: 'ISO9001' })).toEqual([['certification-1', stop]]);
    expect(found({ holderCorporateNumber: '1180301018771' })).toEqual([['certification-1', stop]]);
    expect(found({ validTo: calendarDate('2026-11-22') })).toEqual([['certification-1', stop]]);
  });

  it('is not made less by another of which nobody knows whose it is', () => {
    const other = aCertification({ id: 'certification-2', holderCorporateNumber: null });
    const both = aVendorSnapshot({ certifications: [aCertification({ suspensions: [suspended] }), other] });
    expect(judge(both).map(({ severity }) => severity)).toEqual([stop]);
  });

  it('speaks while somebody engages the vendor', () => {
    const always = holding({ suspensions: [{ ...withdrawn, from: calendarDate('2025-01-01') }] });
    expect(severitiesAroundEngagement(CERT_012, always)).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is asked before buying and when a contract is to come into force', () => {
    expect(CERT_012.gates).toEqual(['contract.activate', 'vendor.procure']);
  });

  it('is not quieted by another that nobody took for equivalent, or that begins tomorrow', () => {
    const beside = (over: Partial<CertificationFacts>) =>
      judge(
        aVendorSnapshot({
          certifications: [
            aCertification({ suspensions: [suspended] }),
            aCertification({ id: 'certification-2', ...over }),
          ],
        }),
      ).map(({ severity }) => severity);
    expect(beside({ scheme: 'ISMAP' })).toEqual([stop]);
    expect(beside({ validFrom: calendarDate('2026-11-24') })).toEqual([stop]);
  });

  it('does not accuse a vendor that is entrusted with no medical information', () => {
    const contracts = [aContractLife({ handlesMedicalInfo: 'NO' })];
    expect(judge({ ...holding(), contracts })).toEqual([]);
    expect(judge({ ...holding(), contracts: [aContractLife({ handlesMedicalInfo: 'UNKNOWN' })] })).toHaveLength(1);
  });
});
