import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows decisions that were taken on paper. */
@Injectable()
export class PaperDecisionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'paper-decision',
      from: 'paper_decisions p',
      alias: 'p',
      fields: {
        ...headerFields('p'),
        ...columns('p', 'institutionId', 'kind', 'subjectId', 'decision', 'decidedOn', 'decidedBy', 'deciderRole'),
        ...columns('p', 'approvedUntil', 'remark', 'documentId', 'facts', 'state', 'checkRemark'),
        ...columns('p', 'enteredByActor', 'checkedByActor', 'checkedAt'),
      },
      filters: {
        institutionId: equals('p.institution_id'),
        kind: equals('p.kind'),
        subjectId: equals('p.subject_id'),
        state: equals('p.state'),
      },
      sorts: { createdAt: { sql: `p.created_at`, type: 'timestamptz' } },
    });
  }
}
