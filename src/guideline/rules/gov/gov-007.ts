import { managementVolume } from '../../clause';
import { lackOf, lastWord } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

/** 1⑥, 3⑪, 3.3.2: the medical information systems are audited, and what came of it is written down; how often is ours. */
export const GOV_007 = rule({
  id: 'GOV-007',
  about: 'institution',
  clauses: managementVolume('1⑥', '3⑪', '3.3.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '内部監査・外部監査が期限内に無い', en: 'Audit not performed in period' },
  variants: {
    LATE: {
      ja: '監査から、医療機関の定めた間隔を過ぎている',
      en: 'The last audit lies further back than the institution’s own interval',
    },
    UNWRITTEN: {
      ja: '監査の結果の文書が無い',
      en: 'There is no written result of the audit',
    },
  },
  remedy: {
    ja: '医療情報システムを対象とする監査を実施し、結果の文書とともに確認記録(AUDIT)として登録する',
    en: 'Have the medical information systems audited, and register it as an attestation (AUDIT) with the written result',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, policy) {
    const { attestations } = institution;
    const lack = lackOf(attestations, 'AUDIT', clock, policy.confirmationIntervalMonths);
    const word = lastWord(attestations, 'AUDIT', clock);
    const isUnwritten = word?.conclusion === 'YES' && !word.hasEvidence;
    if (isUnwritten)
      return aboutInstitution(institution, 'MAJOR', { auditedOn: word.on }, { strength: 'MUST', variant: 'UNWRITTEN' });
    if (lack === null) return SILENT;
    return lack.isLate
      ? aboutInstitution(institution, 'MAJOR', lack.facts, { strength: 'PRODUCT', variant: 'LATE' })
      : aboutInstitution(institution, 'MAJOR', lack.facts, { strength: 'MUST' });
  },
});
