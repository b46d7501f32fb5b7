import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { lastAnswer } from '../../selection-standing';
import { isLive } from '../../snapshots/contract-life';

/** 5.1.1: what is chosen is safe enough, and an evaluation says so. */
export const VND_003 = rule({
  id: 'VND-003',
  about: 'contract',
  clauses: managementVolume('5.1.1'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '情報セキュリティ上の対策十分性の確認が無い', en: 'Security sufficiency not confirmed' },
  remedy: {
    ja: '情報セキュリティ対策が十分であることを確認し、選定評価に記録する',
    en: 'Make sure that the security measures suffice, and record it in the selection evaluation',
  },
  judge: ofEachVendor(({ subject, contract, selections }, clock) => {
    if (!isLive(contract, clock)) return SILENT;
    const said = lastAnswer(selections, 'securityFit', clock);
    // Where nobody has evaluated anything, VND-001 says so.
    if (said === null || said.answer === 'YES') return SILENT;
    return [
      { subject, severity: 'MAJOR', facts: { vendorId: contract.vendorId, selectedOn: said.on, answer: said.answer } },
    ];
  }),
});
