import { calendarDate } from '../../../kernel/calendar-date';
import { type Answer } from '../../../kernel/terms/answers';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_010 } from './cert-010';

describe('CERT-010', () => {
  const judge = judging(CERT_010);
  const isms = { id: 'certification-2', scheme: 'ISMS_JISQ27001' } as const;
  const covering = (certificationCoverage: Record<string, Answer>, ...more: Partial<CertificationFacts>[]) =>
    aContractSnapshot(
      {},
      {
        vendor: aVendor({ certifications: [aCertification(), ...more.map((over) => aCertification(over))] }),
        certificationCoverage,
      },
    );
  const severity = (snapshot: ReturnType<typeof covering>) => judge(snapshot)[0]?.severity ?? null;

  it('is minor where every certificate was compared and none covers the work', () => {
    expect(judge(covering({ 'certification-1': 'NO', 'certification-2': 'NO' }, isms))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', notCovering: ['certification-1', 'certification-2'] },
      },
    ]);
  });

  it('is one question to the vendor where somebody has yet to compare, whichever contract asks', () => {
    const asked = {
      subject: { kind: 'VENDOR', id: 'vendor-1' },
      severity: 'ADVISORY',
      variant: 'UNCONFIRMED',
      facts: { certificationIds: ['certification-2'] },
    };
    expect(judge(covering({ 'certification-1': 'NO' }, isms))).toEqual([asked]);
    expect(judge(covering({ 'certification-1': 'NO', 'certification-2': 'UNKNOWN' }, isms))).toEqual([asked]);
    expect(severity(covering({}))).toBe('ADVISORY');
  });

  it('is silent where one certificate that counts covers the work', () => {
    expect(judge(covering({ 'certification-1': 'YES' }))).toEqual([]);
    expect(judge(covering({ 'certification-1': 'NO', 'certification-2': 'YES' }, isms))).toEqual([]);
  });

  it('is not content with one that covers the work but does not count', () => {
    const coverage = { 'certification-1': 'NO', 'certification-2': 'YES' } as const;
    expect(severity(covering(coverage, { ...isms, scheme: 'ISO9001' }))).toBe('MINOR');
  });

  it('is not content with one that covers the work, but of which nobody knows whose it is, beside one in order', () => {
    const coverage = { 'certification-1': 'NO', 'certification-2': 'YES' } as const;
    expect(severity(covering(coverage, { ...isms, holderCorporateNumber: null }))).toBe('MINOR');
  });

  it('asks of a certificate from its first to its last day', () => {
    const term = { validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') };
    const coverage = { 'certification-1': 'NO', 'certification-2': 'YES' } as const;
    const over = (days: string[]) => severitiesOn(CERT_010, covering(coverage, { ...isms, ...term }), days);
    expect(over(['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual(['MINOR', null, null]);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MINOR']);
  });

  it('leaves a vendor without a certificate that counts to CERT-001', () => {
    const withdrawn = { kind: 'WITHDRAWN', from: calendarDate('2026-11-01'), to: null } as const;
    const only = aVendor({ certifications: [aCertification({ suspensions: [withdrawn] })] });
    const snapshot = aContractSnapshot({}, { vendor: only, certificationCoverage: { 'certification-1': 'NO' } });
    expect(severitiesOn(CERT_010, snapshot, ['2026-10-31', '2026-11-01', '2026-11-02'])).toEqual(['MINOR', null, null]);
    expect(judge({ ...snapshot, vendor: aVendor({ certifications: [] }) })).toEqual([]);
  });

  it('asks it of those who handle medical information, or may do', () => {
    const { certificationCoverage } = covering({ 'certification-1': 'NO' });
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }, { certificationCoverage }))).toHaveLength(1);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }, { certificationCoverage }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const minor = 'MINOR';
    const uncovered = covering({ 'certification-1': 'NO' });
    expect(severitiesAroundLife(CERT_010, uncovered)).toEqual([null, minor, minor, minor, minor, null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(CERT_010.gates).toEqual(['contract.activate']);
  });

  it('names the certificates in order', () => {
    const vendor = aVendor({ certifications: [aCertification(isms), aCertification()] });
    const certificationCoverage = { 'certification-1': 'NO', 'certification-2': 'NO' } as const;
    expect(judge(aContractSnapshot({}, { vendor, certificationCoverage }))[0]?.facts).toMatchObject({
      notCovering: ['certification-1', 'certification-2'],
    });
  });

  it('is not quieted by an answer about a certificate that the vendor does not hold, or no more', () => {
    expect(severity(covering({ 'certification-1': 'NO', 'certification-9': 'YES' }))).toBe('MINOR');
    const over = { ...isms, validTo: calendarDate('2026-11-22') };
    expect(severity(covering({ 'certification-1': 'NO', 'certification-2': 'YES' }, over))).toBe('MINOR');
  });

  it('does not accuse a vendor whose mark covers the work and is under timely renewal review', () => {
    const review = { validTo: calendarDate('2026-06-30'), renewalAppliedOn: calendarDate('2026-02-27') };
    const vendor = aVendor({ certifications: [aCertification(review)] });
    expect(judge(aContractSnapshot({}, { vendor, certificationCoverage: { 'certification-1': 'YES' } }))).toEqual([]);
  });
});
