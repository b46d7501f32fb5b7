import { RULES } from '../../guideline/catalogue';
import { subjectKindsOf } from '../../guideline/subject-kinds';
import { fault, invalid } from '../../kernel/problems';
import { type CreateRiskAcceptance } from './risk-acceptance.dto';

const KINDS = new Map(RULES.map((rule) => [rule.id as string, subjectKindsOf(rule)]));

/** 400 where no finding of the rule is about such a record; that the record is there, and in scope, the database sees to. */
export function demandSubjectOfRule({ ruleId, subjectKind }: CreateRiskAcceptance): void {
  const kinds = KINDS.get(ruleId) ?? [];
  if (kinds.includes(subjectKind)) return;
  throw invalid([
    fault('/subjectKind', 'OTHER_KIND', {
      ja: `規則 ${ruleId} の不備は ${kinds.join('、')} についてのものです`,
      en: `Findings of the rule ${ruleId} are about ${kinds.join(', ')}`,
    }),
  ]);
}
