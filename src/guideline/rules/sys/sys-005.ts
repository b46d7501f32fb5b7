import { lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { isInUse } from '../../system-standing';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date';

const RATIFIED_WITHIN_DAYS = fixed(14, 'OURS', {
  ja: '緊急の導入は14日以内に追認',
  en: 'an introduction in an emergency is ratified within 14 days',
});

/**
 * 3⑥: what is brought in is approved before, by the executives or by the safety manager whom they charge with it. In an emergency
 * approval may follow; that it was one is said of the first day of use, whenever it is written down.
 */
export const SYS_005 = rule({
  id: 'SYS-005',
  about: 'system',
  clauses: managementVolume('3⑥'),
  grades: { MUST: ['MAJOR'] },
  gates: ['system.activate'],
  title: { ja: '導入・変更の承認(経営層/安全管理責任者等)が無い', en: 'Introduction/change lacks approval' },
  remedy: {
    ja: '導入・変更の承認を、承認した者の役割とともに確認記録(INTRODUCTION_APPROVAL)として登録する。緊急の導入(EMERGENCY_INTRODUCTION)であれば14日以内に追認する',
    en: 'Register the approval as an attestation (INTRODUCTION_APPROVAL) with the role of who gave it; where it was an emergency (EMERGENCY_INTRODUCTION), ratify it within 14 days',
  },
  fixedNumbers: [RATIFIED_WITHIN_DAYS],
  judge(system, clock) {
    const { id, attestations, liveFrom } = system;
    if (!isInUse(system, clock) || isApproved(attestations, liveFrom, clock)) return SILENT;
    const ratifiedBy = lastDayToRatify(system, clock);
    if (ratifiedBy !== null && (!clock.isPast(ratifiedBy) || isApproved(attestations, ratifiedBy, clock)))
      return SILENT;
    const word = lastWord(attestations, 'INTRODUCTION_APPROVAL', clock);
    const facts = {
      liveFrom,
      approvedOn: word?.on ?? null,
      conclusion: word?.conclusion ?? null,
      approverRole: word?.confirmerRole ?? null,
      ratifiedBy,
    };
    return [{ subject: { kind: 'SYSTEM', id }, severity: 'MAJOR', facts }];
  },
});

/** Approved by the day by somebody who is entitled to it; whoever refuses undoes it, entitled or not. */
function isApproved(
  attestations: readonly AttestationFacts<'SYSTEM'>[],
  by: CalendarDate | null,
  clock: Clock,
): boolean {
  const heard = attestations.filter(
    ({ on, conclusion, confirmerRole }) =>
      (by === null || on <= by) &&
      (conclusion !== 'YES' || confirmerRole === 'EXECUTIVE' || confirmerRole === 'SAFETY_MANAGER'),
  );
  return lastWord(heard, 'INTRODUCTION_APPROVAL', clock)?.conclusion === 'YES';
}

/** Null: it was no emergency. */
function lastDayToRatify({ attestations, liveFrom }: SystemSnapshot, clock: Clock): CalendarDate | null {
  const emergency = lastWord(attestations, 'EMERGENCY_INTRODUCTION', clock);
  if (emergency?.conclusion !== 'YES') return null;
  return addDays(liveFrom ?? emergency.on, RATIFIED_WITHIN_DAYS.value);
}
