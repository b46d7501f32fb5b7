/** What an entry says was done. BASELINE: the record was there before the journal was. */
export const JOURNAL_ACTIONS = ['INSERT', 'UPDATE', 'DELETE', 'BASELINE'] as const;
export type JournalAction = (typeof JOURNAL_ACTIONS)[number];

/** Records of the registry, each with a history of its own; named as their tables, with hyphens. */
export const HISTORY_RESOURCES = [
  'vendors',
  'vendor-contacts',
  'vendor-attestations',
  'vendor-disclosure-documents',
  'certifications',
  'certification-suspensions',
  'institutions',
  'institution-policies',
  'departments',
  'role-assignments',
  'systems',
  'system-interfaces',
  'provisions',
  'risk-acceptances',
  'effectiveness-evidence',
  'vendor-evaluations',
  'equipment',
  'equipment-roles',
  'contracts',
  'contract-clauses',
  'contract-documents',
  'contract-dependencies',
  'certification-coverages',
  'subcontracts',
  'subcontract-conditions',
  'overseas-checks',
  'matrices',
  'matrix-parties',
  'matrix-rows',
  'matrix-agreements',
  'matrix-declarations',
  'matrix-settlements',
  'matrix-comments',
  'documents',
  'document-links',
] as const;

/** Everything that the journal is kept of: besides the records, what links them, and who may come in. */
export const JOURNAL_RESOURCES = [
  ...HISTORY_RESOURCES,
  'contract-systems',
  'contract-changes',
  'system-interface-vendors',
  'matrix-allocations',
  'matrix-declared-scopes',
  'matrix-declared-roles',
  'matrix-snapshots',
  'external-keys',
  'accounts',
  'memberships',
  'identities',
  'sessions',
  'api-clients',
  'api-keys',
] as const;
export type JournalResource = (typeof JOURNAL_RESOURCES)[number];
