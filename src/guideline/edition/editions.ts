import { type Clock } from '../clock';
import { type About, type Gate, type Rule } from '../rule';
import { type Edition } from './edition';
import { MHLW_7_0 } from './mhlw-7-0';

/**
 * The editions that the registry judges by, one after the other. The clock is asked for the one in force, so that the
 * first day of the next is a turn like any other; what was judged under one edition never changes by another.
 */
export class Editions {
  /** Rules by edition and by what they judge, so that judging a hundred thousand contracts does not sift them as often. */
  private readonly sifted: ReadonlyMap<Edition, ReadonlyMap<About, readonly Rule[]>>;

  /** `editions`: in the order in which they come into force. */
  constructor(readonly editions: readonly [Edition, ...Edition[]]) {
    this.sifted = new Map(editions.map((edition) => [edition, sift(edition.rules)]));
  }

  get first(): Edition {
    return this.editions[0];
  }

  /** The edition in force on the clock's day; null before the first that the registry knows. */
  inForce(clock: Clock): Edition | null {
    return this.editions.findLast(({ inForceFrom }) => clock.hasCome(inForceFrom)) ?? null;
  }

  /** The rules in force that judge one kind of snapshot. */
  rulesAbout<A extends About>(about: A, clock: Clock): readonly Rule<A>[] {
    const edition = this.inForce(clock);
    return edition === null ? [] : this.rulesOf(edition, about);
  }

  /** The rules that a gate asks. A step that is dated before any edition is judged by the first: to date back opens nothing. */
  rulesAtGate<A extends About>(about: A, gate: Gate, clock: Clock): readonly Rule<A>[] {
    return this.rulesOf(this.inForce(clock) ?? this.first, about).filter((rule) => rule.gates.includes(gate));
  }

  /** Another edition has taken the place of the rule's. */
  isSuperseded<A extends About>(rule: Rule<A>, clock: Clock): boolean {
    const place = this.editions.findLastIndex(({ rules }) => (rules as readonly unknown[]).includes(rule));
    const next = place < 0 ? undefined : this.editions[place + 1];
    return next !== undefined && clock.hasCome(next.inForceFrom);
  }

  /** The rules of one edition, whenever it is in force. */
  rulesOf<A extends About>(edition: Edition, about: A): readonly Rule<A>[] {
    return (this.sifted.get(edition)?.get(about) ?? []) as unknown as readonly Rule<A>[];
  }
}

function sift(rules: readonly Rule[]): ReadonlyMap<About, readonly Rule[]> {
  const sifted = new Map<About, Rule[]>();
  for (const rule of rules) sifted.set(rule.about, [...(sifted.get(rule.about) ?? []), rule]);
  return sifted;
}

export const EDITIONS = new Editions([MHLW_7_0]);
