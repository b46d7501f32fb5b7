import { lastWord } from '../../attestation-standing';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** What the vendor answers no to in its checklist has a day by which it is to be done. Only the latest list is asked; that there is none is VND-011's. */
export const VND_012 = rule({
  id: 'VND-012',
  about: 'contract',
  clauses: [{ document: 'CHECKLIST', clause: '事業者確認用' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  title: { ja: 'チェックリスト「いいえ」の目標日超過', en: 'Checklist item past target date' },
  variants: {
    UNCONFIRMED: {
      ja: 'チェックリストに「いいえ」があるか未確認で、目標日も無いか過ぎている',
      en: 'Not confirmed whether the checklist says no to anything, and no target date that is still to come',
    },
  },
  remedy: {
    ja: '「いいえ」の項目の対応を確認し、改めて回収したチェックリスト(VENDOR_CHECKLIST)を、残る項目の目標日とともに登録する',
    en: 'Find out what was done about the items answered no, and register the checklist anew (VENDOR_CHECKLIST), with the target date of what is left',
  },
  judge({ subject, contract, attestations }, clock) {
    const list = lastWord(attestations, 'VENDOR_CHECKLIST', clock);
    if (list === null || list.conclusion === 'YES') return SILENT;
    const { on: collectedOn, until: targetOn, conclusion } = list;
    if (targetOn !== null && !clock.isPast(targetOn)) return SILENT;
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const facts = { vendorId: contract.vendorId, collectedOn, targetOn };
    return conclusion === 'NO'
      ? [{ subject, severity: 'MINOR', facts }]
      : [{ subject, severity: 'MINOR', variant: 'UNCONFIRMED', facts }];
  },
});
