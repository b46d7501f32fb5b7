import { type RuleId } from './rule';

/**
 * Which rule leads where several speak for one cause; the others are shown under its finding as "also" (domain 0.2).
 * The first leader that has spoken counts.
 */
const LED_BY_LEADER: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  'CERT-001': ['CERT-002', 'CERT-008', 'CERT-011', 'CERT-012', 'CERT-016', 'CERT-023'],
  'CERT-003': ['CERT-004'],
  'CERT-006': ['CERT-007'],
  'VND-001': ['VND-002', 'VND-003', 'VND-004', 'GL-001'],
  'GL-002': ['GL-001'],
  'GL-006': ['VND-007'],
  'GL-007': ['VND-007'],
  'VND-006': ['GL-004'],
  'VND-014': ['VND-015'],
  'VND-016': ['CON-011'],
  'VND-017': ['CON-032'],
  'CON-004': ['VND-018'],
  'CON-001': numbered('CON', 2, 18),
  'MTX-001': ['CON-005', 'CON-016', ...numbered('MTX', 6, 10)],
  'MTX-006': ['CON-017'],
  'MTX-010': ['CON-009'],
  'MTX-020': ['CON-015'],
  'MTX-021': ['CON-015'],
  'MTX-002': ['MTX-004', 'MTX-006', 'MTX-007'],
  'CON-019': ['CON-034'],
  'CON-035': ['CON-034'],
  'CON-021': ['CON-022'],
  'CON-008': ['SUB-009'],
  'SUB-002': ['SUB-001'],
  'SUB-001': ['SUB-003', 'SUB-017'],
  'SYS-002': ['SYS-003'],
  'CON-034': ['EQP-006'],
  'GOV-012': ['GOV-034'],
  'EQP-011': ['EQP-010', 'EQP-012'],
};

const leaders = new Map<RuleId, readonly RuleId[]>();
for (const [leader, led] of Object.entries(LED_BY_LEADER) as [RuleId, readonly RuleId[]][])
  for (const id of led) leaders.set(id, [...(leaders.get(id) ?? []), leader]);

/** The rules that lead this one, in the order in which they are asked. */
export function leadersOf(id: RuleId): readonly RuleId[] {
  return leaders.get(id) ?? [];
}

function numbered(theme: 'CON' | 'MTX', from: number, to: number): RuleId[] {
  return Array.from({ length: to - from + 1 }, (_, i): RuleId => `${theme}-${String(from + i).padStart(3, '0')}`);
}
