import { calendarDate } from '../../../kernel/calendar-date';
import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_011 } from './cert-011';

describe('CERT-011', () => {
  const judge = judging(CERT_011);
  const parent = '1180301018771';
  const held = (over: Partial<CertificationFacts> = {}, corporateNumber: string | null = '7000012050002') =>
    aVendorSnapshot({
      corporateNumber,
      certifications: [aCertification({ holderCorporateNumber: parent, ...over })],
    });

  it('speaks about a certificate that another legal person holds', () => {
    expect(judge(held())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MAJOR',
        facts: {
          vendorId: 'vendor-1',
          scheme: 'PMARK',
          holderCorporateNumber: '1180301018771',
          corporateNumber: '7000012050002',
        },
      },
    ]);
  });

  it('is silent where the vendor holds it or is named in its scope', () => {
    expect(judge(held({ holderCorporateNumber: '7000012050002' }))).toEqual([]);
    expect(judge(held({ scopeNamesVendor: true }))).toEqual([]);
  });

  it('is silent about one that a vendor holds which was merged into this one, since it was', () => {
    const merged = aVendorSnapshot({
      certifications: [aCertification({ holderCorporateNumber: parent, validFrom: calendarDate('2025-01-01') })],
      formerNumbers: [
        { number: null, since: calendarDate('2025-01-01') },
        { number: parent, since: calendarDate('2026-10-01') },
      ],
    });
    expect(severitiesOn(CERT_011, merged, ['2026-09-30', '2026-10-01'])).toEqual(['MAJOR', null]);
    expect(judge(held({ holderCorporateNumber: '8000012130001' }))).toHaveLength(1);
  });

  it('calls it unconfirmed where a number is not on record, and stops the gate until it is', () => {
    const unconfirmed = { severity: 'MINOR', variant: 'UNCONFIRMED', stopsGate: true };
    expect(judge(held({ holderCorporateNumber: null }))[0]).toMatchObject(unconfirmed);
    expect(judge(held({}, null))[0]).toMatchObject(unconfirmed);
    expect(judge(held({ holderCorporateNumber: null, scopeNamesVendor: true }))).toEqual([]);
  });

  it('accuses nobody of a group company’s certificate beside one of its own, and is not silenced by another that is unclear', () => {
    const beside = (over: Partial<CertificationFacts>) =>
      judge(
        aVendorSnapshot({
          certifications: [
            aCertification({ holderCorporateNumber: parent }),
            aCertification({ id: 'certification-2', ...over }),
          ],
        }),
      ).map(({ severity }) => severity);
    expect(beside({})).toEqual([]);
    expect(beside({ holderCorporateNumber: null })).toEqual(['MAJOR', 'MINOR']);
    expect(beside({ validTo: calendarDate('2026-11-22') })).toEqual(['MAJOR']);
  });

  it('is silent about certificates that 5② does not count', () => {
    expect(judge(held({ scheme: 'ISO9001' }))).toEqual([]);
    const equivalent = held({
      scheme: 'ISMAP',
      equivalenceRationale: '言明書の範囲を確認した',
      equivalenceApprovedBy: '院長 山﨑 清',
      equivalenceApproverRole: 'EXECUTIVE',
      equivalenceApprovedOn: calendarDate('2026-10-01'),
    });
    const days = ['2026-09-30', '2026-10-01', '2026-10-02'];
    expect(severitiesOn(CERT_011, equivalent, days)).toEqual([null, 'MAJOR', 'MAJOR']);
  });

  it('speaks while the certificate runs', () => {
    const term = held({ validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') });
    const over = (days: string[]) => severitiesOn(CERT_011, term, days);
    expect(over(['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it('speaks while somebody entrusts the vendor with medical information', () => {
    expect(judge({ ...held(), contracts: [aContractLife({ handlesMedicalInfo: 'NO' })] })).toEqual([]);
    const major = 'MAJOR';
    expect(severitiesAroundEngagement(CERT_011, held())).toEqual([null, major, major, major, major, null]);
  });

  it('is asked before buying and when a contract is to come into force', () => {
    expect(CERT_011.gates).toEqual(['contract.activate', 'contract.renew', 'vendor.procure']);
  });
});
