import { type JournalResource } from '../../journal/journal-terms';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Permission } from '../../kernel/terms/access-terms';

/** A kind of record that has a page. */
export interface RecordPage {
  readonly folder: string;
  readonly permission: Permission;
}

const PAGES: Readonly<Partial<Record<JournalResource, RecordPage>>> = {
  vendors: { folder: 'vendors', permission: 'vendor.read' },
  certifications: { folder: 'certifications', permission: 'certification.read' },
  contracts: { folder: 'contracts', permission: 'contract.read' },
  'contract-members': { folder: 'contract-members', permission: 'contract.read' },
  subcontracts: { folder: 'subcontracts', permission: 'subcontract.read' },
  systems: { folder: 'systems', permission: 'system.read' },
  equipment: { folder: 'equipment', permission: 'equipment.read' },
  matrices: { folder: 'matrices', permission: 'matrix.read' },
  'evidence-requests': { folder: 'evidence-requests', permission: 'evidence.read' },
  incidents: { folder: 'incidents', permission: 'evaluation.read' },
  provisions: { folder: 'provisions', permission: 'provision.read' },
  'vendor-evaluations': { folder: 'vendor-evaluations', permission: 'evaluation.read' },
  'effectiveness-evidence': { folder: 'effectiveness-evidence', permission: 'evaluation.read' },
  'executive-approvals': { folder: 'executive-approvals', permission: 'contract.read' },
  'risk-acceptances': { folder: 'risk-acceptances', permission: 'risk.read' },
  purchases: { folder: 'purchases', permission: 'evaluation.read' },
};

/** null: records of this kind have no page of their own. */
export function recordPage(resource: JournalResource): RecordPage | null {
  return PAGES[resource] ?? null;
}

/** The page of a record; as it was known at the end of a day where one is given. */
export function recordPath({ folder }: RecordPage, id: string, knownOn: CalendarDate | null = null): string {
  return `/${folder}/${id}${knownOn === null ? '' : `?asKnownOn=${knownOn}`}`;
}
