import { managementVolume } from '../../clause';
import { lastWord } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

/** 3⑫, 1.2.1: what an audit found is told to be mended and followed up in writing; by when is what the institution says itself. */
export const GOV_009 = rule({
  id: 'GOV-009',
  about: 'institution',
  clauses: managementVolume('3⑫', '1.2.1'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '監査指摘の是正が期限超過/記録なし', en: 'Audit finding follow-up overdue' },
  variants: {
    UNRECORDED: {
      ja: '監査指摘への指示・対応の記録が無い',
      en: 'Nothing is recorded of what was done about the audit',
    },
    OVERDUE: {
      ja: '監査指摘の是正が、定めた期限を過ぎているか、期限の定めが無い',
      en: 'What the audit found is past its due date, or has none',
    },
  },
  remedy: {
    ja: '監査指摘への対応を指示・記録し、確認記録(AUDIT_FOLLOW_UP。残る指摘があれば「いいえ」と期限)として登録する',
    en: 'Tell and record what is done about the audit’s findings, and register it as an attestation (AUDIT_FOLLOW_UP; where some are open, NO with their due date)',
  },
  judge(institution, clock) {
    const { attestations } = institution;
    const audit = lastWord(attestations, 'AUDIT', clock);
    if (audit === null || audit.conclusion === 'NO' || !clock.isPast(audit.on)) return SILENT;
    const word = lastWord(attestations, 'AUDIT_FOLLOW_UP', clock);
    const followUp = word !== null && word.on >= audit.on && word.conclusion !== 'UNKNOWN' ? word : null;
    if (followUp?.conclusion === 'YES') return SILENT;
    const facts = { auditedOn: audit.on, followedUpOn: followUp?.on ?? null, dueOn: followUp?.until ?? null };
    if (followUp === null)
      return aboutInstitution(institution, 'MAJOR', facts, { strength: 'MUST', variant: 'UNRECORDED' });
    if (followUp.until !== null && !clock.isPast(followUp.until)) return SILENT;
    return aboutInstitution(institution, 'MAJOR', facts, { strength: 'PRODUCT', variant: 'OVERDUE' });
  },
});
