import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type CertificationFacts, type EffectivenessEvidenceFacts } from '../../snapshots/vendor-snapshot';
import { CERT_006 } from './cert-006';

describe('CERT-006', () => {
  const judge = judging(CERT_006);
  const isms: Partial<CertificationFacts> = { scheme: 'ISMS_JISQ27001', standardEdition: 'JISQ27001:2023' };
  const evidence = (reviewedOn: string | null): EffectivenessEvidenceFacts => ({
    type: 'MANAGEMENT_METHOD_EXPLANATION',
    receivedOn: calendarDate('2025-01-15'),
    reviewedOn: reviewedOn === null ? null : calendarDate(reviewedOn),
    effective: 'YES',
  });
  const holding = (certifications: Partial<CertificationFacts>[], ...reviews: (string | null)[]) =>
    aContractSnapshot(
      {},
      {
        vendor: aVendor({ certifications: certifications.map((over) => aCertification(over)) }),
        effectivenessEvidence: reviews.map(evidence),
      },
    );

  it('speaks about a vendor with nothing but ISMS certificates and no evidence', () => {
    const two = [
      { ...isms, id: 'certification-2' },
      { id: 'certification-1', scheme: 'ISO27001' as const },
    ];
    expect(judge(holding(two))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: {
          vendorId: 'vendor-1',
          certificationIds: ['certification-1', 'certification-2'],
          reviewedOn: null,
        },
      },
    ]);
  });

  it('counts evidence from its review for twelve months', () => {
    const reviewed = holding([isms], '2025-06-15');
    const over = (days: string[]) => severitiesOn(CERT_006, reviewed, days);
    expect(over(['2025-06-14', '2025-06-15', '2025-06-16'])).toEqual(['MINOR', null, null]);
    expect(over(['2026-06-14', '2026-06-15', '2026-06-16'])).toEqual([null, null, 'ADVISORY']);
    expect(judge(reviewed)[0]?.facts).toMatchObject({ reviewedOn: '2025-06-15' });
  });

  it('goes by the latest review and by the institution’s own number', () => {
    expect(judge(holding([isms], '2026-06-15', '2024-06-15', null))).toEqual([]);
    const strict = { ...DEFAULT_POLICY, evidenceMaxAgeMonths: 3 };
    expect(judge(holding([isms], '2026-06-15'), '2026-09-15', strict)).toEqual([]);
    expect(judge(holding([isms], '2026-06-15'), '2026-09-16', strict)).toHaveLength(1);
  });

  it('is not silenced by evidence that was judged ineffective, or not judged at all', () => {
    for (const effective of ['NO', 'UNKNOWN'] as const) {
      const judged = [{ ...evidence('2026-06-15'), effective }, evidence('2025-06-15')];
      const found = judge({ ...holding([isms]), effectivenessEvidence: judged });
      expect(found[0]).toMatchObject({ severity: 'ADVISORY', variant: 'LATE', facts: { reviewedOn: '2025-06-15' } });
      expect(judge({ ...holding([isms]), effectivenessEvidence: judged.slice(0, 1) })[0]?.severity).toBe('MINOR');
    }
  });

  it('does not take evidence that nobody has reviewed', () => {
    expect(judge(holding([isms], null))).toHaveLength(1);
  });

  it('is silent beside a valid Privacy Mark, and speaks when that ends', () => {
    const mark = { id: 'certification-2', validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') };
    const over = (days: string[]) => severitiesOn(CERT_006, holding([isms, mark]), days);
    expect(over(['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual(['MINOR', null, null]);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MINOR']);
  });

  it('is silent without a valid ISMS certificate: that is another rule’s', () => {
    expect(judge(holding([]))).toEqual([]);
    expect(judge(holding([{ scheme: 'ISO27017' }]))).toEqual([]);
    const term = { ...isms, validFrom: calendarDate('2026-02-01'), validTo: calendarDate('2026-10-31') };
    const over = (days: string[]) => severitiesOn(CERT_006, holding([term]), days);
    expect(over(['2026-01-31', '2026-02-01', '2026-02-02'])).toEqual([null, 'MINOR', 'MINOR']);
    expect(over(['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual(['MINOR', 'MINOR', null]);
  });

  it('asks it for those who handle medical information, or may do', () => {
    const { vendor } = holding([isms]);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }, { vendor }))).toHaveLength(1);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }, { vendor }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const minor = 'MINOR';
    expect(severitiesAroundLife(CERT_006, holding([isms]))).toEqual([null, minor, minor, minor, minor, null]);
  });

  it('is a wish of weight, handed back before buying and when a contract is to come into force', () => {
    expect(CERT_006.strengths[0]).toBe('SHOULD');
    expect(CERT_006.gates).toEqual(['contract.activate', 'vendor.procure']);
    expect(CERT_006.blocksAt).toEqual([]);
  });

  it('does not accuse a vendor of evidence that an earlier review found wanting', () => {
    const wanting = { ...evidence('2026-01-15'), effective: 'NO' as const };
    const mended = { ...holding([isms]), effectivenessEvidence: [wanting, evidence('2026-06-01')] };
    expect(judge(mended)).toEqual([]);
  });
});
