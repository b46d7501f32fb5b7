import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { lastAnswer } from '../../selection-standing';
import { isLive } from '../../snapshots/contract-life';

/** 5.1.1: the vendor as an organisation is to manage information security (「求められる」), and an evaluation says whether it does. */
export const VND_004 = rule({
  id: 'VND-004',
  about: 'contract',
  clauses: managementVolume('5.1.1'),
  grades: { SHOULD: ['MINOR'] },
  title: {
    ja: '事業者自体(組織としての情報セキュリティマネジメント)の評価が無い',
    en: 'Vendor organisation not evaluated',
  },
  remedy: {
    ja: '事業者の情報セキュリティマネジメントを評価し、選定評価に記録する',
    en: 'Evaluate how the vendor manages information security, and record it in the selection evaluation',
  },
  judge: ofEachVendor(({ subject, contract, selections }, clock) => {
    if (!isLive(contract, clock)) return SILENT;
    const said = lastAnswer(selections, 'organisationFit', clock);
    // Where nobody has evaluated anything, VND-001 says so.
    if (said === null || said.answer === 'YES') return SILENT;
    return [
      { subject, severity: 'MINOR', facts: { vendorId: contract.vendorId, selectedOn: said.on, answer: said.answer } },
    ];
  }),
});
