import { type Fact, type Facts, type Severity, type Strength } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';
import { type Section } from '../sections';

/** OPEN: it falls short; ACCEPTED: it does, and the executives carry it; RESOLVED: it does not any more. */
export const FINDING_STATES = ['OPEN', 'ACCEPTED', 'RESOLVED'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What can become of a finding. REOPENED: after it was resolved, or when nobody carries it any more. */
export const FINDING_TURNS = ['OPENED', 'CHANGED', 'ACCEPTED', 'REOPENED', 'RESOLVED'] as const;
export type FindingTurn = (typeof FINDING_TURNS)[number];

/** A finding as it is found. */
export interface Found {
  readonly ruleId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly severity: Severity;
  readonly strength: Strength;
  readonly variant: string | null;
  readonly section: Section;
  readonly openForGate: boolean;
  readonly facts: Facts;
  /** Of those who carry it; null: nobody does. */
  readonly acceptanceId: string | null;
}

/** A finding as it was found last. */
export interface Stored extends Found {
  readonly id: string;
  readonly state: FindingState;
}

/** A finding that becomes another; `stored` is null where it was never found before, `found` where it is not any more. */
export interface Turned {
  readonly turn: FindingTurn;
  readonly stored: Stored | null;
  readonly found: Found | null;
}

/** What has become of the findings of an institution, by those that are found now. */
export function turnedBetween(stored: readonly Stored[], found: readonly Found[]): Turned[] {
  const before = new Map(stored.map((one) => [keyOf(one), one]));
  const turned: Turned[] = [];
  for (const one of found) {
    const key = keyOf(one);
    const was = before.get(key) ?? null;
    before.delete(key);
    const turn = turnOf(was, one);
    if (turn !== null) turned.push({ turn, stored: was, found: one });
  }
  for (const one of before.values())
    if (one.state !== 'RESOLVED') turned.push({ turn: 'RESOLVED', stored: one, found: null });
  return turned;
}

function turnOf(was: Stored | null, is: Found): FindingTurn | null {
  if (was === null) return 'OPENED';
  if (was.state === 'RESOLVED') return 'REOPENED';
  if (is.acceptanceId !== null && was.state === 'OPEN') return 'ACCEPTED';
  if (is.acceptanceId === null && was.state === 'ACCEPTED') return 'REOPENED';
  return isTheSame(was, is) ? null : 'CHANGED';
}

/** Member by member: of an institution with two hundred contracts there are thousands, and almost all are as they were. */
function isTheSame(was: Found, is: Found): boolean {
  return (
    was.severity === is.severity &&
    was.strength === is.strength &&
    was.variant === is.variant &&
    was.section === is.section &&
    was.openForGate === is.openForGate &&
    was.acceptanceId === is.acceptanceId &&
    saySame(was.facts, is.facts)
  );
}

/** A fact that is not told is none: where facts are kept, it has no name either. */
function saySame(kept: Facts, found: Facts): boolean {
  const told = Object.keys(found).filter((name) => found[name] !== undefined);
  return told.length === Object.keys(kept).length && told.every((name) => isSameFact(kept[name], found[name]!));
}

function isSameFact(kept: Fact | undefined, found: Fact): boolean {
  if (!Array.isArray(found) || !Array.isArray(kept)) return kept === found;
  return kept.length === found.length && found.every((one, place) => one === kept[place]);
}

/** At most one finding per rule and subject. */
function keyOf({ ruleId, subjectKind, subjectId }: Found): string {
  return `${ruleId} ${subjectKind} ${subjectId}`;
}
