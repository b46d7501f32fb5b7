import { addDays, calendarDate, type CalendarDate } from '../../../kernel/calendar-date';
import { lastDaysOf } from '../../../kernel/contract-term';
import { type Clock } from '../../clock';
import { changedFacts, outdatedOn } from '../../outdated-decision';
import { fixed } from '../../rule-number';
import { rule, SILENT } from '../../rule';
import { isSigned } from '../../snapshots/contract-life';
import { type ContractFacts } from '../../snapshots/contract-snapshot';

const EDITION_6_FROM = fixed(calendarDate('2023-05-31'), 'OURS', {
  ja: '第6.0版の公表以後に締結・更新した契約',
  en: 'contracts concluded or renewed since edition 6.0',
});

/** Planning volume, chapter 2 ① of edition 6.0: who answers for what in an important entrustment is approved by the executives. */
export const CON_028 = rule({
  id: 'CON-028',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '2章①' }],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '重要な委託の責任分界に経営層の事前承認が無い',
    en: 'Important entrustment lacks prior executive approval',
  },
  variants: {
    OUTDATED: {
      ja: '経営層が承認した時から契約の内容が変わり、改めて承認されていない',
      en: 'Since the executives approved it the contract has changed, and was not approved anew',
    },
    UNRATED: {
      ja: '委託の重要度が未判定で、責任分界への経営層の事前承認も無い',
      en: 'Nobody has rated how important the entrustment is, and no executive has approved it',
    },
  },
  remedy: {
    ja: '委託の重要度を判定し、重要な委託であれば責任分界について経営層の承認を得て登録する。承認後に変わった契約は改めて承認を求める',
    en: 'Rate how important the entrustment is; if it is important, have the executives approve who answers for what, and register it; ask anew for a contract that has changed since',
  },
  fixedNumbers: [EDITION_6_FROM],
  judge({ subject, contract }, clock) {
    const { vendorId, importance, executiveApprovedOn } = contract;
    if (importance === 'NORMAL' || !isSigned(contract, clock)) return SILENT;
    const isApproved = executiveApprovedOn !== null && clock.hasCome(executiveApprovedOn);
    const outdated = outdatedOn(contract.executiveApprovalOutdated, clock);
    if (isApproved && outdated === null) return SILENT;
    const concludedOn = lastConcludedOn(contract, clock);
    if (concludedOn !== null && concludedOn < EDITION_6_FROM.value) return SILENT;
    const facts = { vendorId, importance, concludedOn };
    if (importance === null) return [{ subject, severity: 'MINOR', variant: 'UNRATED', facts }];
    if (!isApproved || outdated === null) return [{ subject, severity: 'MAJOR', facts }];
    return [{ subject, severity: 'MAJOR', variant: 'OUTDATED', facts: { ...facts, ...changedFacts(outdated) } }];
  },
});

/** Signed, renewed, or gone on by silence, whichever was last; null: nobody knows when it was signed. */
function lastConcludedOn(contract: ContractFacts, clock: Clock): CalendarDate | null {
  const { signedOn, renewals } = contract;
  if (signedOn === null) return null;
  const opened = [];
  for (const last of lastDaysOf(contract)) {
    if (!contract.autoRenew || !clock.isPast(last)) break;
    opened.push(addDays(last, 1));
  }
  return clock.latest([signedOn, ...renewals.map(({ renewedOn }) => renewedOn), ...opened]);
}
