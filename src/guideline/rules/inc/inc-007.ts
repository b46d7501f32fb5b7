import { managementVolume } from '../../clause';
import { judgeIncidents } from '../../incident-standing';
import { rule } from '../../rule';
import { addDays } from '../../../kernel/calendar-date';

/** Behind it 5④: the vendor tells of a breach within the hours that its contract sets. That a contract sets any is CON-011’s and others’. */
export const INC_007 = rule({
  id: 'INC-007',
  about: 'institution',
  clauses: managementVolume('5④'),
  grades: { PRODUCT: ['MAJOR', 'MINOR'] },
  title: { ja: '委託先からの通知が契約期限を超過', en: 'Vendor breach notice later than contract' },
  variants: {
    UNCONFIRMED: { ja: '委託先がいつ知ったか未確認', en: 'Not confirmed when the vendor first knew' },
  },
  remedy: {
    ja: '委託先がいつ知り、いつ通知したかを確認して登録する',
    en: 'Find out when the vendor knew and when it told, and register both',
  },
  judge(institution, clock) {
    return judgeIncidents(institution, clock, (incident) => {
      const { vendorInvolved, noticeHours, vendorKnownOn, vendorNotifiedOn } = incident;
      if (vendorInvolved === 'NO' || noticeHours === null) return null;
      const facts = { noticeHours, vendorKnownOn, vendorNotifiedOn };
      if (vendorKnownOn === null) return { severity: 'MINOR', variant: 'UNCONFIRMED', facts };
      const dueOn = addDays(vendorKnownOn, Math.ceil(noticeHours / 24));
      if (!clock.isPast(dueOn) || (vendorNotifiedOn !== null && vendorNotifiedOn <= dueOn)) return null;
      return { severity: 'MAJOR', facts: { ...facts, dueOn } };
    });
  },
});
