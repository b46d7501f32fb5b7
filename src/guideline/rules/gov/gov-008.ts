import { managementVolume } from '../../clause';
import { lackOf, lastWord } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type CalendarDate, maxDate } from '../../../kernel/calendar-date';

/** 3⑪, 3.3.2: who audits is independent of planning manager and operators. That there is no audit is GOV-007’s. */
export const GOV_008 = rule({
  id: 'GOV-008',
  about: 'institution',
  clauses: managementVolume('3⑪', '3.3.2'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '監査者が企画管理者・運用担当者から独立していない', en: 'Auditor not independent' },
  variants: {
    UNCONFIRMED: {
      ja: '監査者が企画管理者・運用担当者から独立しているか未確認',
      en: 'Not confirmed whether the auditor is independent',
    },
  },
  remedy: {
    ja: '監査者が企画管理者・システム運用担当者から独立していることを確かめ、確認記録(AUDITOR_INDEPENDENCE)として登録する',
    en: 'Make sure that the auditor is independent of planning manager and operators, and register it as an attestation (AUDITOR_INDEPENDENCE)',
  },
  judge(institution, clock) {
    const { attestations } = institution;
    const audit = lastWord(attestations, 'AUDIT', clock);
    if (audit === null || audit.conclusion === 'NO') return SILENT;
    const lack = lackOf(attestations, 'AUDITOR_INDEPENDENCE', clock);
    const saidOn = lastWord(attestations, 'AUDITOR_INDEPENDENCE', clock)?.on ?? null;
    const before = auditBefore(attestations, audit.on);
    const isOfAnother = saidOn !== null && before !== null && saidOn <= before;
    if (lack === null && !isOfAnother) return SILENT;
    const conclusion = isOfAnother ? null : (lack?.facts['conclusion'] ?? null);
    const facts = { auditedOn: audit.on, confirmedOn: saidOn, conclusion };
    return aboutInstitution(institution, 'MAJOR', facts, conclusion === 'NO' ? {} : { variant: 'UNCONFIRMED' });
  },
});

/** Whoever looked into the auditor of the audit before has not looked into this one's. */
function auditBefore(
  attestations: readonly AttestationFacts<'INSTITUTION'>[],
  auditedOn: CalendarDate,
): CalendarDate | null {
  return maxDate(...attestations.filter(({ topic, on }) => topic === 'AUDIT' && on < auditedOn).map(({ on }) => on));
}
