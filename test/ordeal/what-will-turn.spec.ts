import fc from '../support/laws';
import { type Acceptance, Acceptances } from '../../src/findings/acceptances';
import { forecast } from '../../src/findings/forecast';
import { askGate, type GateOutcome, type GateQuestion, nextGateChange } from '../../src/findings/gates/gate';
import { asActivated, asAgreeing, withContract, withSubcontract } from '../../src/findings/gates/as-it-would-be';
import { prospectiveDossiers } from '../../src/findings/gates/prospective-contract';
import { purchaseOnRecord, type PurchaseRecord } from '../../src/findings/gates/purchase';
import { findingId, judge, type Judged } from '../../src/findings/judging';
import { spanOf } from '../../src/guideline/finding-span';
import { type Clock } from '../../src/guideline/clock';
import { type Gate, SEVERITIES } from '../../src/guideline/rule';
import { type ContractSnapshot } from '../../src/guideline/snapshots/contract-snapshot';
import { type SystemSnapshot } from '../../src/guideline/snapshots/system-snapshot';
import { addDays, type CalendarDate, calendarDate } from '../../src/kernel/calendar-date';
import { aHospital, type Hospital } from '../factories/snapshots/arbitrary-hospital';
import { rounds } from '../support/ordeal';

const DAYS = 365;
/** More than the dates of any record turn a finding. */
const MOST_TURNS = 100;

/** A gate looks at so many turns for one that matters; it asks for what is recorded twice at each. */
const TURNS_LOOKED_AT = 2 * 50;

const aFirstDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays(calendarDate('2026-06-20'), days));

/** What an executive accepts: one of the findings of a day, from a day on, for some days, and perhaps no longer. */
const anAcceptance = fc.record({
  foundAfter: fc.integer({ min: 0, max: DAYS }),
  which: fc.nat(200),
  from: fc.integer({ min: -100, max: DAYS }),
  days: fc.integer({ min: 0, max: 200 }),
  withdrawnAfter: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
});

/** Neither report nor forecast is surprised: both are held against asking every day of a year. */
describe('what will turn', () => {
  it('is told beforehand, of findings and acceptances alike', async () => {
    await fc.assert(
      fc.asyncProperty(
        aHospital,
        aFirstDay,
        fc.array(anAcceptance, { maxLength: 8 }),
        async (hospital, from, given) => {
          const { dossiers } = hospital;
          const acceptances = new Acceptances(await accept(hospital, from, given));
          const expected: string[] = [];
          let before = await judge(dossiers, addDays(from, -1), acceptances);
          for (let day = from; day < addDays(from, DAYS); day = addDays(day, 1)) {
            const after = await judge(dossiers, day, acceptances);
            const turned = turnsOf(states(before.findings), states(after.findings)).map((turn) => `${day} ${turn}`);
            const isForetold = before.nextChangeOn !== null && before.nextChangeOn <= day;
            if (turned.length > 0 && !isForetold) expect([before.nextChangeOn, turned]).toEqual([day, turned]);
            expected.push(...turned.sort());
            before = after;
          }
          const told: string[] = [];
          for await (const turns of forecast(dossiers, from, addDays(from, DAYS - 1), acceptances))
            told.push(...turns.map(({ on, change, judged }) => `${on} ${change} ${findingId(judged.finding)}`).sort());
          expect(told).toEqual(expected);
        },
      ),
      { numRuns: rounds(4, 100) },
    );
  }, 3_600_000);

  it('turns a few times and then never again: no rule asks of every year until the last', async () => {
    await fc.assert(
      fc.asyncProperty(aHospital, aFirstDay, async ({ dossiers }, on) => {
        const { findings } = await judge(dossiers, on, new Acceptances([]));
        for (const { finding, dossier } of findings) {
          let asked = 0;
          const rule: typeof finding.rule = {
            ...finding.rule,
            judge: (...about) => {
              asked += 1;
              return finding.rule.judge(...about);
            },
          };
          spanOf({ ...finding, rule }, dossier.snapshot, on, dossier.policies);
          if (asked > MOST_TURNS) expect([rule.id, dossier.snapshot, asked]).toBe(`at most ${MOST_TURNS}`);
        }
      }),
      { numRuns: rounds(10, 300) },
    );
  }, 3_600_000);

  it('is told beforehand at every gate, too: asked on any day before its next change, it finds what it finds now', async () => {
    await fc.assert(
      fc.asyncProperty(
        aHospital,
        aFirstDay,
        fc.array(anAcceptance, { maxLength: 8 }),
        async (hospital, from, given) => {
          const acceptances = new Acceptances(await accept(hospital, from, given));
          for (const question of questionsAbout(hospital)) {
            const questions = [{ ...question, acceptances }];
            const outcome = askGate(questions, from);
            const found = written(outcome);
            let change: CalendarDate | null = addDays(from, 1);
            while (change !== null && written(askGate(questions, change)) === found)
              change = change < addDays(from, DAYS) ? addDays(change, 1) : null;
            let turns = 0;
            const counted = {
              ...question,
              acceptances,
              dossiersOn: (clock: Clock) => {
                turns += 1;
                return question.dossiersOn(clock);
              },
            };
            const told = nextGateChange([counted], outcome);
            const withinTheYear = told === null || told > addDays(from, DAYS) ? null : told;
            // Where it looked no further, the day that it told is one before which nothing changes.
            const isCut =
              turns >= TURNS_LOOKED_AT && withinTheYear !== null && (change === null || withinTheYear < change);
            if (!isCut) expect([question.gate, withinTheYear]).toEqual([question.gate, change]);
          }
        },
      ),
      { numRuns: rounds(6, 150) },
    );
  }, 3_600_000);
});

/** Every step that a gate guards: the first contract's and its parts', and a purchase from its vendor. */
function questionsAbout({ institutionId, dossiers }: Hospital): Omit<GateQuestion, 'acceptances'>[] {
  const [contract] = dossiers
    .filter(({ about }) => about === 'contract')
    .map((one) => one.snapshot as ContractSnapshot);
  if (contract === undefined) throw new RangeError('a hospital has a contract');
  const { matrix } = contract;
  const [subcontract] = contract.subcontracts;
  const ofSystem = dossiers.filter(({ about }) => about === 'system');
  const asChosen = ofSystem.map((one) => {
    const system = one.snapshot as SystemSnapshot;
    return { ...one, snapshot: { ...system, selectedUnder: system.contracts[0]?.id ?? null } };
  });
  const ofContract = dossiers.filter(({ about }) => about === 'vendor' || about === 'contract');
  const at = (gate: Gate, change: (on: CalendarDate) => ContractSnapshot) => ({
    gate,
    dossiersOn: ({ asOf }: Clock) => withContract(ofContract, change(asOf)),
  });
  const records = dossiers.flatMap(({ about, snapshot }) =>
    about === 'contract' ? [recordOf(snapshot as ContractSnapshot)] : [],
  );
  const prospect = {
    vendor: contract.vendor,
    institutionId,
    evidence: contract.effectivenessEvidence,
    policies: ofSystem[0]?.policies ?? [],
    records,
  };
  return [
    {
      gate: 'vendor.procure',
      dossiersOn: (clock) => prospectiveDossiers(prospect, purchaseOnRecord(records, clock), clock.asOf),
    },
    at('contract.activate', (on) => asActivated(contract, on)),
    { gate: 'contract.renew', dossiersOn: () => ofContract },
    { gate: 'system.select', dossiersOn: () => asChosen },
    ...(matrix === null ? [] : [at('matrix.agree', (on) => asAgreeing(contract, matrix, on))]),
    ...(subcontract === undefined
      ? []
      : (['subcontract.approve', 'subcontract.activate'] as const).map((gate) =>
          at(gate, (on) => withSubcontract(contract, subcontract.id, gate, on)),
        )),
  ];
}

/** What a contract tells of what is bought under it. */
function recordOf({ contract }: ContractSnapshot): PurchaseRecord {
  const { externalConnection, handlesMedicalInfo, negotiatingFrom, endedOn } = contract;
  return { externalConnection, worksOnSystems: null, handlesMedicalInfo, from: negotiatingFrom, to: endedOn };
}

function written({ blocking, warnings }: GateOutcome): string {
  const write = ({ finding, acceptance }: Judged) => [findingId(finding), finding.severity, acceptance?.id];
  return JSON.stringify([blocking.map(write), warnings.map(write)]);
}

async function accept(
  { institutionId, dossiers }: Hospital,
  from: CalendarDate,
  given: readonly { foundAfter: number; which: number; from: number; days: number; withdrawnAfter: number | null }[],
): Promise<Acceptance[]> {
  const accepted: Acceptance[] = [];
  for (const [place, one] of given.entries()) {
    const { findings } = await judge(dossiers, addDays(from, one.foundAfter), new Acceptances([]));
    const found = findings[one.which % findings.length];
    if (found === undefined) continue;
    const { rule, subject, severity, facts } = found.finding;
    const validFrom = addDays(from, one.from);
    accepted.push({
      id: `risk-acceptance-${place}`,
      institutionId,
      ruleId: rule.id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      severity,
      facts,
      approvedBy: '院長',
      approvedByAccount: null,
      validFrom,
      validTo: addDays(validFrom, one.days),
      withdrawnOn: one.withdrawnAfter === null ? null : addDays(validFrom, one.withdrawnAfter),
    });
  }
  return accepted;
}

/** How a finding stands on a day: carried by the executives, or open, as grave as that and in those words. */
interface State {
  readonly isCarried: boolean;
  readonly gravity: number;
  readonly said: string;
}

function states(findings: readonly Judged[]): ReadonlyMap<string, State> {
  return new Map(
    findings.map(({ finding, acceptance }) => [
      findingId(finding),
      {
        isCarried: acceptance !== null,
        gravity: SEVERITIES.indexOf(finding.severity),
        said: JSON.stringify([finding.strength, finding.variant, finding.openForGate, finding.facts]),
      },
    ]),
  );
}

/** The forecast read a second time: what lies between one day and the next. */
function turnsOf(before: ReadonlyMap<string, State>, after: ReadonlyMap<string, State>): string[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const change = changeOf(before.get(id), after.get(id));
    return change === null ? [] : [`${change} ${id}`];
  });
}

function changeOf(was: State | undefined, is: State | undefined): string | null {
  if (is === undefined) return 'ENDS';
  if (is.isCarried) return was?.isCarried === true ? null : 'ACCEPTED';
  if (was === undefined) return 'APPEARS';
  if (was.isCarried) return 'REOPENS';
  if (was.gravity !== is.gravity) return was.gravity > is.gravity ? 'WORSENS' : 'EASES';
  return was.said === is.said ? null : 'CHANGES';
}
