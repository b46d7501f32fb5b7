import { CERTIFICATION_SCHEMES } from '../../../kernel/terms/certification-terms';
import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itAsksWhileItCounts } from '../../../../test/support/certificate-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_009 } from './cert-009';

describe('CERT-009', () => {
  const judge = judging(CERT_009);
  const listed = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({
      certifications: [
        aCertification({
          scheme: 'ISMAP',
          validFrom: calendarDate('2024-04-01'),
          equivalenceRationale: '掲載を確認した',
          equivalenceApprovedBy: '𠮷田 次郎',
          ...over,
        }),
      ],
    });
  const read = (day: string) => listed({ statementReviewedOn: calendarDate(day) });

  it('speaks where a list is relied upon whose statement nobody has read', () => {
    expect(judge(listed())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', scheme: 'ISMAP', statementReviewedOn: null, validFrom: '2024-04-01' },
      },
    ]);
    expect(judge(read('2026-05-01'))).toEqual([]);
  });

  it('takes no statement of an earlier term, and none that is still to be read', () => {
    expect(judge(read('2024-03-31'))).toHaveLength(1);
    expect(judge(read('2024-04-01'))).toEqual([]);
    expect(severitiesOn(CERT_009, read('2026-11-24'), ['2026-11-23', '2026-11-24'])).toEqual(['MINOR', null]);
  });

  it('asks of lists only', () => {
    const asked = CERTIFICATION_SCHEMES.filter((scheme) => judge(listed({ scheme })).length > 0);
    expect(asked).toEqual(['ISMAP', 'ISMAP_LIU', 'CS_GOLD']);
  });

  it('asks as soon as anybody takes the list for a certificate, be it approved or not, and nobody before', () => {
    expect(judge(listed({ equivalenceApprovedBy: null }))).toHaveLength(1);
    expect(judge(listed({ equivalenceRationale: null }))).toHaveLength(1);
    expect(judge(listed({ equivalenceRationale: null, equivalenceApprovedBy: null }))).toEqual([]);
  });

  itAsksWhileItCounts(CERT_009, 'MINOR', listed);
});
