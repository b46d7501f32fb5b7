import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../../database/json-view';

/** Shows how long before a day people are told, where an institution has set it. */
@Injectable()
export class NoticeLadderReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'notice-ladder',
      from: 'notice_ladders l',
      alias: 'l',
      fields: { ...headerFields('l'), ...columns('l', 'institutionId', 'kind', 'contractId', 'days') },
      filters: { institutionId: equals('l.institution_id'), contractId: equals('l.contract_id') },
      sorts: { kind: { sql: 'l.kind', type: 'text' } },
    });
  }
}
