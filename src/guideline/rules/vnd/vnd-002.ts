import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { lastAnswer } from '../../selection-standing';
import { isLive } from '../../snapshots/contract-life';

/** 5.1.1: what is chosen does what the institution asks of it, and an evaluation says so. */
export const VND_002 = rule({
  id: 'VND-002',
  about: 'contract',
  clauses: managementVolume('5.1.1'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: 'システムの機能・仕様が要求と合致する確認が無い', en: 'Functional/spec fit not confirmed' },
  remedy: {
    ja: '機能・仕様が要求と合致することを確認し、選定評価に記録する',
    en: 'Make sure that functions and specification meet what is asked, and record it in the selection evaluation',
  },
  judge: ofEachVendor(({ subject, contract, selections }, clock) => {
    if (!isLive(contract, clock)) return SILENT;
    const said = lastAnswer(selections, 'functionalFit', clock);
    // Where nobody has evaluated anything, VND-001 says so.
    if (said === null || said.answer === 'YES') return SILENT;
    return [
      { subject, severity: 'MAJOR', facts: { vendorId: contract.vendorId, selectedOn: said.on, answer: said.answer } },
    ];
  }),
});
