import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Rehearsal } from '../../database/rehearsal';
import { type Language } from '../../http/language';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { Problem } from '../../kernel/problem';
import { loadAcceptances } from '../acceptances';
import { type Dossier } from '../dossier';
import { DossierLoader } from '../dossier-loader';
import { type FindingView } from '../dto/finding.dto';
import { demandEdition, showEdition } from '../editions-shown';
import { FindingViews } from '../finding-views';
import { type Judged } from '../judging';
import { led } from '../leading';
import { compared, type Comparison } from './comparison';
import { Proposals } from './proposals';
import { concernedOf, type State, stateOf } from './state';
import { type GatesFound, TurnedGates } from './turned-gates';
import { type AskWhatIf, type ProposedRecordView, type WhatIfView } from './what-if.dto';

/** Whoever asks, and how. */
export interface Asker {
  readonly principal: Principal;
  readonly request: Request;
  readonly language: Language;
}

/** What is seen while the proposals stand. */
interface Seen {
  readonly comparison: Comparison;
  readonly opens: readonly FindingView[];
  readonly changed: readonly FindingView[];
  readonly count: number;
  readonly concerned: readonly string[];
  readonly gates: GatesFound;
  readonly made: readonly ProposedRecordView[];
}

/** Of each kind of change. */
const MOST_SHOWN = 200;
/** Records whose gates are asked, before and after; each takes queries of its own. */
const MOST_ASKED = 100;
/** Where others change the same records meanwhile, it begins anew. */
const ATTEMPTS = 3;

/**
 * Says what would come of changes: they are made, by the very operations that would make them, in a transaction of which
 * nothing is kept, and the institution is judged before and after. So what it says is what storing and asking would say,
 * and what would be refused is refused. Their locks are held only while the records are read anew; others who change
 * something are waited for but briefly.
 */
@Injectable()
export class WhatIfs {
  constructor(
    private readonly database: Database,
    private readonly loader: DossierLoader,
    private readonly proposals: Proposals,
    private readonly turned: TurnedGates,
    private readonly views: FindingViews,
  ) {}

  async of(institutionId: string, { asOf = today(), proposals }: AskWhatIf, asker: Asker): Promise<WhatIfView> {
    demandEdition(asOf, '/asOf');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.rehearse('what if', (rehearsal) =>
          this.rehearsed(rehearsal, institutionId, { asOf, proposals }, asker),
        );
      } catch (error) {
        const mayPass = error instanceof Problem && error.code === 'COLLISION';
        if (!mayPass || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async rehearsed(
    rehearsal: Rehearsal,
    institutionId: string,
    { asOf, proposals }: Required<AskWhatIf>,
    asker: Asker,
  ): Promise<WhatIfView> {
    const before = await this.state(institutionId, asOf, null);
    const seen = await rehearsal.undone(async () => {
      const made = await this.proposals.make(proposals, asker, rehearsal);
      return { ...(await this.seen(institutionId, asOf, before, asker.language)), made };
    });
    const { comparison, concerned, count, opens, made } = seen;
    const show = (judged: readonly Judged[]) => this.show(judged, before.findings, asker.language);
    const closes = await show(comparison.closes);
    const changed = await show(comparison.changes.map((one) => one.before));
    const gates = await this.turned.ask(among(concerned, before), asOf);
    return {
      asOf,
      edition: showEdition(asOf, asker.language),
      counts: {
        before: before.findings.length,
        after: count,
        closes: comparison.closes.length,
        opens: comparison.opens.length,
        changes: comparison.changes.length,
      },
      closes,
      opens: [...opens],
      changes: changed.map((one, i) => ({ before: one, after: seen.changed[i]! })),
      gates: this.turned.between(gates, seen.gates, asker.language),
      recordsNotAsked: Math.max(0, concerned.length - MOST_ASKED),
      made: [...made],
    };
  }

  /** With the proposals in place. */
  private async seen(
    institutionId: string,
    asOf: CalendarDate,
    before: State,
    language: Language,
  ): Promise<Omit<Seen, 'made'>> {
    const after = await this.state(institutionId, asOf, before);
    const comparison = compared(before.findings, after.findings);
    const concerned = await concernedOf(before, after, comparison);
    const show = (judged: readonly Judged[]) => this.show(judged, after.findings, language);
    return {
      comparison,
      opens: await show(comparison.opens),
      changed: await show(comparison.changes.map((one) => one.after)),
      count: after.findings.length,
      concerned,
      gates: await this.turned.ask(among(concerned, after), asOf),
    };
  }

  private async state(institutionId: string, asOf: CalendarDate, before: State | null): Promise<State> {
    const dossiers = await this.loader.ofInstitution(institutionId);
    return stateOf(dossiers, asOf, await loadAcceptances(this.database, [institutionId]), before);
  }

  private async show(judged: readonly Judged[], among: readonly Judged[], language: Language): Promise<FindingView[]> {
    return this.views.of(await led(judged.slice(0, MOST_SHOWN), among), language);
  }
}

/** The records concerned that are there, as many as are asked. */
function among(concerned: readonly string[], { dossiers }: State): Dossier[] {
  return concerned.slice(0, MOST_ASKED).flatMap((key) => dossiers.get(key) ?? []);
}
