import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type CalendarDate, today } from '../kernel/calendar-date';
import { type Acceptances, loadAcceptances } from './acceptances';
import { type Dossier } from './dossier';
import { judge, type JudgementOfEach } from './judging';
import { type Leading, leadingOf } from './leading';
import { type Judged } from './judging';

/** What was found in dossiers on a day, and what the executives carry of it. */
export interface JudgedTogether extends JudgementOfEach {
  readonly acceptances: Acceptances;
  /** Where each finding stands among all of them. */
  leading(): Promise<(one: Judged) => Leading>;
}

/**
 * Judges dossiers together. While they are remembered nothing about them has changed, no acceptance either: so today's judgement of
 * them is remembered with them.
 */
@Injectable()
export class Judgements {
  private readonly ofToday = new WeakMap<
    readonly Dossier[],
    { readonly day: CalendarDate; readonly judged: JudgedTogether }
  >();

  constructor(private readonly database: Database) {}

  async of(dossiers: readonly Dossier[], asOf: CalendarDate): Promise<JudgedTogether> {
    const known = this.ofToday.get(dossiers);
    if (known?.day === asOf) return known.judged;
    const acceptances = await loadAcceptances(this.database, institutionsOf(dossiers));
    const judgement = await judge(dossiers, asOf, acceptances);
    let leading: Promise<(one: Judged) => Leading> | null = null;
    const judged = { ...judgement, acceptances, leading: () => (leading ??= leadingOf(judgement.findings)) };
    if (asOf === today()) this.ofToday.set(dossiers, { day: asOf, judged });
    return judged;
  }
}

export function institutionsOf(dossiers: readonly Dossier[]): string[] {
  return [...new Set(dossiers.map(({ institutionId }) => institutionId).filter((id) => id !== null))];
}
