import { type FindingView } from '../../findings/dto/finding.dto';
import { type Facts } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';
import { type Permission } from '../../kernel/terms/access-terms';
import { CERTIFICATE_CHANGE } from '../certifications/certificate-form';
import { CONTRACT_CHANGE } from '../contracts/contract-form';
import { EQUIPMENT_CHANGE } from '../equipment/equipment-form';
import { type FormField } from '../forms/form';
import { INSTITUTION_CHANGE } from '../institutions/institution-form';
import { SUBCONTRACT_CHANGE } from '../subcontracts/subcontract-form';
import { SYSTEM_CHANGE } from '../systems/system-form';
import { type Viewer } from '../viewer';
import { VENDOR_FORM } from '../vendors/vendor-form';
import { fieldOfFact } from './places';
import { subjectPath } from './subject-path';

interface RecordForm {
  readonly fields: readonly FormField[];
  readonly permission: Permission;
}

const FORMS: Readonly<Partial<Record<SubjectKind, RecordForm>>> = {
  VENDOR: { fields: VENDOR_FORM.fields, permission: 'vendor.write' },
  CERTIFICATION: { fields: CERTIFICATE_CHANGE.fields, permission: 'certification.write' },
  CONTRACT: { fields: CONTRACT_CHANGE.fields, permission: 'contract.write' },
  SUBCONTRACT: { fields: SUBCONTRACT_CHANGE.fields, permission: 'subcontract.write' },
  SYSTEM: { fields: SYSTEM_CHANGE.fields, permission: 'system.write' },
  EQUIPMENT: { fields: EQUIPMENT_CHANGE.fields, permission: 'equipment.write' },
  INSTITUTION: { fields: INSTITUTION_CHANGE.fields, permission: 'institution.write' },
};

/** The very field of the form that nobody has filled in yet, for whoever may; null: no field of a form alone mends the finding. */
export function mendingField(
  { subject, facts }: Pick<FindingView, 'subject' | 'facts'>,
  { can }: Pick<Viewer, 'can'>,
): { readonly path: string; readonly field: FormField } | null {
  const form = FORMS[subject.kind];
  const page = subjectPath(subject);
  if (form === undefined || page === null || !can(form.permission)) return null;
  // What is known mends nothing by being entered otherwise: only what nobody has said yet is asked for.
  const unsaid = Object.entries(facts as Facts).filter(([, value]) => value === null || value === 'UNKNOWN');
  const names = unsaid.map(([name]) => fieldOfFact(name));
  for (const name of names) {
    const field = form.fields.find((one) => one.name === name);
    if (field !== undefined) return { path: `${page}/edit#${field.name}`, field };
  }
  return null;
}
