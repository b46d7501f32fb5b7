import { isUnknown } from '../../guideline/unknown';
import { type Judged } from '../judging';

/** How something stands to a clause, worst first. */
export const CLAUSE_STANDINGS = ['FALLS_SHORT', 'UNKNOWN', 'TO_BE_SETTLED', 'ACCEPTED', 'MET'] as const;
export type ClauseStanding = (typeof CLAUSE_STANDINGS)[number];

/** The worst of its findings tells; nothing found is met. */
export function standingBy(findings: readonly Judged[]): ClauseStanding {
  const standings = new Set(findings.map(standingOf));
  return CLAUSE_STANDINGS.find((standing) => standings.has(standing)) ?? 'MET';
}

function standingOf({ finding, acceptance }: Judged): ClauseStanding {
  if (acceptance !== null) return 'ACCEPTED';
  if (finding.openForGate) return 'TO_BE_SETTLED';
  return isUnknown(finding) ? 'UNKNOWN' : 'FALLS_SHORT';
}
