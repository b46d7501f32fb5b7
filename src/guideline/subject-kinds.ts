import { type Rule, type RuleId } from './rule';
import { type SubjectKind } from './subject';

/** Rules about a contract whose theme does not tell what they find fault with. */
const EXCEPTIONS: Readonly<Record<RuleId, readonly SubjectKind[]>> = {
  'CLD-005': ['MATRIX'],
  // There is no matrix yet.
  'MTX-001': ['CONTRACT', 'VENDOR'],
};

/** What a finding of the rule can be about: nothing else can be accepted under its name. */
export function subjectKindsOf({ id, about }: Pick<Rule, 'id' | 'about'>): readonly SubjectKind[] {
  switch (about) {
    case 'contract':
      return EXCEPTIONS[id] ?? ofTheme(id);
    case 'institution':
      if (id.startsWith('INC-')) return ['INCIDENT'];
      return id === 'GOV-028' ? ['RISK_ACCEPTANCE'] : ['INSTITUTION'];
    case 'vendor':
      return id.startsWith('CERT-') ? ['CERTIFICATION'] : ['VENDOR'];
    case 'system':
      return ['SYSTEM'];
    case 'equipment':
      return ['EQUIPMENT'];
    case 'provision':
      return ['PROVISION'];
  }
}

function ofTheme(id: RuleId): readonly SubjectKind[] {
  if (id.startsWith('SUB-')) return ['SUBCONTRACT'];
  if (id.startsWith('MTX-')) return ['MATRIX'];
  // Before there is a contract, the vendor that one might be made with; of several vendors each by itself.
  return ['CONTRACT', 'VENDOR', 'CONTRACT_MEMBER'];
}
