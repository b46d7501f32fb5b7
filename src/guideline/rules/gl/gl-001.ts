import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { hasAttested, isEngaged } from '../../vendor-standing';

/** 5①: the vendor meets what this guideline asks, and has said so. */
export const GL_001 = rule({
  id: 'GL-001',
  about: 'vendor',
  clauses: managementVolume('5①'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: 'MHLW 安全管理ガイドライン遵守の確認・表明が無い',
    en: 'No attestation to MHLW guideline',
  },
  remedy: {
    ja: '厚生労働省ガイドラインの遵守について事業者の表明を得て、表明日とともに登録する',
    en: 'Obtain the vendor’s declaration that it follows the ministry’s guideline, and register it with its date',
  },
  judge({ vendor, contracts }, clock) {
    if (hasAttested(vendor, 'MHLW', clock) || !isEngaged(contracts, clock)) return SILENT;
    return [{ subject: { kind: 'VENDOR', id: vendor.id }, severity: 'MAJOR', facts: { missing: ['MHLW'] } }];
  },
});
