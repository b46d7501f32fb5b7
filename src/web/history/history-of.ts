import { type JournalResource } from '../../journal/journal-terms';

/** Records whose history has a page. */
export const HISTORIES = [
  'vendors',
  'certifications',
  'contracts',
  'contract-members',
  'subcontracts',
  'systems',
  'equipment',
  'matrices',
  'incidents',
  'evidence-requests',
  'provisions',
  'vendor-evaluations',
  'effectiveness-evidence',
  'purchases',
] as const satisfies readonly JournalResource[];
export type HistoryOf = (typeof HISTORIES)[number];
