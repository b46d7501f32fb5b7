import { type Permission } from '../../kernel/terms/access-terms';
import { CERTIFICATE_CHANGE } from '../certifications/certificate-form';
import { CONTRACT_CHANGE } from '../contracts/contract-form';
import { END_OF_SUPPORT_FORM, EQUIPMENT_CHANGE } from '../equipment/equipment-form';
import { type FormField } from '../forms/form';
import { INCIDENT_CHANGE } from '../incidents/incident-form';
import { INSTITUTION_CHANGE } from '../institutions/institution-form';
import { PROVISION_CHANGE } from '../provisions/provision-form';
import { SUBCONTRACT_CHANGE } from '../subcontracts/subcontract-form';
import { SYSTEM_CHANGE } from '../systems/system-form';
import { VENDOR_FORM } from '../vendors/vendor-form';

/** A form in which a record is changed: where it stands under the record, and who may send it. */
interface RecordForm {
  readonly at: string;
  readonly fields: readonly FormField[];
  readonly permission: Permission;
}

const edit = (fields: readonly FormField[], permission: Permission): RecordForm => ({ at: 'edit', fields, permission });

/** The forms of records that findings are about, by the names of the API. */
export const RECORD_FORMS: Readonly<Record<string, readonly RecordForm[]>> = {
  vendors: [edit(VENDOR_FORM.fields, 'vendor.write')],
  certifications: [edit(CERTIFICATE_CHANGE.fields, 'certification.write')],
  contracts: [edit(CONTRACT_CHANGE.fields, 'contract.write')],
  subcontracts: [edit(SUBCONTRACT_CHANGE.fields, 'subcontract.write')],
  systems: [edit(SYSTEM_CHANGE.fields, 'system.write')],
  equipment: [
    edit(EQUIPMENT_CHANGE.fields, 'equipment.write'),
    { at: 'end-of-support', fields: END_OF_SUPPORT_FORM.fields, permission: 'equipment.write' },
  ],
  institutions: [edit(INSTITUTION_CHANGE.fields, 'institution.write')],
  provisions: [edit(PROVISION_CHANGE.fields, 'provision.write')],
  incidents: [edit(INCIDENT_CHANGE.fields, 'evaluation.write')],
};
