import { CERTIFICATION_SCHEMES } from '../../../kernel/terms/certification-terms';
import { DEPLOYMENT_MODELS, type DeploymentModel } from '../../../kernel/terms/contract-terms';
import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_020 } from './cert-020';

describe('CERT-020', () => {
  const judge = judging(CERT_020);
  const using = (deploymentModel: DeploymentModel | null, certification: Partial<CertificationFacts> = {}) =>
    aContractSnapshot({ deploymentModel }, { vendor: aVendor({ certifications: [aCertification(certification)] }) });

  it('speaks of a cloud service whose vendor shows nothing of it', () => {
    expect(judge(using('SAAS'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { vendorId: 'vendor-1', deploymentModel: 'SAAS' },
      },
    ]);
  });

  it('asks of every kind of cloud, of what is partly one, and where nobody knows', () => {
    const asked = [...DEPLOYMENT_MODELS, null].filter((model) => judge(using(model)).length > 0);
    expect(asked.sort()).toEqual(['HYBRID', 'IAAS', 'PAAS', 'SAAS', null]);
    expect(judge(using(null))[0]).toMatchObject({ variant: 'UNCONFIRMED', facts: { deploymentModel: null } });
  });

  it('takes what says something of clouds, and nothing else', () => {
    const taken = CERTIFICATION_SCHEMES.filter((scheme) => judge(using('SAAS', { scheme })).length === 0);
    expect(taken).toEqual(['ISO27017', 'ISO27018', 'ISMAP', 'ISMAP_LIU', 'CS_GOLD', 'FEDRAMP', 'SOC2', 'SOC3']);
  });

  it('is not silenced by one that is over, suspended, or another’s, or may be', () => {
    const held = (over: Partial<CertificationFacts>) => using('SAAS', { scheme: 'SOC2', ...over });
    const ending = held({ validTo: calendarDate('2026-11-30') });
    expect(severitiesOn(CERT_020, ending, ['2026-11-30', '2026-12-01'])).toEqual([null, 'ADVISORY']);
    const from = calendarDate('2026-06-01');
    expect(judge(held({ suspensions: [{ kind: 'SUSPENDED', from, to: null }] }))).toHaveLength(1);
    expect(judge(held({ holderCorporateNumber: '1180301018771' }))).toHaveLength(1);
    expect(judge(held({ holderCorporateNumber: null }))).toHaveLength(1);
    expect(judge(held({ holderCorporateNumber: null, scopeNamesVendor: true }))).toEqual([]);
  });

  it('asks while medical information may be handled, from the first talk to the last day', () => {
    const s = 'ADVISORY';
    expect(severitiesAroundLife(CERT_020, using('IAAS'))).toEqual([null, s, s, s, s, null]);
    const handling = (handlesMedicalInfo: 'NO' | 'UNKNOWN') =>
      judge(aContractSnapshot({ deploymentModel: 'SAAS', handlesMedicalInfo }));
    expect(handling('UNKNOWN')).toHaveLength(1);
    expect(handling('NO')).toEqual([]);
  });
});
