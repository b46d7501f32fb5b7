import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { NOTICE_KINDS } from '../../kernel/terms/notice-terms';
import { noticeWords } from '../../exchange/notices/notice-words';
import { ruleAndNumber } from '../../guideline/rule-title';
import { type JournalResource } from '../../journal/journal-terms';
import { PREFECTURES } from '../../kernel/prefecture-code';
import { CERTIFICATION_SCHEMES } from '../../kernel/terms/certification-terms';
import { type Texts } from '../../kernel/texts';
import { MARK_MEANINGS } from '../../reports/marks';
import { templateInWords } from '../../reports/template-in-words';
import {
  CONTACT_WORDS,
  LAYER_WORDS,
  METHOD_WORDS,
  PARTY_WORDS,
  PHASE_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
} from '../../reports/words';
import { EVIDENCE_STATE_WORDS } from '../asking/asking-words';
import { CLAUSE_WORDS } from '../../reports/clause-words';
import { TOPIC_WORDS } from '../../reports/topic-words';
import { CHANGE_WORDS } from '../carrying/proposal-words';
import { FOUND_WORDS, REGISTER_WORDS, SUSPENSION_WORDS } from '../certifications/certificate-words';
import {
  APPROVAL_WORDS,
  CHAIN_WORDS,
  DEPENDENCY_WORDS,
  DEPLOYMENT_WORDS,
  DOCUMENT_TYPE_WORDS,
  HANDLING_WORDS,
  IMPORTANCE_WORDS,
  REVIEW_WORDS,
  SHEET_PART_WORDS,
} from '../contracts/contract-words';
import {
  EOS_DECISION_WORDS,
  EQUIPMENT_ROLE_WORDS,
  EQUIPMENT_STATUS_WORDS,
  INTRODUCTION_APPROVER_WORDS,
} from '../equipment/equipment-words';
import { EFFECTIVENESS_WORDS, EVALUATION_WORDS } from '../evaluations/evaluation-words';
import { EXECUTIVE_STATE_WORDS } from '../executive-approvals/executive-approval-forms';
import { DELIMITER_WORDS, ENCODING_WORDS, LINE_END_WORDS, QUOTING_WORDS } from '../file-exchange/exchange-words';
import { FINDING_STATE_WORDS, TREATMENT_WORDS } from '../finding-lives/life-words';
import { SEVERITY_WORDS, type Tone } from '../findings/finding-words';
import { AUTHORITY_WORDS, HAPPENED_WORDS } from '../home/identity-told';
import { ATTACK_WORDS, LEAK_WORDS } from '../incidents/incident-words';
import { INSTITUTION_KIND_WORDS, OPERATOR_WORDS } from '../institutions/institution-words';
import { APPLICABILITY_WORDS, CONCLUSION_WORDS, SIDE_WORDS, STALE_WORDS } from '../matrices/matrix-words';
import { OUTCOME_WORDS, PAPER_KIND_WORDS, PAPER_STATE_WORDS } from '../paper-decisions/paper-decision-words';
import {
  ANSWER_WORDS,
  CONTRACT_STATUS_WORDS,
  LEGAL_FORM_WORDS,
  schemeName,
  SOURCE_WORDS,
} from '../parts/registry-words';
import { REGISTRY_ROLE_WORDS, REQUEST_WORDS } from '../people/people-words';
import {
  FOREIGN_BASIS_WORDS,
  FOREIGN_INFORMATION_WORDS,
  LEGAL_BASIS_WORDS,
  PROVISION_CLASS_WORDS,
  PROVISION_SCHEME_WORDS,
} from '../provisions/provision-words';
import { APPI28_WORDS } from '../subcontracts/subcontract-words';
import { SUCCESSION_WORDS } from '../successions/succession-forms';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from '../systems/system-words';
import { TEMPLATE_STATUS_WORDS } from '../templates/template-forms';
import { DISCLOSURE_WORDS, GUIDELINE_WORDS } from '../vendors/vendor-part-words';
import { DISABLED_WORDS } from '../webhooks/webhook-words';
import { countryWords, holdsCountries } from '../../kernel/country-words';
import {
  CONTENT_STATE_WORDS,
  DECISION_KIND_WORDS,
  DISMISSAL_WORDS,
  MAIL_WORDS,
  SESSION_END_WORDS,
  SUBJECT_WORDS,
  TABLE_41_WORDS,
} from './code-words';

type Words = Readonly<Record<string, Texts>>;

const PARTY_OR_PROVIDER: Words = { ...PROVIDER_WORDS, INSTITUTION: PARTY_WORDS.INSTITUTION };

/** What the codes of a field mean, where people call them something; by field, or by record and field. */
const WORDS: Readonly<Record<string, Words>> = {
  'certification-suspensions.kind': SUSPENSION_WORDS,
  'certification-verifications.result': FOUND_WORDS,
  'certification-verifications.source': REGISTER_WORDS,
  'contract-dependencies.kind': DEPENDENCY_WORDS,
  'contract-documents.type': DOCUMENT_TYPE_WORDS,
  'contracts.status': CONTRACT_STATUS_WORDS,
  'decisions.kind': DECISION_KIND_WORDS,
  'effectiveness-evidence.type': EFFECTIVENESS_WORDS,
  'equipment.status': EQUIPMENT_STATUS_WORDS,
  'systems.status': SYSTEM_STATUS_WORDS,
  // In the facts under a revision: which kind of service it rests on.
  'matrices.kind': DEPENDENCY_WORDS,
  'matrices.status': STATUS_WORDS,
  'contract-clauses.kind': CLAUSE_WORDS,
  'contract-clauses.review': plain(REVIEW_WORDS),
  'matrix-parties.kind': PARTY_WORDS,
  'equipment-roles.heldBy': PARTY_OR_PROVIDER,
  'equipment-roles.role': EQUIPMENT_ROLE_WORDS,
  'evidence-requests.kind': EVIDENCE_KIND_WORDS,
  'evidence-requests.state': plain(EVIDENCE_STATE_WORDS),
  'evidence-answers.kind': EVIDENCE_KIND_WORDS,
  'evidence-shares.verdict': plain({ ACCEPTED: EVIDENCE_STATE_WORDS.ACCEPTED, REFUSED: EVIDENCE_STATE_WORDS.REFUSED }),
  'executive-approvals.state': EXECUTIVE_STATE_WORDS,
  'finding-treatments.treatment': TREATMENT_WORDS,
  'identity-requests.kind': REQUEST_WORDS,
  'institutions.kind': INSTITUTION_KIND_WORDS,
  'matrix-agreements.method': METHOD_WORDS,
  'matrix-allocations.role': MARK_MEANINGS,
  'matrix-declared-roles.role': MARK_MEANINGS,
  'matrix-templates.status': TEMPLATE_STATUS_WORDS,
  'memberships.role': REGISTRY_ROLE_WORDS,
  'paper-decisions.decision': OUTCOME_WORDS,
  'paper-decisions.kind': PAPER_KIND_WORDS,
  'paper-decisions.state': PAPER_STATE_WORDS,
  'provisions.scheme': PROVISION_SCHEME_WORDS,
  'role-assignments.role': ROLE_WORDS,
  'role-confirmations.part': SHEET_PART_WORDS,
  'deputies.role': ROLE_WORDS,
  'vendor-attestations.guideline': GUIDELINE_WORDS,
  'vendor-contacts.kind': CONTACT_WORDS,
  'vendor-disclosure-documents.type': DISCLOSURE_WORDS,
  'vendor-evaluations.type': EVALUATION_WORDS,
  'vendor-successions.kind': SUCCESSION_WORDS,
  'digests.state': MAIL_WORDS,
  'evidence-links.state': MAIL_WORDS,
  'findings.state': plain(FINDING_STATE_WORDS),
  'identity-events.authority': AUTHORITY_WORDS,
  'identity-events.kind': HAPPENED_WORDS,
  'identity-requests.authority': AUTHORITY_WORDS,
  'identity-requests.state': EXECUTIVE_STATE_WORDS,
  'matrix-carried-changes.change': CHANGE_WORDS,
  'notice-ladders.kind': Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, noticeWords(kind).title])),
  'sessions.endReason': SESSION_END_WORDS,
  appi28Basis: APPI28_WORDS,
  applicability: APPLICABILITY_WORDS,
  'certifications.scheme': Object.fromEntries(CERTIFICATION_SCHEMES.map((scheme) => [scheme, schemeName(scheme)])),
  approvalState: plain(APPROVAL_WORDS),
  approverRole: ROLE_WORDS,
  attack: ATTACK_WORDS,
  begunBecause: STALE_WORDS,
  boundFacts: STALE_WORDS,
  chainType: CHAIN_WORDS,
  classification: PROVISION_CLASS_WORDS,
  conclusion: { ...ANSWER_WORDS, ...CONCLUSION_WORDS },
  confirmerRole: ROLE_WORDS,
  contentState: CONTENT_STATE_WORDS,
  deciderRole: ROLE_WORDS,
  delimiter: DELIMITER_WORDS,
  deploymentModel: DEPLOYMENT_WORDS,
  disabledBecause: DISABLED_WORDS,
  dismissedAs: DISMISSAL_WORDS,
  encoding: ENCODING_WORDS,
  eosDeciderRole: ROLE_WORDS,
  eosDecisionType: EOS_DECISION_WORDS,
  equivalenceApproverRole: ROLE_WORDS,
  foreignBasis: FOREIGN_BASIS_WORDS,
  foreignInformation: FOREIGN_INFORMATION_WORDS,
  importance: IMPORTANCE_WORDS,
  heldBy: PROVIDER_WORDS,
  institutionRole: ROLE_WORDS,
  introductionApprover: INTRODUCTION_APPROVER_WORDS,
  layer: LAYER_WORDS,
  leakCategory: LEAK_WORDS,
  legalBasis: LEGAL_BASIS_WORDS,
  legalForm: LEGAL_FORM_WORDS,
  lineEnd: LINE_END_WORDS,
  mfaClient: MFA_WORDS,
  mfaServer: MFA_WORDS,
  operatorType: OPERATOR_WORDS,
  personalDataHandling: HANDLING_WORDS,
  phase: PHASE_WORDS,
  prefectureCode: Object.fromEntries(PREFECTURES),
  provider: PROVIDER_WORDS,
  quoting: QUOTING_WORDS,
  reapproverRole: ROLE_WORDS,
  severity: plain(SEVERITY_WORDS),
  side: SIDE_WORDS,
  sourceKind: SOURCE_WORDS,
  subjectKind: SUBJECT_WORDS,
  table41Category: TABLE_41_WORDS,
  topic: TOPIC_WORDS,
  verifiedResult: FOUND_WORDS,
  verifiedSource: REGISTER_WORDS,
  what: STALE_WORDS,
};

/** What a code is called in a field of a record; null: it has no other name than itself. */
export function valueWords(resource: JournalResource, field: string, code: string): Texts | null {
  if (field === 'ruleId') return ruleAndNumber(code);
  if (holdsCountries(field)) return countryWords(code);
  if (field === 'templateEdition') return { ja: templateInWords(code, 'ja'), en: templateInWords(code, 'en') };
  const words: Words = WORDS[`${resource}.${field}`] ?? WORDS[field] ?? ANSWER_WORDS;
  return words[code] ?? null;
}

function plain(toned: Readonly<Record<string, { readonly word: Texts; readonly tone: Tone }>>): Words {
  return Object.fromEntries(Object.entries(toned).map(([code, { word }]) => [code, word]));
}
