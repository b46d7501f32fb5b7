import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type CertificationFacts, type CertifiedParty } from '../../guideline/snapshots/vendor-snapshot';
import { byOwner } from './grouped';
import { loadOutdatedEquivalences } from './outdated-days';
import { isStated, stated } from './stated';
import { asTrusted, loadVerifications, type Source } from './trusted-facts';

interface RecordedCertification extends Omit<CertificationFacts, 'equivalenceOutdated'>, Source {}

/** Numbers of those whom vendor `v` has taken over. */
export const FORMER_NUMBERS = `(select coalesce(json_agg(json_build_object('number', f.corporate_number, 'since', f.succeeded_on) order by f.id), '[]')
          from vendors f where f.succeeded_by = v.id) as "formerNumbers"`;

/** The certificates of vendors, as far as an institution takes them for true: three queries, however many there are. */
export async function loadCertifications(
  database: Database,
  ids: readonly string[],
): Promise<(vendorId: string, institutionId: string | null) => CertificationFacts[]> {
  const values = [uuids(ids)];
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
  const verifications = await loadVerifications(database, ids);
  const outdated = await loadOutdatedEquivalences(database, ids);
  return (vendorId, institutionId) =>
    certifications(vendorId).flatMap((recorded) =>
      asTrusted(
        { ...recorded, equivalenceOutdated: outdated('CERTIFICATE_EQUIVALENCE', recorded.id) },
        institutionId,
        verifications(institutionId, recorded.id),
      ),
    );
}

/** Vendors of whom nothing is asked but whether they are certified. */
export async function loadCertifiedParties(
  database: Database,
  ids: readonly string[],
): Promise<(vendorId: string, institutionId: string) => CertifiedParty> {
  const vendors = await database.read<Omit<CertifiedParty, 'certifications'> & { id: string }>({
    name: 'facts-certified-parties',
    text: `select v.id, v.corporate_number as "corporateNumber", ${FORMER_NUMBERS} from vendors v where v.id = any($1)`,
    values: [uuids(ids)],
  });
  const certifications = await loadCertifications(database, ids);
  const byId = new Map(vendors.map(({ id, ...party }) => [id, party]));
  return (vendorId, institutionId) => ({
    ...(byId.get(vendorId) ?? { corporateNumber: null, formerNumbers: [] }),
    certifications: certifications(vendorId, institutionId),
  });
}
