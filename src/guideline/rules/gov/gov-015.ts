import { addMonths, type CalendarDate } from '../../../kernel/calendar-date';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 3.4.2: an emergency contact that nobody has tried for long may be wrong; how long is ours. */
export const GOV_015 = rule({
  id: 'GOV-015',
  about: 'vendor',
  clauses: managementVolume('3.4.2'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '緊急連絡先の確認が古い', en: 'Emergency contact not verified recently' },
  variants: {
    NEVER: { ja: '緊急連絡先に連絡が取れるかを一度も確認していない', en: 'Emergency contact never verified' },
  },
  remedy: {
    ja: '緊急連絡先に連絡が取れることを確かめ、確認日を登録する',
    en: 'Make sure that the emergency contact can be reached, and register the day',
  },
  growth: { neverVerified: 'MORE' },
  policyNumbers: ['emergencyContactMaxAgeMonths'],
  judge({ vendor, contracts }, clock, policy) {
    const { id, emergencyContacts } = vendor;
    const isFresh = (verifiedOn: CalendarDate | null) =>
      isVerified(verifiedOn, clock) && !clock.isPast(addMonths(verifiedOn, policy.emergencyContactMaxAgeMonths));
    if (
      emergencyContacts.every(({ verifiedOn }) => isFresh(verifiedOn)) ||
      !contracts.some((contract) => isActive(contract, clock))
    )
      return SILENT;
    const stale = emergencyContacts.map(({ verifiedOn }) => verifiedOn).filter((verifiedOn) => !isFresh(verifiedOn));
    const lastVerifiedOn = stale.filter((verifiedOn) => isVerified(verifiedOn, clock)).sort();
    const facts = { lastVerifiedOn, neverVerified: stale.length - lastVerifiedOn.length };
    const verdict = { subject: { kind: 'VENDOR', id }, severity: 'MINOR', facts } as const;
    return [lastVerifiedOn.length === 0 ? { ...verdict, variant: 'NEVER' } : verdict];
  },
});

function isVerified(verifiedOn: CalendarDate | null, clock: Clock): verifiedOn is CalendarDate {
  return verifiedOn !== null && clock.hasCome(verifiedOn);
}
