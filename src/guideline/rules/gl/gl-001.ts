import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isFit, lastSelection } from '../../selection-standing';
import { isLive } from '../../snapshots/contract-life';
import { hasAttested } from '../../vendor-standing';

/**
 * 5①: the vendor meets what this guideline asks. Where the institution has confirmed it when it chose the vendor, the
 * vendor's own declaration is only what we ask for besides.
 */
export const GL_001 = rule({
  id: 'GL-001',
  about: 'contract',
  clauses: managementVolume('5①'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: 'MHLW 安全管理ガイドライン遵守の確認・表明が無い',
    en: 'No attestation to MHLW guideline',
  },
  remedy: {
    ja: '厚生労働省ガイドラインの遵守について事業者の表明を得て、表明日とともに登録する',
    en: 'Obtain the vendor’s declaration that it follows the ministry’s guideline, and register it with its date',
  },
  judge: ofEachVendor(({ subject, contract, vendor, selections }, clock) => {
    if (hasAttested(vendor, 'MHLW', clock) || !isLive(contract, clock)) return SILENT;
    const last = lastSelection(selections, clock);
    const isConfirmed = last !== null && isFit(last);
    const facts = { vendorId: vendor.id, missing: ['MHLW'], confirmedAtSelection: isConfirmed };
    return [{ subject, severity: isConfirmed ? 'MINOR' : 'MAJOR', facts }];
  }),
});
