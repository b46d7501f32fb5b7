import { managementVolume } from '../../clause';
import { lackOf, lastWord } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { addDays, type CalendarDate, minDate } from '../../../kernel/calendar-date';

const SHARED_WITHIN_DAYS = fixed(14, 'OURS', { ja: '改訂から14日以内に共有', en: 'shared within 14 days of a change' });

/** 3.4.2: the lists of whom to call and to notify are with those who work in an emergency. That there is no list is GOV-017’s. */
export const GOV_018 = rule({
  id: 'GOV-018',
  about: 'institution',
  clauses: managementVolume('3.4.2'),
  grades: { MUST: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '連絡網・通知先をシステム運用担当者に共有していない', en: 'List not shared with system operators' },
  variants: {
    OLD_VERSION: {
      ja: 'システム運用担当者の手元の連絡網・通知先が古い',
      en: 'The operators have an older version of the list',
    },
  },
  remedy: {
    ja: '緊急連絡網と通知先一覧をシステム運用担当者に共有し、確認記録(NOTIFICATION_LIST_SHARED)として登録する',
    en: 'Share the emergency contacts and the list of whom to notify with the operators, and register it as an attestation (NOTIFICATION_LIST_SHARED)',
  },
  fixedNumbers: [SHARED_WITHIN_DAYS],
  judge(institution, clock) {
    const { attestations } = institution;
    const lack = lackOf(attestations, 'NOTIFICATION_LIST_SHARED', clock);
    const sharedOn = lastWord(attestations, 'NOTIFICATION_LIST_SHARED', clock)?.on ?? null;
    if (lack !== null && !lack.isLate)
      return aboutInstitution(institution, 'MINOR', { sharedOn, changedOn: null }, { strength: 'MUST' });
    const changedOn = sharedOn === null ? null : firstChangeSince(attestations, sharedOn);
    const isOld = changedOn !== null && clock.isPast(addDays(changedOn, SHARED_WITHIN_DAYS.value));
    if (lack === null && !isOld) return SILENT;
    const facts = { sharedOn, changedOn: isOld ? changedOn : null };
    return aboutInstitution(institution, 'MINOR', facts, { strength: 'PRODUCT', variant: 'OLD_VERSION' });
  },
});

/** Who dates the list anew every other week gains no time by it: the first version that was not shared counts. */
function firstChangeSince(
  attestations: readonly AttestationFacts<'INSTITUTION'>[],
  sharedOn: CalendarDate,
): CalendarDate | null {
  const changes = attestations.filter(
    ({ topic, on, conclusion }) => topic === 'NOTIFICATION_LIST' && conclusion !== 'NO' && on > sharedOn,
  );
  return minDate(...changes.map(({ on }) => on));
}
