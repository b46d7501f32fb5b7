import { type CertificationScheme } from '../../../kernel/terms/certification-terms';
import { type DeploymentModel } from '../../../kernel/terms/contract-terms';
import { holderStanding, isValid } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** What says something of a cloud service in particular. */
const OF_CLOUDS: ReadonlySet<CertificationScheme> = new Set<CertificationScheme>([
  ...(['ISO27017', 'ISO27018', 'ISMAP', 'ISMAP_LIU', 'CS_GOLD', 'FEDRAMP', 'SOC2', 'SOC3'] as const),
]);

const CLOUD_MODELS: ReadonlySet<DeploymentModel> = new Set<DeploymentModel>(['SAAS', 'PAAS', 'IAAS', 'HYBRID']);

/**
 * Ours, for 5.1.2: what is entrusted decides which assurance fits it, and for a cloud service there are such of its own. Here
 * it need not be one that 5② counts. Where the kind of service is unknown, it may be one (CLD-004).
 */
export const CERT_020 = rule({
  id: 'CERT-020',
  about: 'contract',
  clauses: managementVolume('5.1.2'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: 'クラウドサービスなのにクラウド固有の認証・保証が無い',
    en: 'No cloud-specific assurance for cloud service',
  },
  variants: {
    UNCONFIRMED: {
      ja: 'クラウドサービスかどうかが未確認であり、クラウド固有の認証・保証も無い',
      en: 'Not confirmed whether it is a cloud service, and there is no cloud-specific assurance',
    },
  },
  remedy: {
    ja: 'クラウド固有の認証・保証(ISO/IEC 27017、ISMAP、SOC2 等)の有無を事業者に確認し、あれば登録する',
    en: 'Ask the vendor for a cloud-specific assurance (ISO/IEC 27017, ISMAP, SOC 2 and the like), and register it',
  },
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    const { deploymentModel } = contract;
    if (contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    if (deploymentModel !== null && !CLOUD_MODELS.has(deploymentModel)) return SILENT;
    const isAssured = vendor.certifications.some(
      (certification) =>
        OF_CLOUDS.has(certification.scheme) &&
        isValid(certification, clock) &&
        holderStanding(certification, vendor, clock) === 'VENDOR',
    );
    if (isAssured) return SILENT;
    const found = { subject, severity: 'ADVISORY', facts: { vendorId: vendor.id, deploymentModel } } as const;
    return [deploymentModel === null ? { ...found, variant: 'UNCONFIRMED' } : found];
  }),
});
