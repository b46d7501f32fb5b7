import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, namedOrNumbered } from '../../database/json-view';

/** Shows vendors as JSON built by PostgreSQL. */
@Injectable()
export class VendorReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor',
      from: 'vendors v',
      alias: 'v',
      keyedAs: 'VENDOR',
      fields: {
        ...headerFields('v'),
        sourceKind: `v.source_kind`,
        ...columns(
          'v',
          'name',
          'nameKana',
          'nameEn',
          'legalForm',
          'corporateNumber',
          'invoiceNumber',
          'country',
          'postalCode',
        ),
        ...columns(
          'v',
          'address',
          'phone',
          'email',
          'website',
          'registerProcess',
          'registerChangedOn',
          'registerClosedOn',
        ),
        ...columns('v', 'registerSuccessorNumber', 'registerName', 'registerAddress', 'registerFetchedOn'),
        ...columns('v', 'asEntered', 'formerNames', 'succeededOn'),
        successorId: 'v.succeeded_by',
      },
      filters: {
        name: namedOrNumbered('v.name_search', 'v.corporate_number'),
        corporateNumber: equals('v.corporate_number'),
        country: equals('v.country'),
        legalForm: equals('v.legal_form'),
      },
      sorts: {
        name: { sql: 'v.reading', type: 'text' },
        updatedAt: { sql: 'v.updated_at', type: 'timestamptz' },
        createdAt: { sql: 'v.created_at', type: 'timestamptz' },
      },
    });
  }
}
