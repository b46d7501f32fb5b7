import { type Database } from '../../database/database';
import {
  type CertificationFacts,
  type DisclosureFacts,
  type VendorFacts,
} from '../../guideline/snapshots/vendor-snapshot';
import { byOwner } from './grouped';
import { loadOutdatedEquivalences } from './outdated-days';
import { asOwn, asReceived, asTrusted, loadVerifications, type Source } from './trusted-facts';
import { isStated, stated } from './stated';

interface VendorRow extends Pick<VendorFacts, 'id' | 'country' | 'legalForm' | 'corporateNumber' | 'formerNumbers'> {
  readonly registerProcess: NonNullable<VendorFacts['corporateRegister']>['process'] | null;
  readonly registerChangedOn: NonNullable<VendorFacts['corporateRegister']>['changedOn'];
  readonly registerClosedOn: NonNullable<VendorFacts['corporateRegister']>['closedOn'];
  readonly registerSuccessorNumber: string | null;
}

interface RecordedCertification extends Omit<CertificationFacts, 'equivalenceOutdated'>, Source {}
interface RecordedContact extends Source {
  readonly reachable24h: boolean;
  readonly verifiedOn: VendorFacts['emergencyContacts'][number]['verifiedOn'];
}

/** What vendors are to an institution; null: to nobody in particular. undefined: there is no such vendor. */
export type VendorFactsOf = (vendorId: string, institutionId: string | null) => VendorFacts | undefined;

/**
 * What is known of vendors themselves: seven queries, however many there are. Facts are shared by all institutions; whom each
 * calls, what it has verified and what it therefore takes for true is its own.
 */
export async function loadVendorFacts(database: Database, ids: readonly string[]): Promise<VendorFactsOf> {
  const values = [ids];
  const vendors = await database.read<VendorRow>({
    name: 'facts-vendors',
    text: `select id, country, legal_form as "legalForm", corporate_number as "corporateNumber", register_process as "registerProcess",
        register_changed_on as "registerChangedOn", register_closed_on as "registerClosedOn",
        register_successor_number as "registerSuccessorNumber",
        (select coalesce(json_agg(json_build_object('number', f.corporate_number, 'since', f.succeeded_on) order by f.id), '[]')
          from vendors f where f.succeeded_by = v.id) as "formerNumbers"
      from vendors v where id = any($1)`,
    values,
  });
  const certifications = byOwner(
    await database.read<{ owner: string; items: RecordedCertification[] }>({
      name: 'facts-certifications',
      text: `select c.vendor_id as owner, json_agg(json_build_object(
          'id', c.id, 'scheme', c.scheme, 'registrationNumber', c.registration_number, 'accreditation', ${stated('c.accreditation')},
          'lastSurveillanceOn', c.last_surveillance_on, 'statementReviewedOn', c.statement_reviewed_on, 'renewalPlan', ${stated('c.renewal_plan')},
          'hasCopy', ${isStated('c.evidence_ref')} or exists (select from document_links d where d.subject_kind = 'CERTIFICATION' and d.subject_id = c.id), 'standardEdition', c.standard_edition,
          'holderCorporateNumber', c.holder_corporate_number, 'scopeNamesVendor', c.scope_names_vendor,
          'validFrom', c.valid_from, 'validTo', c.valid_to,
          'suspensions', (select coalesce(json_agg(json_build_object('kind', s.kind, 'from', s.effective_from, 'to', s.effective_to)
            order by s.effective_from, s.id), '[]') from certification_suspensions s where s.certification_id = c.id),
          'equivalenceRationale', ${stated('c.equivalence_rationale')}, 'equivalenceApprovedBy', ${stated('c.equivalence_approved_by')}, 'equivalenceApproverRole', c.equivalence_approver_role,
          'equivalenceApprovedOn', c.equivalence_approved_on, 'renewalAppliedOn', c.renewal_applied_on,
          'successorId', (select n.id from certifications n where n.predecessor_id = c.id),
          'verifiedOn', c.verified_on, 'verifiedResult', c.verified_result,
          'sourceKind', c.source_kind, 'sourceInstitutionId', c.source_institution_id) order by c.valid_from, c.id) as items
        from certifications c where c.vendor_id = any($1) group by c.vendor_id`,
      values,
    }),
  );
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
    await database.read<{ owner: string; items: (DisclosureFacts & Source)[] }>({
      name: 'facts-disclosures',
      text: `select vendor_id as owner, json_agg(json_build_object('type', type, 'product', product, 'issuedOn', issued_on,
          'receivedOn', received_on, 'answeredNo', items_answered_no,
          'sourceKind', source_kind, 'sourceInstitutionId', source_institution_id) order by issued_on, id) as items
        from vendor_disclosure_documents where vendor_id = any($1) group by vendor_id`,
      values,
    }),
  );
  const verifications = await loadVerifications(database, ids);
  const outdated = await loadOutdatedEquivalences(database, ids);
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  return (vendorId, institutionId) => {
    const vendor = byId.get(vendorId);
    if (vendor === undefined) return undefined;
    return {
      id: vendor.id,
      country: vendor.country,
      legalForm: vendor.legalForm,
      corporateNumber: vendor.corporateNumber,
      formerNumbers: vendor.formerNumbers,
      certifications: certifications(vendorId).flatMap((recorded) =>
        asTrusted(
          { ...recorded, equivalenceOutdated: outdated('CERTIFICATE_EQUIVALENCE', recorded.id) },
          institutionId,
          verifications(institutionId, recorded.id),
        ),
      ),
      attestations: attestations(vendorId),
      disclosures: disclosures(vendorId).flatMap((recorded) => asReceived(recorded, institutionId)),
      emergencyContacts: contacts(vendorId).flatMap((recorded) => asOwn(recorded, institutionId)),
      corporateRegister: registerOf(vendor),
    };
  };
}

function registerOf(vendor: VendorRow): VendorFacts['corporateRegister'] {
  if (vendor.registerProcess === null && vendor.registerClosedOn === null) return null;
  return {
    process: vendor.registerProcess,
    changedOn: vendor.registerChangedOn,
    closedOn: vendor.registerClosedOn,
    successorCorporateNumber: vendor.registerSuccessorNumber,
  };
}
