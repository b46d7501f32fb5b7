import { type Fact } from '../../guideline/rule';
import { type Snapshots } from '../../guideline/snapshots';
import { type Subject } from '../../guideline/subject';
import { findingId, type Judged, sortKey } from '../judging';
import { leadingOf } from '../leading';
import { type Section, sectionOf, SECTIONS } from '../sections';
import { unhurried } from '../unhurried';
import { type WhereToMend, whereToMend } from './where-to-mend';

/** One thing to do: the finding that leads, what else goes with it, and where it is mended. */
export interface Action {
  readonly lead: Judged;
  /** Worst first; with the lead, each open finding stands in exactly one action. */
  readonly also: readonly Judged[];
  /** Of the most pressing of them. */
  readonly section: Section;
  readonly place: WhereToMend;
  /** The record that is mended. */
  readonly record: Subject;
  /** How many entries it takes: rows to answer, missing papers; at least one. */
  readonly entries: number;
}

/**
 * What there is to do about findings that nobody carries: those of one cause form one action, and where the vendor's own
 * record mends the same for several contracts, they are one cause.
 */
export async function actionsOf(judged: readonly Judged[]): Promise<Action[]> {
  const open: Judged[] = [];
  for await (const one of unhurried(judged)) if (one.acceptance === null) open.push(one);
  const leading = await leadingOf(open);
  const byId = new Map<string, Judged>();
  for await (const one of unhurried(open)) byId.set(findingId(one.finding), one);
  const causes = new Map<string, Judged[]>();
  for await (const one of unhurried(open)) {
    const { leadId } = leading(one);
    const key = causeOf(leadId === null ? one : (byId.get(leadId) ?? one));
    const together = causes.get(key);
    if (together === undefined) causes.set(key, [one]);
    else together.push(one);
  }
  const actions: Action[] = [];
  for await (const together of unhurried(causes.values())) {
    const leads = together.filter((one) => leading(one).leadId === null);
    const lead = firstInOrder(leads);
    const also = together.filter((one) => one !== lead).sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
    actions.push(actionOf(lead, also));
  }
  return actions;
}

/** Actions as text in the order of work: by section, then what mends most for least, then the worst. */
export function workKey({ lead, also, section, entries }: Action): string {
  const costPerFinding = Math.round((entries * COST_SCALE) / (1 + also.length));
  return `${SECTIONS.indexOf(section)} ${String(costPerFinding).padStart(9, '0')} ${sortKey(lead)}`;
}

const COST_SCALE = 10_000;

function actionOf(lead: Judged, also: readonly Judged[]): Action {
  const place = whereToMend(lead.finding.rule.id);
  const sections = [lead, ...also].map(({ finding }) => sectionOf(finding));
  return {
    lead,
    also,
    section: SECTIONS.find((section) => sections.includes(section))!,
    place,
    record: recordOf(lead, place),
    entries: entriesIn(Object.entries(lead.finding.facts)),
  };
}

/** The same cause has the same key. */
function causeOf(lead: Judged): string {
  const place = whereToMend(lead.finding.rule.id);
  const record = recordOf(lead, place);
  return place.whose === 'VENDOR'
    ? `${lead.finding.rule.id} ${lead.dossier.institutionId} ${record.id}`
    : findingId(lead.finding);
}

function recordOf({ finding: { subject }, dossier: { about, snapshot } }: Judged, { whose }: WhereToMend): Subject {
  if (whose === 'SUBJECT' || about !== 'contract') return subject;
  const { contract, members } = snapshot as Snapshots['contract'];
  if (whose !== 'VENDOR') return { kind: 'CONTRACT', id: contract.id };
  const member = members.find(({ id }) => subject.kind === 'CONTRACT_MEMBER' && id === subject.id);
  return { kind: 'VENDOR', id: member?.vendorId ?? contract.vendorId };
}

/** Facts that list what has to be filled in, one by one. */
const LISTS_WORK: ReadonlySet<string> = new Set([
  'rows',
  'missing',
  'unassigned',
  'uncovered',
  'categories',
  'untold',
  'notStored',
  'dependencies',
]);

function entriesIn(facts: readonly (readonly [string, Fact])[]): number {
  const lengths = facts.map(([name, fact]) => (LISTS_WORK.has(name) && Array.isArray(fact) ? fact.length : 1));
  return Math.max(1, ...lengths);
}

function firstInOrder(judged: readonly Judged[]): Judged {
  return judged.reduce((first, one) => (sortKey(one) < sortKey(first) ? one : first));
}
