import { isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { changedFacts, outdatedOn } from '../../outdated-decision';
import { rule, SILENT } from '../../rule';

/** 3⑥, 3.1.2: what is brought in is approved before, by those entitled to it. What came before there was anybody to ask is ours to note. */
export const EQP_017 = rule({
  id: 'EQP-017',
  about: 'equipment',
  clauses: managementVolume('3⑥', '3.1.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['equipment.activate'],
  title: { ja: '承認記録の無い機器・ソフト(シャドーIT)', en: 'Shadow IT: item without introduction approval' },
  variants: {
    OUTDATED: {
      ja: '導入を承認した時から機器の用途・接続・データが変わり、改めて承認されていない',
      en: 'Since its introduction was approved the device has changed, and was not approved anew',
    },
  },
  remedy: {
    ja: '導入の承認を得て承認日を記録するか、承認の無い機器の利用を止める。承認後に変わった機器は改めて承認する',
    en: 'Obtain and record the approval of introduction, or stop using the device; approve anew a device that has changed since',
  },
  judge(equipment, clock) {
    const { id, introductionApprovedOn, introductionApprover, introductionControlSince, liveFrom } = equipment;
    const isEntitled = introductionApprover !== null && introductionApprover !== 'OTHER';
    const isApproved =
      isEntitled &&
      introductionApprovedOn !== null &&
      clock.hasCome(introductionApprovedOn) &&
      (liveFrom === null || introductionApprovedOn <= liveFrom);
    const outdated = outdatedOn(equipment.introductionOutdated, clock);
    if ((isApproved && outdated === null) || !isInUse(equipment, clock)) return SILENT;
    // A mechanism that is only to come excuses nothing yet.
    const isControlled = introductionControlSince !== null && clock.hasCome(introductionControlSince);
    const isOlder = liveFrom !== null && isControlled && liveFrom < introductionControlSince;
    const facts = { introductionApprovedOn, introductionApprover, liveFrom };
    if (isApproved && outdated !== null)
      return [
        {
          subject: { kind: 'EQUIPMENT', id },
          severity: 'MAJOR',
          variant: 'OUTDATED',
          facts: { ...facts, ...changedFacts(outdated) },
        },
      ];
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: isOlder ? 'MINOR' : 'MAJOR', facts }];
  },
});
