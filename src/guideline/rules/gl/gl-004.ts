import { lackOf } from '../../attestation-standing';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 企画管理編7章⑤ of edition 6.0: who keeps medical information outside reports from time to time how it is kept. How often is ours. */
export const GL_004 = rule({
  id: 'GL-004',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章⑤' }],
  grades: { OTHER_DOCUMENT: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '遵守状況の定期報告が期限超過', en: 'Periodic compliance report overdue' },
  variants: {
    LATE: {
      ja: '遵守状況の前回の報告から本院の定めた間隔を過ぎている',
      en: 'The last compliance report is longer ago than the institution’s own interval',
    },
  },
  remedy: {
    ja: '遵守状況の報告を事業者から受け、確認記録(COMPLIANCE_REPORT)として登録する',
    en: 'Have the vendor report how it complies, and register the report as an attestation (COMPLIANCE_REPORT)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge: ofEachVendor(({ subject, contract, attestations }, clock, policy) => {
    if (contract.externalStorage === 'NO' || !isActive(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'COMPLIANCE_REPORT', clock, policy.confirmationIntervalMonths);
    if (lack === null) return SILENT;
    const { vendorId } = contract;
    const facts = { vendorId, ...lack.facts };
    return lack.isLate
      ? [{ subject, severity: 'MINOR', strength: 'PRODUCT', variant: 'LATE', facts }]
      : [{ subject, severity: 'MINOR', strength: 'OTHER_DOCUMENT', facts }];
  }),
});
