import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5①, 1⑭: before it signs, the institution finds that the vendor meets what guideline and law ask. */
export const VND_001 = rule({
  id: 'VND-001',
  about: 'contract',
  clauses: managementVolume('5①', '1⑭', '5.1.1'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '選定記録(本ガイドライン・法令要件の充足確認)が無い',
    en: 'No selection record against guideline and law requirements',
  },
  remedy: {
    ja: '本ガイドラインと法令の要件を満たすことを契約締結前に確認し、選定評価として記録する',
    en: 'Before signing, confirm that the vendor meets guideline and law, and record it as a selection evaluation',
  },
  judge({ subject, contract, selectionsOn }, clock) {
    const { vendorId, signedOn } = contract;
    const selected = selectionsOn.some((on) => (signedOn === null || on < signedOn) && clock.hasCome(on));
    if (selected || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId, signedOn, selectedOn: clock.latest(selectionsOn) } }];
  },
});
