import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, withinDays } from '../../database/json-view';

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
        ...columns(
          'c',
          'renewalPlan',
          'predecessorId',
          'equivalenceRationale',
          'equivalenceApprovedBy',
          'equivalenceApprovedOn',
          'statementReviewedOn',
          'verifiedOn',
        ),
        ...columns('c', 'equivalenceApproverRole', 'verifiedResult'),
        ...columns('c', 'verifiedSource', 'evidenceRef', 'asEntered'),
        successorId: `(select n.id from certifications n where n.predecessor_id = c.id)`,
      },
      filters: {
        vendorId: equals('c.vendor_id'),
        scheme: equals('c.scheme'),
        validOn: { sql: (day) => `${day}::date between c.valid_from and c.valid_to` },
        expiringWithinDays: withinDays('c.valid_to'),
      },
      sorts: {
        validTo: { sql: `c.valid_to`, type: 'date' },
        createdAt: { sql: `c.created_at`, type: 'timestamptz' },
      },
    });
  }
}
