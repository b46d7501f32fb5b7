import { Injectable } from '@nestjs/common';
import { Clock } from '../../guideline/clock';
import { isConcerned } from '../../guideline/concerned';
import { CLAUSES_ANSWERED_FOR, type Demand } from '../../guideline/edition/demand';
import { type Edition } from '../../guideline/edition/edition';
import { type Language } from '../../http/language';
import { type CalendarDate, minDate, today } from '../../kernel/calendar-date';
import { type Dossier } from '../dossier';
import { demandEdition, showEdition } from '../editions-shown';
import { FindingViews } from '../finding-views';
import { Judgements } from '../judgements';
import { judgeDossier, sortKey } from '../judging';
import { firstOf, unhurried } from '../unhurried';
import { type ClauseReportView, type ClauseStandingView, type DemandView } from './clause-report.dto';
import { StandingToClause } from './standing-to-clause';

/** How many findings a clause shows. */
const SHOWN = 5;

/** Answers what an inspector (立入検査) asks: clause by clause, what is demanded, what is met, and what is not. */
@Injectable()
export class ClauseReports {
  constructor(
    private readonly judgements: Judgements,
    private readonly views: FindingViews,
  ) {}

  async of(dossiers: readonly Dossier[], on: CalendarDate | undefined, language: Language): Promise<ClauseReportView> {
    const asOf = on ?? today();
    const edition = demandEdition(asOf, '?asOf');
    const judgement = await this.judgements.of(dossiers, asOf);
    const { findings, nextChangeOn, acceptances } = judgement;
    const clock = new Clock(asOf);
    const standings = CLAUSES_ANSWERED_FOR.map((clause) => new StandingToClause(clause, edition));
    for await (const dossier of unhurried(dossiers)) {
      const found = judgeDossier(dossier, asOf, acceptances).findings;
      const applies = isConcerned(dossier.about, dossier.snapshot, clock);
      for (const standing of standings) standing.count(dossier.about, found, applies);
    }
    const leading = await judgement.leading();
    const clauses: ClauseStandingView[] = [];
    for (const standing of standings) {
      const its = findings.filter(({ finding }) => standing.rules.has(finding.rule.id));
      const worst = await firstOf(SHOWN, its, sortKey);
      clauses.push({
        clause: standing.clause,
        demands: standing.demands.map((demand) => show(demand, edition, language)),
        counts: standing.counts(),
        findings: its.length,
        worst: await this.views.of(
          worst.map((one) => ({ ...one, ...leading(one) })),
          language,
        ),
      });
    }
    return {
      asOf,
      edition: showEdition(asOf, language),
      nextChangeOn: minDate(nextChangeOn, clock.nextTurnOn),
      clauses,
    };
  }
}

function show({ force, asks, rules, beyond }: Demand, edition: Edition, language: Language): DemandView {
  const judged = new Set<string>(edition.rules.map(({ id }) => id));
  return {
    force,
    asks: asks[language],
    rules: rules.filter((id) => judged.has(id)),
    notJudgedYet: rules.filter((id) => !judged.has(id)),
    beyond: beyond === null ? null : beyond[language],
  };
}
