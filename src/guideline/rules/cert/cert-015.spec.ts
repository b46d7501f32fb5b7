import { CERTIFICATION_SCHEMES, type CertificationScheme } from '../../../kernel/terms/certification-terms';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itAsksWhileItCounts } from '../../../../test/support/certificate-cases';
import { judging } from '../../../../test/support/judging';
import { CERT_015 } from './cert-015';

describe('CERT-015', () => {
  const judge = judging(CERT_015);
  const holding = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ registrationNumber: '0912345', ...over })] });
  const numbered = (scheme: CertificationScheme, registrationNumber: string | null) =>
    judge(holding({ scheme, registrationNumber }));

  it('speaks of a number that its register would not know', () => {
    expect(judge(holding())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', registrationNumber: '0912345' },
      },
    ]);
  });

  it.each([
    ['PMARK', '10990001(03)', '09990001(03)'],
    ['PMARK', '１０９９０００１', '10990001(00)'],
    ['ISMS_JISQ27001', 'IS 123456', '?'],
    ['ISO27001', 'JQA-IM0123', '1'],
    ['ISO27701', 'PIMS 1', '-'],
    ['ISO27017', 'CLOUD 1', 'クラウド1'],
    ['ISO27018', 'PII 1', ''],
    ['ISMAP', 'Ｃ21-0001-2', 'C21-001-2'],
    ['ISMAP', ' C21-0001-12 ', 'XC21-0001-2'],
    ['ISMAP_LIU', 'C22-0001-1', 'C22-0001-1x'],
  ] as const)('of %s takes %s and refuses %s', (scheme, right, wrong) => {
    expect(numbered(scheme, right)).toEqual([]);
    expect(numbered(scheme, wrong)).toHaveLength(1);
  });

  it('is not silenced by leaving the number out', () => {
    expect(numbered('PMARK', null)[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'UNCONFIRMED',
      facts: { registrationNumber: null },
    });
  });

  it('asks nothing of schemes whose numbers have no known form', () => {
    const asked = CERTIFICATION_SCHEMES.filter((scheme) => numbered(scheme, null).length > 0);
    expect(asked).toEqual([
      ...['PMARK', 'ISMS_JISQ27001', 'ISO27001', 'ISO27701', 'ISO27017', 'ISO27018', 'ISMAP', 'ISMAP_LIU'],
    ]);
    expect(numbered('SOC2', '?')).toEqual([]);
  });

  itAsksWhileItCounts(CERT_015, 'MINOR', holding);
});
