import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../guideline/clock';
import { type Snapshots } from '../../guideline/snapshots';
import { type Language } from '../../http/language';
import { addDays, calendarDate, minDate, today } from '../../kernel/calendar-date';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type Dossier } from '../dossier';
import { type FindingView } from '../dto/finding.dto';
import { demandEdition, showEdition } from '../editions-shown';
import { FindingViews } from '../finding-views';
import { type JudgedTogether, Judgements } from '../judgements';
import { findingId, type Judged } from '../judging';
import { readPlace, writePlace } from '../page-place';
import { SECTIONS } from '../sections';
import { loadSubjectNames } from '../subject-names';
import { firstOf } from '../unhurried';
import { titleOf } from '../wording';
import { loadAccountableParties } from './accountable-parties';
import { type Action, actionsOf, workKey } from './action';
import { type ActionCount, type ActionFindingView, type ActionQuery, type ActionsView } from './action.dto';
import { roleToMend } from './whose-action';

/** Answers what to do first: findings of one cause as one thing to do, in the order of work. */
@Injectable()
export class ActionReports {
  /** Of what was judged, as long as that is remembered. */
  private readonly actionsIn = new WeakMap<JudgedTogether, Promise<readonly Action[]>>();

  constructor(
    private readonly database: Database,
    private readonly judgements: Judgements,
    private readonly views: FindingViews,
  ) {}

  async of(dossiers: readonly Dossier[], query: ActionQuery, language: Language): Promise<ActionsView> {
    const asOf = query.asOf ?? today();
    demandEdition(asOf, '?asOf');
    const judged = await this.judgements.of(dossiers, asOf);
    const after = query.cursor === undefined ? null : readPlace(query.cursor, (day) => day === asOf);
    const asked = (await this.actionsOf(judged)).filter((action) => matches(action, query));
    const rest = after === null ? asked : asked.filter((action) => workKey(action) > after.key);
    const page = await firstOf(query.limit, rest, workKey);
    const last = page.at(-1);
    const clock = new Clock(asOf);
    const items = await this.show(page, holdersIn(dossiers, clock), language);
    return {
      asOf,
      edition: showEdition(asOf, language),
      nextChangeOn: minDate(judged.nextChangeOn, clock.nextTurnOn),
      counts: count(asked),
      items,
      next: last !== undefined && rest.length > page.length ? writePlace({ day: asOf, key: workKey(last) }) : null,
    };
  }

  private actionsOf(judged: JudgedTogether): Promise<readonly Action[]> {
    const known = this.actionsIn.get(judged) ?? actionsOf(judged.findings);
    this.actionsIn.set(judged, known);
    return known;
  }

  private async show(
    actions: readonly Action[],
    holdersOf: (role: InstitutionRole) => string[],
    language: Language,
  ): Promise<ActionsView['items']> {
    const leads = await this.views.of(
      actions.map(({ lead, also }) => ({ ...lead, leadId: null, also: also.map(({ finding }) => findingId(finding)) })),
      language,
    );
    const nameOf = await loadSubjectNames(
      this.database,
      actions.flatMap(({ also, record }) => [record, ...also.map(({ finding }) => finding.subject)]),
    );
    const partiesOf = await loadAccountableParties(
      this.database,
      actions.map(({ lead }) => lead.finding),
    );
    const brief = ({ finding }: Judged): ActionFindingView => ({
      id: findingId(finding),
      ruleId: finding.rule.id,
      title: titleOf(finding)[language],
      severity: finding.severity,
      subject: { ...finding.subject, ...nameOf(finding.subject) },
    });
    return actions.map((action, i) => {
      const { lead, also, section, place, record, entries } = action;
      const role = roleToMend(lead.finding.rule.id);
      const { name } = nameOf(record);
      return {
        id: findingId(lead.finding),
        section,
        mends: 1 + also.length,
        lead: leads[i]!,
        also: also.map(brief),
        place: { ...record, name, field: place.field, entries },
        responsible: { role, persons: holdersOf(role), parties: partiesOf(lead.finding) },
        dueOn: dueOn(action, leads[i]!),
      };
    });
  }
}

function matches({ section, lead }: Action, query: ActionQuery): boolean {
  return (
    (query.section === undefined || query.section === section) &&
    (query.role === undefined || query.role === roleToMend(lead.finding.rule.id))
  );
}

function count(actions: readonly Action[]): ActionCount[] {
  return SECTIONS.map((section) => {
    const its = actions.filter((action) => action.section === section);
    return { section, actions: its.length, findings: its.reduce((sum, { also }) => sum + 1 + also.length, 0) };
  });
}

/** Who holds a role on the clock's day. */
function holdersIn(dossiers: readonly Dossier[], clock: Clock): (role: InstitutionRole) => string[] {
  const roles = dossiers
    .filter(({ about }) => about === 'institution')
    .flatMap(({ snapshot }) => (snapshot as Snapshots['institution']).roles)
    .filter(({ from, to }) => clock.isWithin(from, to));
  return (role) => [...new Set(roles.filter((one) => one.role === role).map(({ person }) => person))];
}

function dueOn({ section, lead: { dossier, asOf } }: Action, { changesOn }: FindingView): string | null {
  if (section === 'COMING') return changesOn === null ? null : addDays(calendarDate(changesOn), -1);
  if (section !== 'UNDER_NEGOTIATION' || dossier.about !== 'contract') return null;
  const { startOn } = (dossier.snapshot as Snapshots['contract']).contract;
  return startOn !== null && startOn > asOf ? startOn : null;
}
