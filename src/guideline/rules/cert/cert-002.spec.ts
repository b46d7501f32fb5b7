import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_002 } from './cert-002';

describe('CERT-002', () => {
  const judge = judging(CERT_002);
  const stop = 'BLOCKING';
  const holding = (...certifications: Partial<CertificationFacts>[]) =>
    aContractSnapshot({}, { vendor: aVendor({ certifications: certifications.map((over) => aCertification(over)) }) });
  const expired = { validTo: calendarDate('2026-06-30') };

  it('says which certificate was the last, and until when it was valid', () => {
    const snapshot = holding(
      { id: 'certification-3', ...expired },
      { id: 'certification-1', validTo: calendarDate('2024-06-30') },
      { id: 'certification-2', scheme: 'ISO27001', ...expired },
    );
    expect(judge(snapshot)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: {
          vendorId: 'vendor-1',
          lastValidOn: '2026-06-30',
          certificationIds: ['certification-2', 'certification-3'],
        },
      },
    ]);
  });

  it('speaks from the day after the last valid day', () => {
    const days = ['2026-06-29', '2026-06-30', '2026-07-01'];
    expect(severitiesOn(CERT_002, holding(expired), days)).toEqual([null, null, stop]);
  });

  it('does not call a certificate expired that is suspended on its last day', () => {
    const suspensions = [{ kind: 'SUSPENDED', from: calendarDate('2026-06-01'), to: null }] as const;
    const days = ['2026-06-29', '2026-06-30', '2026-07-01'];
    expect(severitiesOn(CERT_002, holding({ ...expired, suspensions }), days)).toEqual([null, null, stop]);
  });

  it('is silent while another certificate counts', () => {
    const other = {
      id: 'certification-2',
      scheme: 'ISMS_JISQ27001',
      validFrom: calendarDate('2026-09-01'),
      validTo: calendarDate('2027-08-31'),
      suspensions: [{ kind: 'SUSPENDED', from: calendarDate('2027-01-10'), to: calendarDate('2027-02-09') }],
    } as const;
    const over = (days: string[]) => severitiesOn(CERT_002, holding(expired, other), days);
    expect(over(['2026-08-31', '2026-09-01', '2026-09-02'])).toEqual([stop, null, null]);
    expect(over(['2027-01-09', '2027-01-10', '2027-01-11'])).toEqual([null, stop, stop]);
    expect(over(['2027-02-08', '2027-02-09', '2027-02-10'])).toEqual([stop, stop, null]);
    expect(over(['2027-08-30', '2027-08-31', '2027-09-01'])).toEqual([null, null, stop]);
  });

  it('another one to an edition in transition counts until the transition ends', () => {
    const old = { id: 'certification-2', scheme: 'ISO27001', standardEdition: 'ISO27001:2013' } as const;
    const snapshot = holding({ validTo: calendarDate('2025-06-30') }, old);
    expect(severitiesOn(CERT_002, snapshot, ['2025-10-30', '2025-10-31', '2025-11-01'])).toEqual([null, null, stop]);
  });

  it('names an equivalent from its approval on, and nothing that never counted', () => {
    const ismap = {
      scheme: 'ISMAP',
      equivalenceRationale: '言明書の対象範囲を確認した①⑥',
      equivalenceApprovedBy: '院長 山﨑 清',
      equivalenceApproverRole: 'EXECUTIVE',
      equivalenceApprovedOn: calendarDate('2026-10-01'),
      ...expired,
    } as const;
    const days = ['2026-09-30', '2026-10-01', '2026-10-02'];
    expect(severitiesOn(CERT_002, holding(ismap), days)).toEqual([null, stop, stop]);
    expect(judge(holding({ scheme: 'ISO9001', ...expired }))).toEqual([]);
  });

  it('says no more than that everything hangs on a review, while a timely renewal of the mark is examined', () => {
    const review = { ...expired, renewalAppliedOn: calendarDate('2026-02-27') };
    const days = ['2026-06-30', '2026-07-01', '2027-06-30', '2027-07-01'];
    expect(severitiesOn(CERT_002, holding(review), days)).toEqual([null, 'MINOR', 'MINOR', stop]);
    expect(judge(holding(review))[0]).toMatchObject({ variant: 'IN_REVIEW' });
    const isms = { id: 'certification-2', scheme: 'ISMS_JISQ27001' } as const;
    expect(judge(holding(review, isms))).toEqual([]);
  });

  it('leaves it to others where nothing expired: never certified, or suspended', () => {
    const withdrawn = { kind: 'WITHDRAWN', from: calendarDate('2026-06-01'), to: null } as const;
    expect(judge(holding())).toEqual([]);
    expect(judge(holding({ suspensions: [withdrawn] }))).toEqual([]);
  });

  it('asks it of those who handle medical information, or may do', () => {
    const { vendor } = holding(expired);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }, { vendor }))).toHaveLength(1);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }, { vendor }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const long = holding({ validTo: calendarDate('2024-06-30') });
    expect(severitiesAroundLife(CERT_002, long)).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is asked before buying, before a contract comes into force and before it is renewed', () => {
    expect(CERT_002.gates).toEqual(['contract.activate', 'contract.renew', 'vendor.procure']);
  });

  it('is not quieted by a longer certificate that does not count, of another company, or of a day to come', () => {
    const longer: Partial<CertificationFacts>[] = [
      { scheme: 'ISO9001' },
      { scheme: 'ISMS_JISQ27001', holderCorporateNumber: '1180301018771' },
      { scheme: 'ISMS_JISQ27001', validFrom: calendarDate('2026-11-24') },
    ];
    for (const over of longer)
      expect(judge(holding(expired, { id: 'certification-2', ...over }))[0]?.severity).toBe(stop);
  });

  it('does not accuse a vendor whose next certificate began before the last one ended', () => {
    const next = { id: 'certification-2', scheme: 'ISMS_JISQ27001', validFrom: calendarDate('2026-06-30') } as const;
    expect(severitiesOn(CERT_002, holding(expired, next), ['2026-06-30', '2026-07-01'])).toEqual([null, null]);
  });
});
