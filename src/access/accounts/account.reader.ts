import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, named, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows accounts; their secrets are in tables that nobody but sign-in sees. */
@Injectable()
export class AccountReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'account',
      from: 'accounts a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        ...columns('a', 'institutionId', 'vendorId', 'name', 'email', 'disabledAt', 'invitedAt'),
        ...columns('a', 'passwordChangedAt', 'secondFactorSince'),
        isDisabled: 'a.disabled_at is not null',
      },
      filters: {
        institutionId: equals('a.institution_id'),
        vendorId: equals('a.vendor_id'),
        email: { sql: (email) => `a.email = lower(${email})` },
        name: named('search_key(a.name)'),
        isDisabled: { sql: (disabled) => `(a.disabled_at is not null) = ${disabled}` },
      },
      sorts: { email: { sql: 'a.email', type: 'text' }, createdAt: { sql: 'a.created_at', type: 'timestamptz' } },
    });
  }
}
