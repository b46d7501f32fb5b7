import { type DataSource } from 'typeorm';
import { Database } from '../../database/database';
import { NO_SCOPE } from '../../database/scope';
import { DossierLoader } from '../../findings/dossier-loader';
import { RememberedDossiers } from '../../findings/remembered-dossiers';
import { EDITIONS } from '../../guideline/edition/editions';
import { evaluate, type Finding } from '../../guideline/evaluate';
import { type RuleId, SEVERITIES } from '../../guideline/rule';
import { addDays, type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { insertRows } from '../insert-rows';
import { type Replay } from './replay';

/** What the registry would have said anew on a day, or no longer. */
export interface Said {
  readonly on: CalendarDate;
  readonly found: readonly string[];
  readonly gone: readonly string[];
}

/** Fills an empty, migrated database with what a replay knows; as the tables' owner. */
export async function loadReplay(owner: DataSource, { tables }: Replay): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    for (const [table, rows] of Object.entries(tables)) await insertRows(manager, table, rows);
    // What an agreement binds to is frozen by a trigger, and triggers are passed over here.
    await manager.query('update matrices set bound_facts = facts_binding_on(contract_id, bound_on)');
  });
}

/** Asks the registry every day, from the first to that of the incident; days on which it says nothing new are left out. */
export async function tellReplay(service: DataSource, { institutionId, from, incidentOn }: Replay): Promise<Said[]> {
  const database = new Database(service);
  const dossiers = await database.as({ ...NO_SCOPE, institutions: [institutionId] }, () =>
    new DossierLoader(database, new RememberedDossiers(database)).ofInstitution(institutionId),
  );
  const said: Said[] = [];
  let before: ReadonlySet<string> = new Set();
  for (let day = from; day <= incidentOn; day = addDays(day, 1)) {
    const findings = dossiers.flatMap(
      ({ about, snapshot, policies }) =>
        // By the rules of today's edition, which came into force after the incidents.
        evaluate(about, snapshot, day, policies, () => EDITIONS.rulesOf(EDITIONS.first, about)).findings,
    );
    const now = new Set([...findings].sort(byGravity).map(lineOf));
    const found = [...now].filter((line) => !before.has(line));
    const gone = [...before].filter((line) => !now.has(line));
    if (found.length + gone.length > 0) said.push({ on: day, found, gone });
    before = now;
  }
  return said;
}

/** Of each lesson the rules that ask for it, and when each spoke first; null: not before the day. */
export function lessonsHeard(
  { lessons, incidentOn }: Replay,
  said: readonly Said[],
): { lesson: Texts; spoke: { rule: RuleId; on: CalendarDate | null }[] }[] {
  const firstOf = (rule: RuleId): CalendarDate | null =>
    said.find(({ on, found }) => on < incidentOn && found.some((line) => line.split(/ +/)[1] === rule))?.on ?? null;
  return lessons.map(({ lesson, rules }) => ({ lesson, spoke: rules.map((rule) => ({ rule, on: firstOf(rule) })) }));
}

function lineOf({ severity, strength, rule, variant }: Finding): string {
  const title = variant === undefined ? rule.title : (rule.variants[variant] ?? rule.title);
  return `${severity.padEnd(8)} ${rule.id} ${title.ja} [${strength}]`;
}

function byGravity(one: Finding, other: Finding): number {
  return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
}
