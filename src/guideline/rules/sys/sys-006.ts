import { addMonths, type CalendarDate } from '../../../kernel/calendar-date';
import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { standingCommittee } from '../../governance-standing';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { type AttestationFacts } from '../../snapshots/attestation-facts';

const SHARED_EVERY_MONTHS = fixed(3, 'OURS', {
  ja: '調達情報の共有は3か月ごと',
  en: 'what is bought is shared every 3 months',
});

/** 3⑥: departments tell each other what they buy. Whether there is a committee at all is not asked here; how often it meets is ours. */
export const SYS_006 = rule({
  id: 'SYS-006',
  about: 'institution',
  clauses: managementVolume('3⑥'),
  grades: { MUST: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '部門間の調達情報共有(委員会)が未実施・期限超過', en: 'Procurement information not shared on schedule' },
  variants: {
    LATE: {
      ja: '部門間の調達情報共有から当社の定めた間隔を過ぎている',
      en: 'Procurement information was last shared longer ago than our interval',
    },
  },
  remedy: {
    ja: '委員会等で部門間の調達情報を共有し、確認記録(PROCUREMENT_SHARING)として登録する',
    en: 'Share between departments what is bought, and register it as an attestation (PROCUREMENT_SHARING)',
  },
  fixedNumbers: [SHARED_EVERY_MONTHS],
  judge({ id, attestations, hasSingleDepartment }, clock) {
    if (hasSingleDepartment) return SILENT;
    const committee = standingCommittee(attestations, clock);
    if (committee === null) return SILENT;
    const committeeSince = standingSince(attestations, clock) ?? committee.on;
    const lack = lackOf(attestations, 'PROCUREMENT_SHARING', clock, SHARED_EVERY_MONTHS.value);
    if (lack === null || !clock.isPast(addMonths(committeeSince, SHARED_EVERY_MONTHS.value))) return SILENT;
    const finding = {
      subject: { kind: 'INSTITUTION', id },
      severity: 'MINOR',
      facts: { committeeSince, ...lack.facts },
    } as const;
    return lack.isLate ? [{ ...finding, strength: 'PRODUCT', variant: 'LATE' }] : [{ ...finding, strength: 'MUST' }];
  },
});

/** Since when the committee has stood without a break: who says again and again that it stands gains no time by it. */
function standingSince(attestations: readonly AttestationFacts<'INSTITUTION'>[], clock: Clock): CalendarDate | null {
  const words = attestations.filter(({ topic, on }) => topic === 'PROCUREMENT_COMMITTEE' && clock.hasCome(on));
  let since: CalendarDate | null = null;
  let until: CalendarDate | null = null;
  for (const word of words.toSorted((one, other) => (one.on < other.on ? -1 : 1))) {
    if (word.conclusion === 'NO') since = null;
    else if (since === null || (until !== null && until < word.on)) since = word.on;
    until = word.until;
  }
  return since;
}
