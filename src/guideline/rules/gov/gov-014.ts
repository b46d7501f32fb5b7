import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 3⑯, 3.4.2: every vendor under contract can be reached in an emergency; that it is at any hour is ours. */
export const GOV_014 = rule({
  id: 'GOV-014',
  about: 'vendor',
  clauses: managementVolume('3⑯', '3.4.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  growth: { contactsOnRecord: 'SHOWN' },
  title: { ja: '緊急連絡網に契約中の全事業者の連絡先が無い', en: 'Emergency contact network lacks an active vendor' },
  variants: {
    OFFICE_HOURS: {
      ja: '登録された緊急連絡先に、24時間連絡の取れるものが無い',
      en: 'No emergency contact on record answers round the clock',
    },
  },
  remedy: {
    ja: '緊急連絡先(できれば24時間連絡の取れるもの)を事業者に確認し、登録する',
    en: 'Ask the vendor for an emergency contact, better one that answers round the clock, and register it',
  },
  judge({ vendor, contracts }, clock) {
    const { id, emergencyContacts } = vendor;
    if (emergencyContacts.some(({ reachable24h }) => reachable24h)) return SILENT;
    if (!contracts.some((contract) => isActive(contract, clock))) return SILENT;
    const facts = { contactsOnRecord: emergencyContacts.length };
    const verdict = { subject: { kind: 'VENDOR', id }, facts } as const;
    return emergencyContacts.length === 0
      ? [{ ...verdict, severity: 'MAJOR' }]
      : [{ ...verdict, severity: 'MINOR', variant: 'OFFICE_HOURS' }];
  },
});
