import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type AgreedCopyView } from './dto/agreed-copy.dto';

/** Tells whoever holds a paper whether it is what was agreed. */
@Injectable()
export class AgreedCopies {
  constructor(private readonly database: Database) {}

  async withHash(contentHash: string): Promise<AgreedCopyView> {
    const [found] = await this.database.read<{ agreedOn: CalendarDate; supersededOn: CalendarDate | null }>({
      name: 'agreed-copy',
      text: 'select agreed_on as "agreedOn", superseded_on as "supersededOn" from agreed_copy($1)',
      values: [contentHash],
    });
    if (found === undefined) return { verdict: 'NOT_KNOWN', agreedOn: null, supersededOn: null };
    return { verdict: found.supersededOn === null ? 'IN_FORCE' : 'SUPERSEDED', ...found };
  }
}
