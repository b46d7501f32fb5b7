import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows what executives were asked to approve, and what they decided. */
@Injectable()
export class ExecutiveApprovalReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'executive-approval',
      from: 'executive_approvals a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        ...columns('a', 'contractId', 'reason', 'state', 'remark', 'requestedByActor', 'decidedByActor', 'decidedOn'),
        ...columns('a', 'deputyFor'),
      },
      filters: { contractId: equals('a.contract_id') },
      sorts: { createdAt: { sql: `a.created_at`, type: 'timestamptz' } },
    });
  }
}
