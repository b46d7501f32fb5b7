import { lackOf, lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { isInUse } from '../../system-standing';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date';

const CHECKED_AFTER_DAYS = fixed(30, 'OURS', {
  ja: '復旧に影響する変更から30日以内に自己点検',
  en: 'checked within 30 days of a change that affects recovery',
});

/** 3⑭, 3.4.1: there is a procedure for recovery, and it is looked at again when the system has changed. */
export const SYS_008 = rule({
  id: 'SYS-008',
  about: 'system',
  clauses: managementVolume('3⑭', '3.4.1'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: '復旧手順が未整備/更新・改変後に自己点検なし',
    en: 'Recovery procedure missing or not re-checked after change',
  },
  variants: {
    UNCHECKED: {
      ja: '更新・改変後に復旧手順を自己点検していない',
      en: 'The recovery procedure has not been looked at again since a change',
    },
  },
  remedy: {
    ja: '復旧手順を整備・点検し、確認記録(RECOVERY_PROCEDURE)として登録する',
    en: 'Set up or check the recovery procedure, and register it as an attestation (RECOVERY_PROCEDURE)',
  },
  fixedNumbers: [CHECKED_AFTER_DAYS],
  judge(system, clock) {
    const { id, attestations } = system;
    const lack = lackOf(attestations, 'RECOVERY_PROCEDURE', clock);
    const checkedOn = lastWord(attestations, 'RECOVERY_PROCEDURE', clock)?.on ?? null;
    const changedOn = lastChange(attestations, clock);
    const isOutdated = changedOn !== null && checkedOn !== null && checkedOn < changedOn;
    if ((lack === null && !isOutdated) || !isInUse(system, clock)) return SILENT;
    const verdict = { subject: { kind: 'SYSTEM', id }, severity: 'MAJOR' } as const;
    return lack === null
      ? [{ ...verdict, variant: 'UNCHECKED', facts: { checkedOn, changedOn } }]
      : [{ ...verdict, facts: { checkedOn, changedOn, ...lack.facts } }];
  },
});

/** The last change whose days for checking are over; one of which nobody said that recovery is untouched has touched it. */
function lastChange(attestations: readonly AttestationFacts<'SYSTEM'>[], clock: Clock): CalendarDate | null {
  const changes = attestations.filter(({ topic, conclusion }) => topic === 'RECOVERY_CHANGE' && conclusion !== 'NO');
  return changes.reduce<CalendarDate | null>(
    (last, { on }) =>
      (last === null || on > last) && clock.hasCome(addDays(on, CHECKED_AFTER_DAYS.value)) ? on : last,
    null,
  );
}
