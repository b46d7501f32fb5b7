import { type GrowthMeasure } from './growth-measure';
import { type Fact, type Facts, type Rule, SEVERITIES, type Severity, type Verdict } from './rule';

/** What a risk acceptance was given for: as grave as this, on these facts. */
export interface AcceptedFinding {
  readonly severity: Severity;
  readonly facts: Facts;
}

/** What of a finding is worse or wider than what was accepted: `severity`, and names of facts. Empty: nothing is. */
export function grownSince(accepted: AcceptedFinding, { severity, facts }: Verdict, { growth }: Rule): string[] {
  const grown = Object.entries(facts)
    .filter(([name, found]) => isGrown(accepted.facts[name] ?? null, found, measureOf(growth[name], found)))
    .map(([name]) => name);
  return SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(accepted.severity) ? ['severity', ...grown] : grown;
}

/** A list is a set unless its rule says otherwise. */
function measureOf(declared: GrowthMeasure | undefined, found: Fact): GrowthMeasure {
  return declared ?? (Array.isArray(found) ? 'SET' : 'SAME');
}

function isGrown(accepted: Fact, found: Fact, measure: GrowthMeasure): boolean {
  switch (measure) {
    case 'SHOWN':
      return false;
    case 'SAME':
      return JSON.stringify(accepted) !== JSON.stringify(found);
    case 'SET': {
      const known = new Set(Array.isArray(accepted) ? accepted : []);
      return Array.isArray(found) ? found.some((member) => !known.has(member)) : found !== accepted;
    }
    case 'MORE':
      return typeof accepted === 'number' && typeof found === 'number' ? found > accepted : found !== accepted;
    case 'EARLIER':
      // A deed that is on record no more lies further back than any.
      return typeof accepted === 'string' && typeof found === 'string' ? found < accepted : found !== accepted;
  }
}
