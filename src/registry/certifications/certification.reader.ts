import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, withinDays } from '../../database/json-view';
import { outdatedNow } from '../decision-standing';

/** What a hospital concluded from a certificate is its own: shown to it, and where the steward says so, to all. */
function ownWord(alias: string, ...properties: string[]): Record<string, string> {
  const isToBeSeen = `${alias}.source_kind <> 'HOSPITAL' or scope_everywhere() or ${alias}.source_institution_id = any(scope_institutions())`;
  return Object.fromEntries(
    Object.entries(columns(alias, ...properties)).map(([property, sql]) => [
      property,
      `case when ${isToBeSeen} then ${sql} end`,
    ]),
  );
}

/** Shows certifications. */
@Injectable()
export class CertificationReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'certification',
      from: 'certifications c',
      alias: 'c',
      keyedAs: 'CERTIFICATION',
      fields: {
        ...headerFields('c'),
        sourceKind: `c.source_kind`,
        ...columns(
          'c',
          'vendorId',
          'scheme',
          'registrationNumber',
          'standardEdition',
          'holderName',
          'holderCorporateNumber',
          'scopeText',
        ),
        ...columns(
          'c',
          'scopeNamesVendor',
          'body',
          'accreditation',
          'validFrom',
          'validTo',
          'lastSurveillanceOn',
          'renewalAppliedOn',
        ),
        ...columns('c', 'renewalPlan', 'predecessorId', 'statementReviewedOn'),
        ...ownWord(
          'c',
          'equivalenceRationale',
          'equivalenceApprovedBy',
          'equivalenceApprovedByAccount',
          'equivalenceApproverRole',
          'equivalenceApprovedOn',
        ),
        ...ownWord('c', 'verifiedOn', 'verifiedSource', 'verifiedResult'),
        equivalenceOutdated: outdatedNow('CERTIFICATE_EQUIVALENCE', 'c.id'),
        ...columns('c', 'evidenceRef', 'asEntered'),
        successorId: `(select n.id from certifications n where n.predecessor_id = c.id)`,
      },
      filters: {
        vendorId: equals('c.vendor_id'),
        scheme: equals('c.scheme'),
        validOn: { sql: (day) => `${day}::date between c.valid_from and c.valid_to` },
        // The registry offers the link where scheme and holder fit.
        mayFollow: {
          sql: (
            id,
          ) => `c.predecessor_id is null and exists (select from certifications p where p.id = ${id}::uuid and p.id <> c.id
            and p.vendor_id = c.vendor_id and scheme_family(p.scheme) = scheme_family(c.scheme) and c.valid_to > p.valid_to
            and p.holder_corporate_number is not distinct from c.holder_corporate_number
            and not exists (select from certifications n where n.predecessor_id = p.id))`,
        },
        expiringWithinDays: withinDays('c.valid_to'),
      },
      sorts: {
        validTo: { sql: `c.valid_to`, type: 'date' },
        createdAt: { sql: `c.created_at`, type: 'timestamptz' },
      },
    });
  }
}
