import { type Database } from '../../database/database';
import {
  type CertificationFacts,
  type DisclosureFacts,
  type VendorFacts,
} from '../../guideline/snapshots/vendor-snapshot';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type VerificationResult } from '../../kernel/terms/certification-terms';
import { type SourceKind } from '../../kernel/terms/vendor-terms';

/** Who says so. */
export interface Source {
  readonly sourceKind: SourceKind;
  readonly sourceInstitutionId: string | null;
}

/** What an institution has seen of a certificate that still reads as it did then. */
export interface OwnVerification {
  readonly verifiedOn: CalendarDate;
  readonly result: VerificationResult;
}

type VerificationOf = (institutionId: string | null, certificationId: string) => OwnVerification | undefined;

/** The last look of each institution at each certificate of these vendors. */
export async function loadVerifications(database: Database, vendorIds: readonly string[]): Promise<VerificationOf> {
  const rows = await database.read<OwnVerification & { institutionId: string; certificationId: string }>({
    name: 'facts-verifications',
    text: `select distinct on (v.institution_id, v.certification_id) v.institution_id as "institutionId", v.certification_id as "certificationId",
        v.verified_on as "verifiedOn", v.result
      from certification_verifications v join certifications c on c.id = v.certification_id
      where c.vendor_id = any($1) and v.saw = certification_as_seen(to_jsonb(c))
      order by v.institution_id, v.certification_id, v.verified_on desc, v.created_at desc`,
    values: [vendorIds],
  });
  const latest = new Map(rows.map((row) => [`${row.institutionId} ${row.certificationId}`, row]));
  return (institutionId, certificationId) => latest.get(`${institutionId} ${certificationId}`);
}

/**
 * A certificate as an institution takes it for true; empty: it does not. What a vendor says of its own certificate counts once
 * the institution has found it, and no longer than it reads as it did then. What another hospital concluded is not its own.
 */
export function asTrusted(
  { sourceKind, sourceInstitutionId, ...certification }: CertificationFacts & Source,
  institutionId: string | null,
  own: OwnVerification | undefined,
): CertificationFacts[] {
  if (own?.result === 'NOT_FOUND') return [];
  switch (sourceKind) {
    case 'VENDOR':
      return own === undefined ? [] : [{ ...certification, ...verified(own) }];
    case 'HOSPITAL':
      return [
        {
          ...certification,
          ...(sourceInstitutionId === institutionId ? {} : NOT_CONCLUDED_HERE),
          ...verified(own),
        },
      ];
    case 'STEWARD':
    case 'REGISTER':
      return [{ ...certification, ...verified(own) }];
  }
}

/** Whom an institution calls: contacts of its own, the steward's, and the vendor's, which nobody here has tried yet. */
export function asOwn<C extends Source & VendorFacts['emergencyContacts'][number]>(
  { sourceKind, sourceInstitutionId, reachable24h, verifiedOn }: C,
  institutionId: string | null,
): VendorFacts['emergencyContacts'][number][] {
  switch (sourceKind) {
    case 'HOSPITAL':
      return sourceInstitutionId === institutionId ? [{ reachable24h, verifiedOn }] : [];
    case 'VENDOR':
      return [{ reachable24h, verifiedOn: null }];
    case 'STEWARD':
    case 'REGISTER':
      return [{ reachable24h, verifiedOn }];
  }
}

/** A disclosure document, and how each institution deals with its items. */
export interface RecordedDisclosure extends Omit<DisclosureFacts, 'openItems'>, Source {
  readonly openItems: readonly Omit<DisclosureFacts['openItems'][number], 'treatedOn'>[];
  readonly treatments: readonly {
    readonly institutionId: string;
    readonly no: string;
    readonly on: CalendarDate;
  }[];
}

/** What another institution has received is not at hand here, nor is what it decided about it. */
export function asReceived(
  { sourceKind, sourceInstitutionId, openItems, treatments, ...disclosure }: RecordedDisclosure,
  institutionId: string | null,
): DisclosureFacts[] {
  if (sourceKind === 'HOSPITAL' && sourceInstitutionId !== institutionId) return [];
  const own = new Map(treatments.flatMap((one) => (one.institutionId === institutionId ? [[one.no, one.on]] : [])));
  return [{ ...disclosure, openItems: openItems.map((item) => ({ ...item, treatedOn: own.get(item.no) ?? null })) }];
}

function verified(own: OwnVerification | undefined): Partial<CertificationFacts> {
  return own === undefined ? {} : { verifiedOn: own.verifiedOn, verifiedResult: own.result };
}

const NOT_CONCLUDED_HERE: Partial<CertificationFacts> = {
  equivalenceRationale: null,
  equivalenceApprovedBy: null,
  equivalenceApproverRole: null,
  equivalenceApprovedOn: null,
  equivalenceOutdated: [],
  verifiedOn: null,
  verifiedResult: null,
};
