import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows risk acceptances. */
@Injectable()
export class RiskAcceptanceReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'risk-acceptance',
      from: 'risk_acceptances a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        ...columns('a', 'institutionId', 'ruleId', 'subjectKind', 'subjectId', 'rationale', 'decision', 'approvedBy'),
        ...columns('a', 'approvedByAccount'),
        ...columns('a', 'approverRole', 'validFrom', 'validTo', 'withdrawnOn', 'gate', 'severity', 'facts'),
        ...columns('a', 'deciderIdentityChangedOn', 'deputyFor'),
        paperDecisionId: `(select p.id from paper_decisions p where p.kind = 'RISK_ACCEPTANCE' and p.subject_id = a.id and p.state = 'CHECKED'
          order by p.checked_at desc limit 1)`,
      },
      filters: {
        institutionId: equals('a.institution_id'),
        ruleId: equals('a.rule_id'),
        subjectId: equals('a.subject_id'),
        validOn: {
          sql: (day) => `${day}::date between a.valid_from and least(a.valid_to, a.withdrawn_on - 1)`,
        },
      },
      sorts: {
        validTo: { sql: 'a.valid_to', type: 'date' },
        createdAt: { sql: 'a.created_at', type: 'timestamptz' },
      },
    });
  }
}
