import { isUnknown } from '../guideline/unknown';
import { type Finding } from '../guideline/evaluate';

/** What is to be done about a finding, most pressing first; each finding stands in one section. */
export const SECTIONS = ['STOPS_SOMETHING', 'OVERDUE', 'COMING', 'NOBODY_HAS_LOOKED', 'UNDER_NEGOTIATION'] as const;
export type Section = (typeof SECTIONS)[number];

/** What nobody has looked at stays there, however grave: looking mends it, or tells what has to be mended. */
export function sectionOf(finding: Finding): Section {
  if (finding.openForGate) return 'UNDER_NEGOTIATION';
  if (isUnknown(finding)) return 'NOBODY_HAS_LOOKED';
  if (finding.severity === 'BLOCKING' || (finding.stopsGate ?? false) !== false) return 'STOPS_SOMETHING';
  // What was to come has come, and nothing was done.
  return finding.rule.foretells && finding.variant !== 'OVER' ? 'COMING' : 'OVERDUE';
}
