import { CERTIFICATION_SCHEMES } from '../../../kernel/terms/certification-terms';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itAsksWhileItCounts } from '../../../../test/support/certificate-cases';
import { judging } from '../../../../test/support/judging';
import { CERT_019 } from './cert-019';

describe('CERT-019', () => {
  const judge = judging(CERT_019);
  const isms = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ scheme: 'ISO27001', ...over })] });

  it('speaks where nobody is known to have accredited the body', () => {
    expect(judge(isms())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', scheme: 'ISO27001', accreditation: null },
      },
    ]);
  });

  it.each(['NONE', 'none', ' ＮＯＮＥ ', '-', '', 'なし', '無し', '無', '不明'])(
    'is not silenced by %j',
    (accreditation) => {
      expect(judge(isms({ accreditation }))).toHaveLength(1);
    },
  );

  it.each(['ISMS-AC', 'UKAS', 'ANAB', 'NONESUCH', 'X無', '見本認定センター'])(
    'takes %s for an answer',
    (accreditation) => {
      expect(judge(isms({ accreditation }))).toEqual([]);
    },
  );

  it('asks of certificates to 27001 only', () => {
    const asked = CERTIFICATION_SCHEMES.filter((scheme) => judge(isms({ scheme })).length > 0);
    expect(asked).toEqual(['ISMS_JISQ27001', 'ISO27001']);
  });

  itAsksWhileItCounts(CERT_019, 'MINOR', isms);
});
