import { type RuleId } from '../../guideline/rule';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../kernel/terms/evidence-terms';

/** What a vendor is asked for where a rule finds that it is missing: only where the mending is such evidence. */
const ASKED: Readonly<Record<EvidenceKind, readonly RuleId[]>> = {
  RENEWED_CERTIFICATE: [
    'CERT-001',
    'CERT-002',
    'CERT-003',
    'CERT-004',
    'CERT-005',
    'CERT-013',
    'CERT-016',
    'CERT-017',
    'CERT-020',
    'CERT-021',
    'CERT-023',
    'SUB-011',
  ],
  EFFECTIVENESS_EVIDENCE: ['CERT-006', 'CERT-018'],
  MDS: ['VND-008', 'VND-010'],
  // The same rules; whoever asks changes the kind where what they use is a service.
  SDS: [],
  YEARLY_CHECKLIST: ['VND-011', 'VND-012'],
  SUBCONTRACTOR_LIST: ['SUB-023'],
  MATRIX_FORM: ['MTX-002', 'MTX-003', 'MTX-014', 'MTX-025'],
};

const KIND_OF = new Map<string, EvidenceKind>(
  EVIDENCE_KINDS.flatMap((kind) => ASKED[kind].map((rule) => [rule, kind] as const)),
);

/** null: what the rule asks for is nothing that a vendor sends. */
export function askedBy(ruleId: string): EvidenceKind | null {
  return KIND_OF.get(ruleId) ?? null;
}
