import { CERTIFICATION_SCHEMES, type CertificationScheme } from '../../../kernel/terms/certification-terms';
import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_023 } from './cert-023';

describe('CERT-023', () => {
  const judge = judging(CERT_023);
  const having = (...certifications: CertificationFacts[]) =>
    aContractSnapshot({}, { vendor: aVendor({ certifications }) });
  const of = (scheme: CertificationScheme, over: Partial<CertificationFacts> = {}) =>
    aCertification({ id: scheme, scheme, ...over });

  it('names what is held and counts for nothing, each once', () => {
    expect(judge(having(of('SECURITY_ACTION'), of('ISO9001'), of('ISO9001')))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { vendorId: 'vendor-1', schemes: ['ISO9001', 'SECURITY_ACTION'] },
      },
    ]);
  });

  it('is silent where nothing is held at all, and where one may count or supplement', () => {
    expect(judge(having())).toEqual([]);
    expect(judge(having(of('SECURITY_ACTION'), of('ISO27001')))).toEqual([]);
    const found = CERTIFICATION_SCHEMES.filter((scheme) => judge(having(of(scheme))).length > 0);
    expect(found).toEqual(['SECURITY_ACTION', 'ISO9001', 'ISO20000', 'ISO22301', 'PCI_DSS', 'TRUSTE']);
  });

  it('speaks of what is held on the day: one that is over explains nothing, nor does it silence', () => {
    const ended = of('PMARK', { validTo: calendarDate('2026-11-30') });
    expect(severitiesOn(CERT_023, having(ended, of('ISO9001')), ['2026-11-30', '2026-12-01'])).toEqual([
      null,
      'ADVISORY',
    ]);
    const begins = having(of('ISO9001', { validFrom: calendarDate('2026-11-24') }));
    expect(severitiesOn(CERT_023, begins, ['2026-11-23', '2026-11-24'])).toEqual([null, 'ADVISORY']);
  });

  it('asks while medical information may be handled, from the first talk to the last day', () => {
    const s = 'ADVISORY';
    const other = having(of('ISO9001'));
    expect(severitiesAroundLife(CERT_023, other)).toEqual([null, s, s, s, s, null]);
    const handling = (handlesMedicalInfo: 'NO' | 'UNKNOWN') =>
      judge({ ...other, contract: { ...other.contract, handlesMedicalInfo } });
    expect(handling('UNKNOWN')).toHaveLength(1);
    expect(handling('NO')).toEqual([]);
  });
});
