import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { NO_SCOPE } from '../../database/scope';
import { type CalendarDate, minDate, today } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { DossierLoader } from '../dossier-loader';
import { Judgements } from '../judgements';
import { type Judged } from '../judging';
import { sectionOf } from '../sections';
import { loadSubjectNames, type NamedSubject } from '../subject-names';
import { type Found, type Stored, type Turned, turnedBetween } from './reconciling';
import { VendorGates } from './vendor-gates';

/**
 * Keeps what is found, so that people see what became of it. Gates and reports never read it: they judge live, and a pass
 * that comes late makes no judgement wrong.
 */
@Injectable()
export class FindingStore {
  constructor(
    private readonly database: Database,
    private readonly loader: DossierLoader,
    private readonly judgements: Judgements,
    private readonly gates: VendorGates,
  ) {}

  /**
   * Judges all of an institution and writes down what has turned. It costs what judging the institution costs; nothing is
   * held meanwhile, and of two at once the one that began later counts.
   */
  async reconcile(institutionId: string, asOf: CalendarDate = today()): Promise<void> {
    await this.database.as({ ...NO_SCOPE, institutions: [institutionId], mayWrite: true }, async () => {
      const [began] = await this.database.read<{ at: string; isThere: boolean }>({
        name: 'finding-pass-begins',
        text: `select clock_timestamp()::text as at, exists (select from institutions where id = $1) as "isThere"`,
        values: [institutionId],
      });
      if (began?.isThere !== true) return;
      const { found, nameOf, nextChangeOn, said } = await this.found(institutionId, asOf);
      await this.database.transact(async (manager) => {
        if (!(await isNewest(manager, institutionId, began.at))) return;
        const stored = await manager.query<Stored[]>(STORED, [institutionId]);
        const turned = turnedBetween(stored, found);
        await write(manager, institutionId, asOf, turned, nameOf);
        await this.gates.keep(manager, institutionId, asOf, said);
        await manager.query(
          'update finding_passes set evaluated_at = $2, judged_on = $3, next_change_on = $4 where institution_id = $1',
          [institutionId, began.at, asOf, nextChangeOn],
        );
      });
    });
  }

  private found(institutionId: string, asOf: CalendarDate) {
    return this.database.readConsistently(async () => {
      const dossiers = await this.loader.ofInstitution(institutionId);
      const { findings, nextChangeOn } = await this.judgements.of(dossiers, asOf);
      const nameOf = await loadSubjectNames(
        this.database,
        findings.map(({ finding }) => finding.subject),
      );
      const { said, nextTurnOn } = await this.gates.ask(institutionId, asOf);
      return { found: findings.map(asFound), nameOf, said, nextChangeOn: minDate(nextChangeOn, nextTurnOn) };
    });
  }
}

const STORED = `select id, rule_id as "ruleId", subject_kind as "subjectKind", subject_id as "subjectId", state, severity, strength,
    variant, section, open_for_gate as "openForGate", facts, acceptance_id as "acceptanceId"
  from findings where institution_id = $1`;

function asFound({ finding, acceptance }: Judged): Found {
  const { rule, subject, severity, strength, variant, openForGate, facts } = finding;
  return {
    ruleId: rule.id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    severity,
    strength,
    variant: variant ?? null,
    section: sectionOf(finding),
    openForGate,
    // As it comes back from where it is kept.
    facts: JSON.parse(JSON.stringify(facts)) as Found['facts'],
    acceptanceId: acceptance?.id ?? null,
  };
}

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

async function write(
  manager: EntityManager,
  institutionId: string,
  asOf: CalendarDate,
  turned: readonly Turned[],
  nameOf: (subject: { kind: Found['subjectKind']; id: string }) => NamedSubject,
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
