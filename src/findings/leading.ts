import { leadersOf } from '../guideline/leads';
import { type Snapshots } from '../guideline/snapshots';
import { isUnknown } from '../guideline/unknown';
import { isUntouched } from '../guideline/untouched';
import { type Roots, rootsOf } from '../guideline/roots';
import { findingId, type Judged, sortKey } from './judging';
import { unhurried } from './unhurried';

/** Where a finding stands among those that speak for the same cause. */
export interface Leading {
  /** The finding that leads; null where this one does, or stands alone. */
  readonly leadId: string | null;
  /** The findings that this one leads, worst first. */
  readonly also: readonly string[];
}

export interface Led extends Judged, Leading {}

/** Findings, and where each stands `among` all that were found. */
export async function led(judged: readonly Judged[], among: readonly Judged[]): Promise<Led[]> {
  const leading = await leadingOf(among);
  return judged.map((one) => ({ ...one, ...leading(one) }));
}

/**
 * Puts findings of one cause under the one that leads; what no rule leads stands alone. What nobody has looked at in one
 * record is one cause, led by the worst of it.
 */
export async function leadingOf(judged: readonly Judged[]): Promise<(one: Judged) => Leading> {
  const spoken = new Spoken();
  for await (const one of unhurried(judged)) spoken.hear(one);
  const leads = new Map<string, string>();
  for await (const one of unhurried(judged)) {
    const leader = spoken.leaderOf(one);
    if (leader !== null) leads.set(findingId(one.finding), findingId(leader.finding));
  }
  await putUnlookedTogether(judged, leads);
  const led = new Map<string, Judged[]>();
  for await (const one of unhurried(judged)) {
    const id = findingId(one.finding);
    if (leads.has(id)) put(led, topOf(id, leads), one);
  }
  return ({ finding }) => {
    const id = findingId(finding);
    if (leads.has(id)) return { leadId: topOf(id, leads), also: [] };
    return { leadId: null, also: inOrder(led.get(id) ?? []).map((one) => findingId(one.finding)) };
  };
}

/**
 * Adds to the leads: of what nobody has looked at about one thing, and no rule leads, the worst leads the rest. Of a contract
 * that nobody has looked into at all that is everything but the dangers that are known, and what its vendor lacks besides.
 */
async function putUnlookedTogether(judged: readonly Judged[], leads: Map<string, string>): Promise<void> {
  const unlooked = new Map<string, Judged[]>();
  // By vendor: its contract where nobody has looked into any of them; null: somebody has.
  const untouched = new Map<string, string | null>();
  const ofVendors: Judged[] = [];
  for await (const one of unhurried(judged)) {
    const { finding, acceptance } = one;
    hearVendor(one, untouched);
    if (isOfVendor(one) && !leads.has(findingId(finding))) ofVendors.push(one);
    const isUnlooked = isUnknown(finding) || isOfUntouched(one);
    if (acceptance !== null || !isUnlooked || leads.has(findingId(finding))) continue;
    put(unlooked, togetherWith(one), one);
  }
  for (const together of unlooked.values()) {
    const [worst, ...rest] = inOrder(together);
    for (const { finding } of rest) leads.set(findingId(finding), findingId(worst!.finding));
  }
  for (const one of ofVendors) {
    const [worst] = inOrder(unlooked.get(untouched.get(vendorOf(one)) ?? '') ?? []);
    if (worst !== undefined) leads.set(findingId(one.finding), findingId(worst.finding));
  }
}

function togetherWith(one: Judged): string {
  const { kind, id } = one.finding.subject;
  return `${rootsOfJudged(one).own} ${kind} ${id}`;
}

/** Takes note whether anybody has looked into what an institution has with a vendor. */
function hearVendor(one: Judged, untouched: Map<string, string | null>): void {
  const { finding, dossier } = one;
  if (dossier.about !== 'contract' || finding.subject.kind !== 'CONTRACT') return;
  const vendor = vendorOf(one);
  const isLookedInto = !isUntouched(dossier.snapshot as Snapshots['contract']);
  if (isLookedInto) untouched.set(vendor, null);
  else if (!untouched.has(vendor)) untouched.set(vendor, togetherWith(one));
}

function vendorOf({ dossier: { institutionId, snapshot } }: Judged): string {
  return `${institutionId} ${(snapshot as Snapshots['contract' | 'vendor']).vendor.id}`;
}

/** Of a vendor, neither known to be dangerous nor accepted. */
function isOfVendor({ finding: { rule, severity, subject }, dossier: { about }, acceptance }: Judged): boolean {
  const isKnown = rule.foretells || severity === 'BLOCKING' || acceptance !== null;
  return about === 'vendor' && subject.kind === 'VENDOR' && !isKnown;
}

/** What stops something, comes near or has run out is known although nobody has looked. */
function isOfUntouched({ finding: { rule, severity, subject }, dossier: { about, snapshot } }: Judged): boolean {
  const isKnown = rule.foretells || severity === 'BLOCKING' || rule.id === 'CON-019';
  if (about !== 'contract' || subject.kind !== 'CONTRACT' || isKnown) return false;
  return isUntouched(snapshot as Snapshots['contract']);
}

/** A leader may be led itself: people are shown the one at the top. */
function topOf(id: string, leads: ReadonlyMap<string, string>): string {
  const leader = leads.get(id);
  return leader === undefined ? id : topOf(leader, leads);
}

/** Findings by rule and by what they concern, so that a hundred thousand find their leaders without being compared in pairs. */
class Spoken {
  private readonly own = new Map<string, Judged[]>();
  private readonly besides = new Map<string, Judged[]>();

  hear(one: Judged): void {
    const { own, besides } = rootsOfJudged(one);
    put(this.own, `${one.finding.rule.id} ${own}`, one);
    for (const root of besides) put(this.besides, `${one.finding.rule.id} ${root}`, one);
  }

  leaderOf(one: Judged): Judged | null {
    const { own, besides } = rootsOfJudged(one);
    for (const rule of leadersOf(one.finding.rule.id)) {
      const near = [own, ...besides].flatMap((root) => this.own.get(`${rule} ${root}`) ?? []);
      const leader = [...near, ...(this.besides.get(`${rule} ${own}`) ?? [])].find((other) => concernsSame(other, one));
      if (leader !== undefined) return leader;
    }
    return null;
  }
}

/** Of two re-entrustments or certificates, one finding never speaks for the other's. */
function concernsSame({ finding: { subject: one } }: Judged, { finding: { subject: other } }: Judged): boolean {
  return one.kind !== other.kind || one.id === other.id;
}

function rootsOfJudged({ dossier: { about, snapshot }, asOf }: Judged): Roots {
  return rootsOf(about, snapshot, asOf);
}

function inOrder(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function put(map: Map<string, Judged[]>, key: string, one: Judged): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [one]);
  else known.push(one);
}
