import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { type AgreedCopyView, type AskAboutCopy } from './dto/agreed-copy.dto';

/** Tells whoever holds a paper whether it is what was agreed. */
@Injectable()
export class AgreedCopies {
  constructor(private readonly database: Database) {}

  /** 400 where neither is given. */
  asked({ contentHash, code }: AskAboutCopy): Promise<AgreedCopyView> {
    if (contentHash) return this.withHash(contentHash);
    if (code) return this.withCode(code);
    throw invalid([
      fault('/contentHash', 'REQUIRED', {
        ja: 'ハッシュ値か照合コードを指定してください',
        en: 'Give the hash or the code of the copy',
      }),
    ]);
  }

  withHash(contentHash: string): Promise<AgreedCopyView> {
    return this.found('agreed-copy', 'agreed_copy', contentHash);
  }

  withCode(code: string): Promise<AgreedCopyView> {
    return this.found('agreed-copy-with-code', 'agreed_copy_with_code', code);
  }

  private async found(name: string, by: string, printed: string): Promise<AgreedCopyView> {
    const [found] = await this.database.read<{ agreedOn: CalendarDate; supersededOn: CalendarDate | null }>({
      name,
      text: `select agreed_on as "agreedOn", superseded_on as "supersededOn" from ${by}($1)`,
      values: [printed],
    });
    if (found === undefined) return { verdict: 'NOT_KNOWN', agreedOn: null, supersededOn: null };
    return { verdict: found.supersededOn === null ? 'AGREED' : 'SUPERSEDED', ...found };
  }
}
