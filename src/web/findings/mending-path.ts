import { type FindingView } from '../../findings/dto/finding.dto';
import { whereToMend } from '../../findings/actions/where-to-mend';
import { type RuleId } from '../../guideline/rule';
import { CLAUSE_KINDS } from '../../kernel/terms/contract-terms';
import { fieldPlace, placeOfFacts } from './places';
import { subjectPath } from './subject-path';

type Finding = Pick<FindingView, 'subject' | 'facts' | 'theme' | 'ruleId'>;
type Facts = Readonly<Record<string, unknown>>;

/** Where the record stands that mends a finding: its page, and there the part or the very field. */
export function mendingPath({ subject, facts, theme, ruleId }: Finding): string {
  const page = subjectPath(subject);
  const place = subject.kind === 'PROVISION' ? provisionPlace(ruleId) : placeOn(subject, theme, facts as Facts);
  return place === null ? page : `${page}#${place}`;
}

function placeOn({ kind }: Finding['subject'], theme: string, facts: Facts): string | null {
  switch (kind) {
    case 'VENDOR':
      return theme === 'CERT' ? 'certificates' : placeOfFacts(kind, Object.keys(facts));
    case 'CONTRACT':
      return theme === 'MTX' ? 'matrices' : (clauseIn(facts) ?? placeOfFacts(kind, Object.keys(facts)));
    case 'MATRIX':
      return rowIn(facts);
    case 'EQUIPMENT':
      return ROLES.some((role) => role in facts) ? 'roles' : placeOfFacts(kind, Object.keys(facts));
    case 'INSTITUTION':
      return placeOfFacts(kind, Object.keys(facts)) ?? 'attestations';
    case 'CERTIFICATION':
    case 'SYSTEM':
    case 'SUBCONTRACT':
      return placeOfFacts(kind, Object.keys(facts));
    case 'INCIDENT':
      return 'clocks';
    case 'CONTRACT_MEMBER':
    case 'PROVISION':
    case 'RISK_ACCEPTANCE':
      return null;
  }
}

/** Of a provision every field stands at a place of its own. */
function provisionPlace(ruleId: string): string {
  return fieldPlace(whereToMend(ruleId as RuleId).field);
}

/** Facts about who holds a piece of equipment. */
const ROLES = ['role', 'owner', 'installer', 'maintainer', 'maintainers'];

/** The clause whose review the facts name. */
function clauseIn({ clause, review }: Facts): string | null {
  if (CLAUSE_KINDS.some((kind) => kind === clause)) return `clause-${String(clause)}`;
  return clause === undefined && review === undefined ? null : 'clauses';
}

/** The first row of a matrix that the facts name. */
function rowIn({ rows }: Facts): string | null {
  const first: unknown = Array.isArray(rows) ? rows[0] : null;
  return typeof first === 'string' ? (/[A-Z]+-\d+/.exec(first)?.[0] ?? null) : null;
}
