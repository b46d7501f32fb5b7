import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows vendor evaluations. */
@Injectable()
export class VendorEvaluationReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-evaluation',
      from: 'vendor_evaluations e',
      alias: 'e',
      fields: {
        ...headerFields('e'),
        ...columns(
          'e',
          'institutionId',
          'vendorId',
          'contractId',
          'type',
          'completedOn',
          'functionalFit',
          'securityFit',
        ),
        ...columns('e', 'guidelineFit', 'overallFit', 'followedUpOn'),
        ...columns('e', 'organisationFit', 'evaluator', 'conclusion', 'documentRef'),
      },
      filters: {
        institutionId: equals('e.institution_id'),
        vendorId: equals('e.vendor_id'),
        contractId: equals('e.contract_id'),
        type: equals('e.type'),
      },
      sorts: {
        createdAt: { sql: `e.created_at`, type: 'timestamptz' },
        completedOn: { sql: `coalesce(e.completed_on, 'infinity')`, type: 'date' },
      },
    });
  }
}
