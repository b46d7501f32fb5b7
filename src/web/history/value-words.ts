import { type JournalResource } from '../../journal/journal-terms';
import { PREFECTURES } from '../../kernel/prefecture-code';
import { type Texts } from '../../kernel/texts';
import { LAYER_WORDS, PARTY_WORDS, PHASE_WORDS, ROLE_WORDS, STATUS_WORDS } from '../../reports/words';
import {
  APPROVAL_WORDS,
  CLAUSE_WORDS,
  DEPLOYMENT_WORDS,
  HANDLING_WORDS,
  IMPORTANCE_WORDS,
  REVIEW_WORDS,
} from '../contracts/contract-words';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { EVIDENCE_STATE_WORDS } from '../asking/asking-words';
import { EOS_DECISION_WORDS, EQUIPMENT_ROLE_WORDS, EQUIPMENT_STATUS_WORDS } from '../equipment/equipment-words';
import { SEVERITY_WORDS, type Tone } from '../findings/finding-words';
import {
  ANSWER_WORDS,
  CONTRACT_STATUS_WORDS,
  LEGAL_FORM_WORDS,
  schemeName,
  SOURCE_WORDS,
} from '../parts/registry-words';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from '../systems/system-words';
import { CERTIFICATION_SCHEMES } from '../../kernel/terms/certification-terms';

type Words = Readonly<Record<string, Texts>>;

/** What the codes of a field mean, where people call them something; by field, or by record and field. */
const WORDS: Readonly<Record<string, Words>> = {
  'contracts.status': CONTRACT_STATUS_WORDS,
  'equipment.status': EQUIPMENT_STATUS_WORDS,
  'systems.status': SYSTEM_STATUS_WORDS,
  'matrices.status': STATUS_WORDS,
  'contract-clauses.kind': CLAUSE_WORDS,
  'contract-clauses.review': plain(REVIEW_WORDS),
  'matrix-parties.kind': PARTY_WORDS,
  'equipment-roles.role': EQUIPMENT_ROLE_WORDS,
  'evidence-requests.kind': EVIDENCE_KIND_WORDS,
  'evidence-requests.state': plain(EVIDENCE_STATE_WORDS),
  'evidence-answers.kind': EVIDENCE_KIND_WORDS,
  'evidence-shares.verdict': plain({ ACCEPTED: EVIDENCE_STATE_WORDS.ACCEPTED, REFUSED: EVIDENCE_STATE_WORDS.REFUSED }),
  'role-assignments.role': ROLE_WORDS,
  'certifications.scheme': Object.fromEntries(CERTIFICATION_SCHEMES.map((scheme) => [scheme, schemeName(scheme)])),
  approvalState: plain(APPROVAL_WORDS),
  deploymentModel: DEPLOYMENT_WORDS,
  eosDecisionType: EOS_DECISION_WORDS,
  importance: IMPORTANCE_WORDS,
  heldBy: PROVIDER_WORDS,
  institutionRole: ROLE_WORDS,
  layer: LAYER_WORDS,
  legalForm: LEGAL_FORM_WORDS,
  mfaClient: MFA_WORDS,
  mfaServer: MFA_WORDS,
  personalDataHandling: HANDLING_WORDS,
  phase: PHASE_WORDS,
  prefectureCode: Object.fromEntries(PREFECTURES),
  provider: PROVIDER_WORDS,
  severity: plain(SEVERITY_WORDS),
  sourceKind: SOURCE_WORDS,
};

/** What a code is called in a field of a record; null: it has no other name than itself. */
export function valueWords(resource: JournalResource, field: string, code: string): Texts | null {
  const words: Words = WORDS[`${resource}.${field}`] ?? WORDS[field] ?? ANSWER_WORDS;
  return words[code] ?? null;
}

function plain(toned: Readonly<Record<string, { readonly word: Texts; readonly tone: Tone }>>): Words {
  return Object.fromEntries(Object.entries(toned).map(([code, { word }]) => [code, word]));
}
