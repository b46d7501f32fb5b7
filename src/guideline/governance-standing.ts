import { maxDate } from '../kernel/calendar-date';
import { type TopicOf } from '../kernel/terms/attestation-terms';
import { lackOf, lastWord } from './attestation-standing';
import { type Clock } from './clock';
import { type Facts, type Severity, SILENT, type Verdict } from './rule';
import { type AttestationFacts } from './snapshots/attestation-facts';
import { type InstitutionSnapshot } from './snapshots/institution-snapshot';

type Said = readonly AttestationFacts<'INSTITUTION'>[];
type Topic = TopicOf<'INSTITUTION'>;
type Confirming = Pick<InstitutionSnapshot, 'id' | 'attestations'>;

/** What is found of the institution itself. */
export function aboutInstitution(
  { id }: Pick<InstitutionSnapshot, 'id'>,
  severity: Severity,
  facts: Facts,
  over: Pick<Verdict, 'strength' | 'variant'> = {},
): readonly Verdict[] {
  return [{ subject: { kind: 'INSTITUTION', id }, severity, ...over, facts }];
}

/** What an institution has once and for all: it was confirmed, and not for a time that is over. */
export function judgeArrangement(
  institution: Confirming,
  topic: Topic,
  clock: Clock,
  severity: Severity,
): readonly Verdict[] {
  const lack = lackOf(institution.attestations, topic, clock);
  return lack === null ? SILENT : aboutInstitution(institution, severity, lack.facts);
}

/** What an institution does again and again: never done is the guideline's, done longer ago than our interval is ours. */
export function judgeRepeated(
  institution: Confirming,
  topic: Topic,
  clock: Clock,
  months: number,
  severity: Severity,
): readonly Verdict[] {
  const lack = lackOf(institution.attestations, topic, clock, months);
  if (lack === null) return SILENT;
  return lack.isLate
    ? aboutInstitution(institution, severity, lack.facts, { strength: 'PRODUCT', variant: 'LATE' })
    : aboutInstitution(institution, severity, lack.facts, { strength: 'MUST' });
}

/** What of several things nobody has confirmed, or for a time that is over; sorted. */
export function unconfirmedOf<T extends Topic>(attestations: Said, topics: readonly T[], clock: Clock): T[] {
  return topics.filter((topic) => lackOf(attestations, topic, clock) !== null).sort();
}

/** The last word says no, and it still counts; where somebody said otherwise on the same day it is as if nobody had. */
export function isDenied(attestations: Said, topic: Topic, clock: Clock): boolean {
  const said = attestations.filter((word) => word.topic === topic && clock.hasCome(word.on));
  const lastOn = maxDate(...said.map(({ on }) => on));
  const last = said.filter(({ on }) => on === lastOn);
  return (
    last.length > 0 &&
    last.every(({ conclusion, until }) => conclusion === 'NO' && (until === null || !clock.isPast(until)))
  );
}

/** The last word on a committee that stands, or may stand: of one of which nobody said whether it does, it is taken that it does (3⑥). */
export function standingCommittee(attestations: Said, clock: Clock): AttestationFacts<'INSTITUTION'> | null {
  const word = lastWord(attestations, 'PROCUREMENT_COMMITTEE', clock);
  if (word === null || word.conclusion === 'NO' || (word.until !== null && clock.isPast(word.until))) return null;
  return word;
}
