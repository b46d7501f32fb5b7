import { type FindingView } from '../../findings/dto/finding.dto';
import { type WhereToMend, whereToMend } from '../../findings/actions/where-to-mend';
import { CLAUSE_KINDS, type ClauseKind } from '../../kernel/terms/contract-terms';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { mendedFieldWords } from '../actions/mended-field-words';
import { MEMBER } from '../contracts/member-form';
import { type Viewer } from '../viewer';
import { RECORD_FORMS } from './record-forms';

type Mended = Pick<FindingView, 'ruleId' | 'subject' | 'facts'>;
type Facts = Readonly<Record<string, unknown>>;

/** Where one goes to mend what was found, and what is entered there. */
interface WayToMend {
  readonly path: string;
  readonly name: Texts;
  readonly permission: Permission;
}

/** Where an entry is made in a list under a record. */
interface Entry {
  readonly permission: Permission;
  readonly at: (id: string, finding: Mended) => string;
}

const under = (permission: Permission, rest: string): Entry => ({ permission, at: (id) => `${id}/${rest}` });
const ATTESTED = under('evaluation.write', 'attestations/new');

/** The clause that a rule about something else rests on. */
const CLAUSE_OF_RULE: Readonly<Record<string, ClauseKind>> = { 'SUB-009': 'REENTRUSTMENT' };

/** The lists under records that take an entry, by the names of the API; each `at` follows the folder of the record. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  'vendors certifications': under('certification.write', 'certifications/new'),
  'vendors attestations': under('vendorFacts.write', 'attestations/new'),
  'vendors disclosure-documents': under('vendorFacts.write', 'disclosure-documents/new'),
  'vendors contacts': under('vendorFacts.write', 'contacts/new'),
  'vendors contracts': under('contract.write', 'contracts/new'),
  'vendors successions': under('vendor.succeed', 'successions/new'),
  'certifications suspensions': under('certification.write', 'suspensions/new'),
  'certifications verifications': under('evaluation.write', 'verifications/new'),
  'contracts certification-coverages': under('contract.write', 'certification-coverages/new'),
  'contracts attestations': ATTESTED,
  'contracts documents': under('contract.write', 'documents/new'),
  'contracts dependencies': under('contract.write', 'dependencies/new'),
  'contracts manuals': under('contract.write', 'manuals/new'),
  'contracts executive-approvals': under('contract.write', 'executive-approvals/new'),
  'contracts matrix': under('matrix.write', 'matrix/new'),
  'contracts clauses': {
    permission: 'contract.write',
    at: (id, { ruleId, facts }) => {
      const clause = CLAUSE_OF_RULE[ruleId] ?? (facts as Facts)['clause'];
      return CLAUSE_KINDS.some((kind) => kind === clause) ? `${id}/clauses/${String(clause)}` : `${id}#clauses`;
    },
  },
  'subcontracts attestations': ATTESTED,
  'subcontracts conditions': under('subcontract.approve', 'conditions/new'),
  'subcontracts overseas-checks': under('subcontract.write', 'overseas-checks/new'),
  'subcontracts steps': { permission: 'subcontract.step', at: (id) => `${id}#steps` },
  'subcontracts certifications': { permission: 'certification.write', at: (id) => id },
  'matrices rows': { permission: 'matrix.declare', at: (id, { facts }) => `${id}${rowIn(facts as Facts)}` },
  'matrices agreements': under('matrix.write', 'steps'),
  'matrices reviewedOn': under('matrix.write', 'edit'),
  'systems attestations': ATTESTED,
  'systems coverage': { permission: 'matrix.read', at: (id) => `${id}/coverage` },
  'systems contracts': { permission: 'contract.read', at: (id) => `${id}#contracts` },
  'equipment attestations': ATTESTED,
  'equipment roles': under('equipment.write', 'roles/new'),
  'institutions attestations': ATTESTED,
  'institutions departments': under('institution.write', 'departments/new'),
  'institutions role-assignments': under('institution.write', 'role-assignments/new'),
  'risk-acceptances rationale': { permission: 'risk.write', at: (id) => id },
};

/** Records of their own that say something of a vendor; they begin with whom they are about. */
const ABOUT_VENDORS: Readonly<Record<string, (finding: Mended) => string>> = {
  'vendor-evaluations': ({ ruleId }) => `&type=${ruleId === 'VND-006' ? 'SUPERVISION' : 'SELECTION'}`,
  'effectiveness-evidence': () => '',
};

/** The very form, and in it the very field, where what a rule finds fault with is mended; null: the viewer may not do it there. */
export function wayToMend(finding: Mended, { can }: Pick<Viewer, 'can'>): WayToMend | null {
  const place = whereToMend(finding.ruleId as Parameters<typeof whereToMend>[0]);
  const id = recordOf(finding, place);
  if (id === null) return null;
  const found =
    ofMember(finding, place) ??
    askedOnce(finding, place, id) ??
    formOf(finding, place, id) ??
    entryOf(finding, place, id);
  return found === null || !can(found.permission) ? null : { ...found, name: mendedFieldWords(place.field) };
}

/** What a member of a contract has of its own; null: it is the contract's. */
function ofMember({ subject }: Mended, { resource, field }: WhereToMend): Omit<WayToMend, 'name'> | null {
  if (subject.kind !== 'CONTRACT_MEMBER' || resource !== 'contracts') return null;
  const page = `/contract-members/${subject.id}`;
  if (field === 'attestations') return { path: `${page}/attestations/new`, permission: 'evaluation.write' };
  return field in MEMBER ? { path: `${page}/edit#${field}`, permission: 'contract.write' } : null;
}

/** What is asked once of a vendor, however many contracts there are with it, is entered at one of them: its page lists them. */
function askedOnce({ subject }: Mended, { whose, resource }: WhereToMend, id: string): Omit<WayToMend, 'name'> | null {
  if (whose !== 'SUBJECT' || resource !== 'contracts' || subject.kind !== 'VENDOR') return null;
  return { path: `/vendors/${id}#contracts`, permission: 'contract.write' };
}

function formOf(_: Mended, { resource, field }: WhereToMend, id: string): Omit<WayToMend, 'name'> | null {
  const form = RECORD_FORMS[resource]?.find(({ fields }) => fields.some(({ name }) => name === field));
  return form === undefined ? null : { path: `/${resource}/${id}/${form.at}#${field}`, permission: form.permission };
}

function entryOf(finding: Mended, { resource, field }: WhereToMend, id: string): Omit<WayToMend, 'name'> | null {
  const about = ABOUT_VENDORS[field];
  if (about !== undefined) {
    const { kind, id: subjectId } = finding.subject;
    const contract = kind === 'CONTRACT' && field === 'vendor-evaluations' ? `&contractId=${subjectId}` : '';
    return { path: `/${field}/new?vendorId=${id}${contract}${about(finding)}`, permission: 'evaluation.write' };
  }
  const entry = ENTRIES[`${resource} ${field}`];
  return entry === undefined ? null : { path: `/${resource}/${entry.at(id, finding)}`, permission: entry.permission };
}

/** The record that is mended; null: the finding does not say which. */
function recordOf({ subject, facts }: Mended, { whose }: WhereToMend): string | null {
  const isUnderContract = subject.kind === 'MATRIX' || subject.kind === 'SUBCONTRACT';
  const isPart = subject.kind === 'CONTRACT_MEMBER' || (whose === 'CONTRACT' && isUnderContract);
  if (whose !== 'VENDOR') return isPart ? (subject.partOf?.id ?? null) : subject.id;
  const { vendorId } = facts as Facts;
  return subject.kind === 'VENDOR' ? subject.id : typeof vendorId === 'string' ? vendorId : null;
}

/** The first row of a matrix that the facts name. */
function rowIn({ rows }: Facts): string {
  const first: unknown = Array.isArray(rows) ? rows[0] : null;
  const key = typeof first === 'string' ? /[A-Z]+-\d+/.exec(first)?.[0] : undefined;
  return key === undefined ? '' : `#${key}`;
}
