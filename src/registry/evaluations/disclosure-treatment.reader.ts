import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows how institutions deal with what vendors do not say yes to. */
@Injectable()
export class DisclosureTreatmentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'disclosure-treatment',
      from: 'disclosure_treatments t',
      alias: 't',
      fields: {
        ...headerFields('t'),
        ...columns(
          't',
          'institutionId',
          'disclosureId',
          'itemNo',
          'treatment',
          'decidedOn',
          'decidedBy',
          'decidedByAccount',
        ),
      },
      filters: {
        institutionId: equals('t.institution_id'),
        disclosureId: equals('t.disclosure_id'),
      },
      sorts: { decidedOn: { sql: 't.decided_on', type: 'date' } },
    });
  }
}
