import { isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 3⑥, 3.1.2: what is brought in is brought in with approval. */
export const EQP_017 = rule({
  id: 'EQP-017',
  about: 'equipment',
  clauses: managementVolume('3⑥', '3.1.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['equipment.activate'],
  title: { ja: '承認記録の無い機器・ソフト(シャドーIT)', en: 'Shadow IT: item without introduction approval' },
  remedy: {
    ja: '導入の承認を得て承認日を記録するか、承認の無い機器の利用を止める',
    en: 'Obtain and record the approval of introduction, or stop using the device',
  },
  judge(equipment, clock) {
    const { id, introductionApprovedOn, liveFrom } = equipment;
    if (introductionApprovedOn !== null && clock.hasCome(introductionApprovedOn)) return SILENT;
    if (!isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MAJOR', facts: { introductionApprovedOn, liveFrom } }];
  },
});
