import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { NO_SCOPE } from '../../database/scope';
import { type Subject } from '../../guideline/subject';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { type NamedSubject } from '../subject-names';
import { type FoundInThese, FoundOnTheDay, type FoundThere } from './found-on-the-day';
import { judgedBy } from './judged-by';
import { type JudgedRecord, noteAll, noteThese, recordsDue } from './judged-records';
import { type Stored, type Turned, turnedBetween } from './reconciling';
import { VendorGates } from './vendor-gates';

/** How an institution was judged last. */
interface JudgedLast {
  /** The snapshot of the data, as PostgreSQL writes it. */
  readonly moment: string;
  /** When it began, by which whoever writes what was found is known. */
  readonly began: string;
  readonly asOf: CalendarDate;
}

/** So many records are judged at once: another version of their findings is written before the next are loaded. */
const AT_ONCE = 500;

/**
 * Keeps what is found, so that people see what became of it. Gates and reports never read it: they judge live, and a pass
 * that comes late makes no judgement wrong.
 */
@Injectable()
export class FindingStore {
  private code: Promise<string> | null = null;
  /** By institution, where this process judged last. */
  private readonly judgedLast = new Map<string, JudgedLast>();

  constructor(
    private readonly database: Database,
    private readonly looking: FoundOnTheDay,
    private readonly gates: VendorGates,
  ) {}

  /**
   * Judges what has been touched in an institution since it was judged last on that day, if this process did so, or all of it, and
   * writes down what has turned. Nothing is held meanwhile, and of two at once the one that began later counts.
   */
  async reconcile(institutionId: string, asOf: CalendarDate = today()): Promise<void> {
    const last = this.judgedLast.get(institutionId);
    this.judgedLast.delete(institutionId);
    if (last?.asOf === asOf && (await this.reconcileTouched(institutionId, last))) return;
    await this.within(institutionId, async (began) => {
      const { moment, ...there } = await this.looking.inAll(institutionId, asOf);
      await this.database.transact(async (manager) => {
        if (!(await isNewest(manager, institutionId, began))) return;
        await this.writeAll(manager, institutionId, there, asOf);
        await this.noteJudged(manager, institutionId, { moment, began, asOf });
      });
    });
  }

  /** False where it cannot be told what was touched, or somebody else has judged the institution meanwhile: what is kept is of another moment then. */
  private async reconcileTouched(institutionId: string, last: JudgedLast): Promise<boolean> {
    let isWritten = false;
    await this.within(institutionId, async (began) => {
      const touched = await this.looking.inTouched(institutionId, last.moment, last.asOf);
      if (touched === null) return;
      await this.database.transact(async (manager) => {
        if (!(await isLastOf(manager, institutionId, last.began))) return;
        await this.writeThese(manager, institutionId, touched.records, touched, last.asOf);
        await this.noteJudged(manager, institutionId, { ...last, moment: touched.moment, began });
        isWritten = true;
      });
    });
    return isWritten;
  }

  /**
   * Judges those records of an institution for which a date has come, and speaks of no others. Where all of it is owed, or has been judged meanwhile, that stands.
   */
  async reconcileDue(institutionId: string, asOf: CalendarDate = today()): Promise<void> {
    for (let wasFull = true; wasFull;) {
      wasFull = false;
      await this.within(institutionId, async (began) => {
        const due = await recordsDue(this.database, institutionId, asOf, AT_ONCE);
        if (due.length === 0) return;
        const found = await this.looking.inThese(institutionId, due, asOf);
        await this.database.transact(async (manager) => {
          if (!(await isStillSettled(manager, institutionId, began, asOf))) return;
          await this.writeThese(manager, institutionId, due, found, asOf);
          await manager.query('update finding_passes set judged_on = $2 where institution_id = $1', [
            institutionId,
            asOf,
          ]);
          wasFull = due.length === AT_ONCE;
        });
      });
    }
  }

  /** Should it never be committed, no pass began then, and the next judges all. */
  private async noteJudged(manager: EntityManager, institutionId: string, judged: JudgedLast): Promise<void> {
    await manager.query(
      'update finding_passes set evaluated_at = $2, judged_on = $3, judged_by = $4 where institution_id = $1',
      [institutionId, judged.began, judged.asOf, await this.version()],
    );
    this.judgedLast.set(institutionId, judged);
  }

  private async writeAll(
    manager: EntityManager,
    institutionId: string,
    { found, nameOf, said, turning }: FoundThere,
    asOf: CalendarDate,
  ): Promise<void> {
    const stored = await manager.query<Stored[]>(STORED, [institutionId]);
    await write(manager, institutionId, asOf, turnedBetween(stored, found), nameOf);
    await this.gates.keepAll(manager, institutionId, asOf, said);
    await noteAll(manager, institutionId, turning);
  }

  private async writeThese(
    manager: EntityManager,
    institutionId: string,
    records: readonly JudgedRecord[],
    { found, nameOf, said, turning, speaksOf, subjects }: FoundInThese,
    asOf: CalendarDate,
  ): Promise<void> {
    const stored = await manager.query<Stored[]>(`${STORED} and subject_id = any($2)`, [institutionId, subjects]);
    await write(manager, institutionId, asOf, turnedBetween(stored.filter(speaksOf), found), nameOf);
    const vendorIds = records.filter(({ about }) => about === 'purchase').map(({ id }) => id);
    await this.gates.keepAmong(manager, institutionId, asOf, vendorIds, said);
    await noteThese(manager, institutionId, records, turning);
  }

  /** Whether an institution is to be judged whole: something was changed, or it never was. */
  async isOwed(institutionId: string): Promise<boolean> {
    return this.database.as({ ...NO_SCOPE, institutions: [institutionId] }, async () => {
      const [pass] = await this.database.read<{ isOwed: boolean }>({
        name: 'finding-pass-owed',
        text: `select evaluated_at is null or evaluated_at < wanted_at as "isOwed" from finding_passes where institution_id = $1`,
        values: [institutionId],
      });
      return pass?.isOwed ?? true;
    });
  }

  /** What this version judges by. */
  version(): Promise<string> {
    return (this.code ??= judgedBy());
  }

  /** In the scope of an institution, if there still is such a one; told the moment at which it begins. */
  private async within(institutionId: string, work: (began: string) => Promise<void>): Promise<void> {
    await this.database.as({ ...NO_SCOPE, institutions: [institutionId], mayWrite: true }, async () => {
      const [began] = await this.database.read<{ at: string; isThere: boolean }>({
        name: 'finding-pass-begins',
        text: `select clock_timestamp()::text as at, exists (select from institutions where id = $1) as "isThere"`,
        values: [institutionId],
      });
      if (began?.isThere === true) await work(began.at);
    });
  }
}

const STORED = `select id, rule_id as "ruleId", subject_kind as "subjectKind", subject_id as "subjectId", state, severity, strength,
    variant, section, open_for_gate as "openForGate", facts, acceptance_id as "acceptanceId"
  from findings where institution_id = $1`;

/** Takes the turn of an institution; false where somebody has judged it who began later. */
async function isNewest(manager: EntityManager, institutionId: string, began: string): Promise<boolean> {
  await manager.query(
    'insert into finding_passes (institution_id, wanted_at) values ($1, $2) on conflict (institution_id) do nothing',
    [institutionId, began],
  );
  const rows = await manager.query<unknown[]>(
    `select from finding_passes where institution_id = $1 and coalesce(evaluated_at <= $2, true) for update`,
    [institutionId, began],
  );
  return rows.length > 0;
}

/** Takes the turn of an institution that nobody has judged whole, or after a change, since the pass that began then. */
async function isLastOf(manager: EntityManager, institutionId: string, began: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'select from finding_passes where institution_id = $1 and evaluated_at = $2 for update',
    [institutionId, began],
  );
  return rows.length > 0;
}

/** Takes the turn of an institution of which nothing is owed, and that nobody has judged as a whole since, or for a later day. */
async function isStillSettled(
  manager: EntityManager,
  institutionId: string,
  began: string,
  asOf: CalendarDate,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `select from finding_passes where institution_id = $1 and evaluated_at >= wanted_at and evaluated_at <= $2 and judged_on <= $3
      for update`,
    [institutionId, began, asOf],
  );
  return rows.length > 0;
}

async function write(
  manager: EntityManager,
  institutionId: string,
  asOf: CalendarDate,
  turned: readonly Turned[],
  nameOf: (subject: Subject) => NamedSubject,
): Promise<void> {
  const rows = turned.map(({ turn, stored, found }) => {
    const is = (found ?? stored)!;
    const state = found === null ? 'RESOLVED' : found.acceptanceId === null ? 'OPEN' : 'ACCEPTED';
    return {
      ...is,
      id: stored?.id ?? newId(),
      turnId: newId(),
      isNew: stored === null,
      turn,
      state,
      acceptanceId: found?.acceptanceId ?? null,
      subjectName: nameOf({ kind: is.subjectKind, id: is.subjectId }).name,
    };
  });
  if (rows.length === 0) return;
  for (const statement of [OPEN, TURN, NOTE])
    await manager.query(statement, [institutionId, asOf, JSON.stringify(rows)]);
}

const TURNED = `jsonb_to_recordset($3::jsonb) as t (id uuid, "turnId" uuid, "isNew" boolean, turn text, state text, "ruleId" text,
  "subjectKind" text, "subjectId" uuid, "subjectName" text, severity text, strength text, variant text, section text, "openForGate" boolean,
  facts jsonb, "acceptanceId" uuid)`;

const OPEN = `insert into findings (id, institution_id, rule_id, subject_kind, subject_id, subject_name, state, severity, strength, variant,
    section, open_for_gate, facts, acceptance_id, opened_on, turned_on)
  select id, $1::uuid, "ruleId", "subjectKind", "subjectId", "subjectName", state, severity, strength, variant, section, "openForGate", facts,
    "acceptanceId", $2::date, $2::date from ${TURNED} where "isNew"`;

const TURN = `update findings f set state = t.state, severity = t.severity, strength = t.strength, variant = t.variant, section = t.section,
    open_for_gate = t."openForGate", facts = t.facts, acceptance_id = t."acceptanceId", turned_on = $2::date,
    subject_name = case when t.state = 'RESOLVED' then f.subject_name else t."subjectName" end
  from ${TURNED} where f.id = t.id and f.institution_id = $1::uuid and not t."isNew"`;

const NOTE = `insert into finding_turns (id, finding_id, institution_id, turn, judged_on, state, severity, variant, facts)
  select "turnId", id, $1::uuid, turn, $2::date, state, severity, variant, facts from ${TURNED}`;
