import { lastWord } from '../../attestation-standing';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { byItemNumber } from '../../../kernel/item-number-order';

/** What the vendor answers no to in its checklist has a day by which it is to be done, each item its own. Only the latest list is asked; that there is none is VND-011's. */
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
  judge: ofEachVendor(({ subject, contract, attestations }, clock) => {
    const list = lastWord(attestations, 'VENDOR_CHECKLIST', clock);
    if (list === null || list.conclusion === 'YES') return SILENT;
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const sameDay = attestations.filter(({ topic, on }) => topic === 'VENDOR_CHECKLIST' && on === list.on);
    // Of a list that says item by item until when, each item is asked; of another its one date.
    const late = sameDay
      .flatMap(({ openItems }) => openItems)
      .filter(({ targetOn }) => targetOn === null || clock.isPast(targetOn));
    const whole = lastWord(
      sameDay.filter(({ openItems }) => openItems.length === 0),
      'VENDOR_CHECKLIST',
      clock,
    );
    const isWholeLate =
      whole !== null && whole.conclusion !== 'YES' && (whole.until === null || clock.isPast(whole.until));
    if (late.length === 0 && !isWholeLate) return SILENT;
    const dates = [...late.map(({ targetOn }) => targetOn), ...(isWholeLate ? [whole.until] : [])];
    const facts = {
      vendorId: contract.vendorId,
      collectedOn: list.on,
      targetOn: dates.includes(null) ? null : (dates.toSorted()[0] ?? null),
      items: [...new Set(late.map(({ no }) => no))].sort(byItemNumber),
    };
    return late.length > 0 || whole?.conclusion === 'NO'
      ? [{ subject, severity: 'MINOR', facts }]
      : [{ subject, severity: 'MINOR', variant: 'UNCONFIRMED', facts }];
  }),
});
