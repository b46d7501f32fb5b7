import { type RuleId, type Severity } from '../../src/guideline/rule';

/** A finding that a forgotten fact silences, and the rules that speak for the same cause in its place. */
export const REPLACED_BY: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  // One that may count is counted, while these two ask what is unknown of it, and stop the gates.
  'CERT-001': ['CERT-011', 'CERT-016'],
  'CERT-002': ['CERT-001', 'CERT-011', 'CERT-016'],
  'CERT-003': ['CERT-003', 'CERT-001', 'CERT-011', 'CERT-016'],
  'CERT-004': ['CERT-011', 'CERT-016'],
  'CERT-005': ['CERT-011'],
  'CERT-006': ['CERT-001', 'CERT-011', 'CERT-016'],
  'CERT-008': ['CERT-011', 'CERT-016'],
  'CERT-010': ['CERT-001', 'CERT-010', 'CERT-011', 'CERT-016'],
  // One of which something else is unknown counts no more: it is as if it were not there.
  'CERT-011': ['CERT-001', 'CERT-011', 'CERT-016'],
  'CERT-012': ['CERT-001'],
  'CERT-021': ['CERT-001', 'CERT-003', 'CERT-011', 'CERT-016'],
  'CON-024': ['CON-023'],
  // Whether the exception is relied upon at all is asked first.
  'CON-025': ['CON-023'],
  'CON-026': ['CON-023'],
  'SUB-003': ['SUB-005', 'SUB-007'],
  'SUB-006': ['SUB-005'],
  'SUB-010': ['SUB-025'],
  'SUB-013': ['SUB-012'],
  'SUB-014': ['SUB-012', 'SUB-013'],
  'SUB-015': ['SUB-012', 'SUB-013'],
  'SUB-016': ['SUB-012'],
  'CLD-005': ['CLD-004'],
  // Whether it is supported is asked first.
  'SYS-004': ['SYS-002'],
  'EQP-010': ['EQP-009'],
  'EQP-011': ['EQP-009'],
  'TPP-011': ['TPP-004'],
};

/** Where a finding is less grave when a fact is unknown, the fact sheet says so, in these words of the rule's row. */
export const EASES: readonly [rule: RuleId, from: Severity, to: Severity, sheet: string][] = [
  ['CERT-002', 'BLOCKING', 'MINOR', 'a mark in timely renewal review → P, minor'],
  ['CERT-010', 'MINOR', 'ADVISORY', 'UNKNOWN → advisory'],
  ['CERT-011', 'MAJOR', 'MINOR', 'holder or vendor number unknown → minor'],
  ['CERT-016', 'MAJOR', 'MINOR', 'edition null ∧ validFrom≤2025-10-31 → minor'],
  ['CON-001', 'BLOCKING', 'MAJOR', 'major if already live'],
  ['CON-003', 'BLOCKING', 'MAJOR', 'PARTIAL, UNREVIEWED → major'],
  // absent(k): UNREVIEWED → minor (domain 0.2)
  ['CON-004', 'MAJOR', 'MINOR', 'absent(k)'],
  ['CON-005', 'BLOCKING', 'MINOR', 'absent(DEMARCATION)'],
  ['CON-006', 'BLOCKING', 'MINOR', 'absent(INFO_HANDLING)'],
  ['CON-009', 'MAJOR', 'MINOR', 'absent'],
  ['CON-010', 'MAJOR', 'MINOR', 'absent(k)'],
  ['CON-013', 'MAJOR', 'MINOR', 'absent(k)'],
  ['CON-014', 'MAJOR', 'MINOR', 'absent(k)'],
  ['CON-017', 'MAJOR', 'MINOR', 'absent(k)'],
  ['GL-008', 'MAJOR', 'MINOR', 'absent(SECONDARY_USE)'],
  // absent(k) of the one or the other
  ['VND-016', 'MAJOR', 'MINOR', 'neither clause PERSONNEL_COMPLIANCE nor roster'],
  ['SUB-009', 'BLOCKING', 'MINOR', 'clause PROHIBITED'],
  ['CON-036', 'BLOCKING', 'MINOR', 'country null → P, minor'],
  ['CON-036', 'MAJOR', 'MINOR', 'country null → P, minor'],
  ['CON-028', 'MAJOR', 'MINOR', 'importance null → minor'],
  ['CON-035', 'MAJOR', 'MINOR', 'UNKNOWN → minor'],
  ['CLD-001', 'MAJOR', 'MINOR', 'UNKNOWN → minor'],
  ['INC-007', 'MAJOR', 'MINOR', 'vendorKnownOn null → minor'],
];
