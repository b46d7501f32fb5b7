import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type VendorFacts } from '../../guideline/snapshots/vendor-snapshot';
import { FORMER_NUMBERS, loadCertifications } from './certified-parties';
import { byOwner } from './grouped';
import { loadBeneath } from './registered-beneath';
import { stated } from './stated';
import { asOwn, asReceived, type RecordedDisclosure, type Source } from './trusted-facts';

interface VendorRow extends Omit<
  VendorFacts,
  'certifications' | 'attestations' | 'disclosures' | 'beneath' | 'emergencyContacts' | 'corporateRegister'
> {
  readonly registerProcess: NonNullable<VendorFacts['corporateRegister']>['process'] | null;
  readonly registerChangedOn: NonNullable<VendorFacts['corporateRegister']>['changedOn'];
  readonly registerClosedOn: NonNullable<VendorFacts['corporateRegister']>['closedOn'];
  readonly registerSuccessorNumber: string | null;
  readonly registerName: string | null;
  readonly registerAddress: string | null;
}

interface RecordedContact extends Source {
  readonly reachable24h: boolean;
  readonly verifiedOn: VendorFacts['emergencyContacts'][number]['verifiedOn'];
}

/** What vendors are to an institution; null: to nobody in particular. undefined: there is no such vendor. */
export type VendorFactsOf = (vendorId: string, institutionId: string | null) => VendorFacts | undefined;

/**
 * What is known of vendors themselves: eight queries, however many there are. Facts are shared by all institutions; whom each
 * calls, what it has verified and what it therefore takes for true is its own.
 */
export async function loadVendorFacts(database: Database, ids: readonly string[]): Promise<VendorFactsOf> {
  const values = [uuids(ids)];
  const vendors = await database.read<VendorRow>({
    name: 'facts-vendors',
    text: `select id, name, name_en as "nameEn", ${stated('address')} as address, country, legal_form as "legalForm", corporate_number as "corporateNumber", register_process as "registerProcess",
        register_changed_on as "registerChangedOn", register_closed_on as "registerClosedOn",
        register_successor_number as "registerSuccessorNumber",
        ${stated('register_name')} as "registerName", ${stated('register_address')} as "registerAddress",
        ${FORMER_NUMBERS}
      from vendors v where id = any($1)`,
    values,
  });
  const certifications = await loadCertifications(database, ids);
  const attestations = byOwner(
    await database.read<{ owner: string; items: VendorFacts['attestations'][number][] }>({
      name: 'facts-attestations',
      text: `select vendor_id as owner, json_agg(json_build_object('guideline', guideline, 'edition', edition, 'attestedOn', attested_on,
          'validTo', valid_to, 'complies', complies)
          order by attested_on, id) as items
        from vendor_attestations where vendor_id = any($1) group by vendor_id`,
      values,
    }),
  );
  const contacts = byOwner(
    await database.read<{ owner: string; items: RecordedContact[] }>({
      name: 'facts-emergency-contacts',
      text: `select vendor_id as owner, json_agg(json_build_object('reachable24h', reachable24h, 'verifiedOn', verified_on,
          'sourceKind', source_kind, 'sourceInstitutionId', source_institution_id)
          order by id) as items
        from vendor_contacts where kind = 'EMERGENCY' and vendor_id = any($1) group by vendor_id`,
      values,
    }),
  );
  const disclosures = byOwner(
    await database.read<{ owner: string; items: RecordedDisclosure[] }>({
      name: 'facts-disclosures',
      text: `select vendor_id as owner, json_agg(json_build_object('type', type, 'product', product, 'issuedOn', issued_on,
          'receivedOn', received_on, 'answeredNo', items_answered_no, 'items', jsonb_array_length(answers),
          'openItems', (select coalesce(json_agg(json_build_object('no', item->>'no', 'answer', item->>'answer') order by n), '[]')
            from jsonb_array_elements(answers) with ordinality as listed (item, n) where item->>'answer' not in ('YES','NOT_APPLICABLE')),
          'treatments', (select coalesce(json_agg(json_build_object('institutionId', t.institution_id, 'no', t.item_no, 'on', t.decided_on)), '[]')
            from disclosure_treatments t where t.disclosure_id = d.id), 'subprocessors', to_json(subprocessors),
          'sourceKind', source_kind, 'sourceInstitutionId', source_institution_id) order by issued_on, id) as items
        from vendor_disclosure_documents d where vendor_id = any($1) group by vendor_id`,
      values,
    }),
  );
  const beneath = await loadBeneath(database, ids);
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  return (vendorId, institutionId) => {
    const vendor = byId.get(vendorId);
    if (vendor === undefined) return undefined;
    return {
      id: vendor.id,
      name: vendor.name,
      nameEn: vendor.nameEn,
      address: vendor.address,
      country: vendor.country,
      legalForm: vendor.legalForm,
      corporateNumber: vendor.corporateNumber,
      formerNumbers: vendor.formerNumbers,
      certifications: certifications(vendorId, institutionId),
      attestations: attestations(vendorId),
      disclosures: disclosures(vendorId).flatMap((recorded) => asReceived(recorded, institutionId)),
      beneath: institutionId === null ? [] : beneath(`${institutionId} ${vendorId}`),
      emergencyContacts: contacts(vendorId).flatMap((recorded) => asOwn(recorded, institutionId)),
      corporateRegister: registerOf(vendor),
    };
  };
}

function registerOf(vendor: VendorRow): VendorFacts['corporateRegister'] {
  const { registerProcess, registerClosedOn, registerName, registerAddress } = vendor;
  if ([registerProcess, registerClosedOn, registerName, registerAddress].every((said) => said === null)) return null;
  return {
    process: registerProcess,
    changedOn: vendor.registerChangedOn,
    closedOn: registerClosedOn,
    successorCorporateNumber: vendor.registerSuccessorNumber,
    name: registerName,
    address: registerAddress,
  };
}
