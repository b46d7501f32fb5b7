import { ATTESTED_GUIDELINES } from '../../../kernel/terms/vendor-terms';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { hasAttested } from '../../vendor-standing';

/** 5.1.1, after the notice on external storage: who stores medical information follows the guidelines of all three ministries. */
export const GL_002 = rule({
  id: 'GL-002',
  about: 'contract',
  clauses: [...managementVolume('5.1.1'), { document: 'MHLW-NOTICE', clause: '医政発第0329003号・保発第0329001号' }],
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate'],
  title: {
    ja: '外部保存の委託先に、MHLW と総務省・経産省の両ガイドライン遵守の確認が無い',
    en: 'External storage without both-guideline attestation',
  },
  remedy: {
    ja: '厚生労働省、総務省・経済産業省の両ガイドラインの遵守について事業者の表明を得て登録する',
    en: 'Obtain and register the vendor’s declaration that it follows both guidelines',
  },
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    const { externalStorage } = contract;
    if (externalStorage === 'NO' || !isLive(contract, clock)) return SILENT;
    if (ATTESTED_GUIDELINES.every((guideline) => hasAttested(vendor, guideline, clock))) return SILENT;
    const missing = ATTESTED_GUIDELINES.filter((guideline) => !hasAttested(vendor, guideline, clock));
    return [{ subject, severity: 'BLOCKING', facts: { vendorId: vendor.id, externalStorage, missing } }];
  }),
});
