import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows decisions, with what of them is another today. */
@Injectable()
export class DecisionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'decision',
      from: 'decisions d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns(
          'd',
          'contractId',
          'institutionId',
          'kind',
          'subjectId',
          'decidedOn',
          'boundOn',
          'facts',
          'withdrawnOn',
        ),
        ...columns('d', 'takenByActor', 'reason', 'deciderRole', 'deputyFor'),
        onPaper: `(select json_build_object('id', p.id, 'decidedBy', p.decided_by, 'deciderRole', p.decider_role, 'decidedOn', p.decided_on,
            'documentId', p.document_id, 'enteredByActor', p.entered_by_actor, 'checkedByActor', p.checked_by_actor)
          from paper_decisions p where p.id = d.paper_decision_id)`,
        outdated: `(select json_build_object('since', c.from_on, 'changed',
            (select json_agg(f.key order by f.key) from jsonb_each(d.facts) f where f.value is distinct from c.facts -> f.key))
          from (select * from decision_changes x where x.decision_id = d.id and x.from_on <= today_in_japan() order by x.from_on desc limit 1) c where c.digest <> d.digest)`,
      },
      filters: {
        contractId: equals('d.contract_id'),
        institutionId: equals('d.institution_id'),
        kind: equals('d.kind'),
        subjectId: equals('d.subject_id'),
      },
      // of two decisions on one day the one taken later is the later one
      sorts: {
        decidedOn: { sql: `to_char(d.decided_on, 'YYYY-MM-DD') || ' ' || lpad(d.seq::text, 19, '0')`, type: 'text' },
      },
    });
  }
}
