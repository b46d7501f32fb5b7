import fc from '../support/laws';
import { type Dossier, dossier } from '../../src/findings/dossier';
import { asActivated, asAgreeing, asClaiming, asLive, withSubcontract } from '../../src/findings/gates/as-it-would-be';
import { LAST_DAY_OF_27001_2013 } from '../../src/guideline/certification-standing';
import { EDITIONS } from '../../src/guideline/edition/editions';
import { evaluate, type Finding, stopsAt } from '../../src/guideline/evaluate';
import { type Gate, GATES, SEVERITIES } from '../../src/guideline/rule';
import { type Snapshots } from '../../src/guideline/snapshots';
import { type ContractSnapshot } from '../../src/guideline/snapshots/contract-snapshot';
import { type SystemSnapshot } from '../../src/guideline/snapshots/system-snapshot';
import { type CalendarDate } from '../../src/kernel/calendar-date';
import { ARBITRARY_SNAPSHOTS } from '../factories/snapshots/arbitraries';
import { aDate } from '../factories/snapshots/arbitrary-values';
import {
  type ForgetfulKind,
  forget,
  FORGETTABLE_FACTS,
  type ForgettableFact,
  TELLING_ABSENCES,
} from '../factories/snapshots/forgotten-facts';
import { rounds } from '../support/ordeal';
import sheet from '../support/rule-fact-sheet.json';
import { EASES, REPLACED_BY } from '../support/when-unknown';

type Snapshot = Snapshots[ForgetfulKind];

const KINDS = Object.keys(FORGETTABLE_FACTS) as ForgetfulKind[];
const anySnapshot = (kind: ForgetfulKind) => ARBITRARY_SNAPSHOTS[kind] as fc.Arbitrary<Snapshot>;
const aDayOfTheEdition = aDate.filter((day) => day >= EDITIONS.first.inForceFrom);

/** Unknown never helps: whoever leaves a fact out hears of the same cause, and passes no gate. */
describe('a fact that nobody knows', () => {
  it.each(KINDS)(
    'opens no gate and silences nothing: %s',
    (kind) => {
      fc.assert(
        fc.property(anySnapshot(kind), aDayOfTheEdition, fc.nat(20), (snapshot, on, pick) => {
          const known = findAll(kind, snapshot, on);
          const helped = FORGETTABLE_FACTS[kind].flatMap((fact) => {
            const then = forget(snapshot, fact, pick);
            return isAsked(fact, snapshot, then)
              ? helpedBy(known, findAll(kind, then, on)).map((one) => `${fact.name}: ${one}`)
              : [];
          });
          expect(helped).toEqual([]);
        }),
        { numRuns: rounds(60, 3000) },
      );
    },
    3_600_000,
  );

  it.each(KINDS)('is one that the proof forgets, or one whose absence tells something: %s', (kind) => {
    const unknown = new Set(fc.sample(anySnapshot(kind), { numRuns: 300 }).flatMap((one) => unknownIn(one)));
    const forgotten = FORGETTABLE_FACTS[kind].flatMap(({ name }) => name.split('+'));
    const named = new Set([...forgotten, ...(TELLING_ABSENCES[kind].match(/\S+/g) ?? [])]);
    expect([...unknown].filter((name) => !named.has(name)).sort()).toEqual([]);
  });

  it('makes a finding less grave only in words of the fact sheet', () => {
    const unfounded = EASES.filter(([rule, , , words]) => {
      const row = sheet.find(({ id }) => id === rule);
      return row === undefined || ![row.condition, row.severity, row.gate].some((text) => text.includes(words));
    });
    expect(unfounded).toEqual([]);
  });
});

/** Where a fact says nothing, or the fact sheet excuses who does not know it. */
const EXCUSED: Readonly<Record<string, (snapshot: ContractSnapshot & SystemSnapshot) => boolean>> = {
  // A record of the register without process and without day of closing says nothing (VND-014).
  'vendor.corporateRegister.process': ({ vendor }) => vendor.corporateRegister?.closedOn === null,
  // What nobody noted of the register is asked for where its process says that it changed, or may have (VND-015).
  'vendor.corporateRegister.name': ({ vendor }) => !mayTell(vendor.corporateRegister?.process, '11'),
  'vendor.corporateRegister.address': ({ vendor }) => !mayTell(vendor.corporateRegister?.process, '12', '13'),
  // A certificate from after the transition is to the new edition, unless its record contradicts itself (CERT-016).
  'vendor.certifications.*.standardEdition': ({ vendor }) =>
    vendor.certifications.some(({ validFrom }) => validFrom > LAST_DAY_OF_27001_2013.value),
  // One that was reviewed and sets no day for the next review goes by the institution's interval (MTX-017).
  'matrix.nextReviewOn': ({ matrix }) =>
    matrix !== null && matrix.reviewedOn !== null && matrix.agreedOn !== null && matrix.reviewedOn >= matrix.agreedOn,
  // A draft that was dropped and is not known to be used accuses nobody (CON-019), nor does one of which nothing tells that it began (CON-035).
  'contract.serviceInUse': ({ contract }) =>
    contract.startOn === null || (contract.activatedOn === null && contract.endedOn !== null),
  'contracts.*.serviceInUse': ({ contracts }) => contracts.some(({ startOn }) => startOn === null),
};

function mayTell(process: string | null | undefined, ...changes: readonly string[]): boolean {
  return process === null || changes.includes(process ?? '');
}

function isAsked({ name }: ForgettableFact, snapshot: Snapshot, forgotten: Snapshot): boolean {
  if (EXCUSED[name]?.(snapshot as ContractSnapshot & SystemSnapshot) === true) return false;
  return snapshot !== forgotten;
}

/** Parts of a snapshot that are records by what they name, not by fields. */
const BY_NAME =
  /(^|\.)(certificationCoverage|clauses|outdatedReviews|named|layerAnswers|rowsByParty|equipmentSplit|claims)$/;

/** The names of all facts that are unknown in the snapshot, `*` for one of several. */
function unknownIn(part: unknown, name = ''): string[] {
  if (part === null || part === 'UNKNOWN' || part === 'UNREVIEWED') return [name];
  if (typeof part !== 'object') return [];
  const areSeveral = Array.isArray(part) || BY_NAME.test(name);
  return Object.entries(part).flatMap(([key, value]) =>
    unknownIn(value, `${name}${name === '' ? '' : '.'}${areSeveral ? '*' : key}`),
  );
}

/** What is found of a snapshot, and what stops each step. */
interface Found {
  readonly findings: Findings;
  readonly stopping: ReadonlyMap<Gate, Findings>;
}

/** Findings by what they are and about what. */
type Findings = ReadonlyMap<string, Finding>;

function findAll(kind: ForgetfulKind, snapshot: Snapshot, on: CalendarDate): Found {
  const findings = dossiersOf(kind, snapshot).flatMap((one) => evaluate(one.about, one.snapshot, on, []).findings);
  const stopping = GATES.map((gate) => {
    const after = afterStep(kind, snapshot, on, gate);
    // Where the step changes nothing, its gate asks no more than was answered: most of this proof's time would go into that.
    const atGate =
      after === snapshot
        ? findings.filter(({ rule }) => rule.gates.includes(gate))
        : dossiersOf(kind, after).flatMap(({ about, snapshot: one }) => {
            return evaluate(about, one, on, [], (clock) => EDITIONS.rulesAtGate(about, gate, clock)).findings;
          });
    return [gate, byId(atGate.filter((finding) => stopsAt(gate, finding)))] as const;
  });
  return { findings: byId(findings), stopping: new Map(stopping) };
}

function byId(findings: readonly Finding[]): Findings {
  return new Map(findings.map((finding) => [idOf(finding), finding]));
}

/** What is put before the rules: a contract brings its vendor along. */
function dossiersOf(kind: ForgetfulKind, snapshot: Snapshot): Dossier[] {
  if (kind !== 'contract') return [{ about: kind, snapshot, policies: [], institutionId: null }];
  const contract = snapshot as ContractSnapshot;
  const vendor = { vendor: contract.vendor, contracts: [contract.contract] };
  return [dossier('contract', contract, [], null), dossier('vendor', vendor, [], null)];
}

/** What a gate judges: the snapshot as it would be after the step; itself where the step changes nothing of it. */
function afterStep(kind: ForgetfulKind, snapshot: Snapshot, on: CalendarDate, gate: Gate): Snapshot {
  if (kind === 'contract') return contractAfter(snapshot as ContractSnapshot, on, gate);
  if (kind !== 'system') return snapshot;
  const system = snapshot as SystemSnapshot;
  if (gate === 'system.activate') return asLive(system, on);
  if (gate === 'institution.profile') return asClaiming(system);
  if (gate !== 'system.select') return snapshot;
  return { ...system, selectedUnder: system.contracts[0]?.id ?? null };
}

function contractAfter(contract: ContractSnapshot, on: CalendarDate, gate: Gate): ContractSnapshot {
  const [subcontract] = contract.subcontracts;
  switch (gate) {
    case 'contract.activate':
      return asActivated(contract, on);
    case 'matrix.agree':
      return contract.matrix === null ? contract : asAgreeing(contract, contract.matrix, on);
    case 'subcontract.approve':
    case 'subcontract.activate':
      return subcontract === undefined ? contract : withSubcontract(contract, subcontract.id, gate, on);
    case 'contract.renew':
    case 'equipment.activate':
    case 'system.activate':
    case 'provision.activate':
    case 'system.select':
    case 'institution.profile':
    case 'vendor.procure':
      return contract;
  }
}

/** In what forgetting has helped: which findings it has silenced or made less grave, and which steps it has let pass. */
function helpedBy(known: Found, forgotten: Found): string[] {
  const silenced = unspokenFor(known.findings, forgotten.findings);
  const eased = [...known.findings].flatMap(([id, finding]) => {
    const then = forgotten.findings.get(id);
    if (then === undefined || gravity(then) <= gravity(finding)) return [];
    const isSaid = EASES.some(
      ([rule, from, to]) => rule === finding.rule.id && from === finding.severity && to === then.severity,
    );
    return isSaid ? [] : [`${finding.rule.id} eases from ${finding.severity} to ${then.severity}`];
  });
  const opened = [...known.stopping].flatMap(([gate, stopping]) =>
    unspokenFor(stopping, forgotten.stopping.get(gate) ?? new Map<string, Finding>()).map(
      ({ rule }) => `${rule.id} stops ${gate} no more`,
    ),
  );
  return [...silenced.map(({ rule, severity }) => `${rule.id} ${severity} is silenced`), ...eased, ...opened];
}

/** Findings that no longer stand, and for whose cause no other rule speaks. */
function unspokenFor(known: Findings, found: Findings): Finding[] {
  return [...known].filter(([id, finding]) => !found.has(id) && !isSpokenFor(finding, found)).map(([, one]) => one);
}

function isSpokenFor(finding: Finding, found: Findings): boolean {
  const inPlace = REPLACED_BY[finding.rule.id] ?? [];
  return [...found.values()].some((other) => inPlace.includes(other.rule.id) && concernsSame(finding, other));
}

/** All certificates of a vendor are one cause, whether it is certified; of two other records, neither speaks for the other. */
function concernsSame({ subject: one }: Finding, { subject: other }: Finding): boolean {
  return one.kind !== other.kind || one.kind === 'CERTIFICATION' || one.id === other.id;
}

function idOf({ rule, subject }: Finding): string {
  return `${rule.id}:${subject.kind}:${subject.id}`;
}

function gravity({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}
