import { Injectable } from '@nestjs/common';
import { signInScope } from '../../../access/sign-in/sign-in-scope';
import { Database } from '../../../database/database';
import { MailSettings } from '../mail/mail-settings';
import { type NoticePreferences, type NoticePreferencesView } from './preference.dto';

/** Until somebody says otherwise. */
const STANDARD: NoticePreferences = Object.freeze({ digest: 'DAILY', monthly: true, language: 'ja' });

/** How people want to be told: each for themselves. */
@Injectable()
export class PreferenceReading {
  constructor(
    private readonly database: Database,
    private readonly mail: MailSettings,
  ) {}

  async of(accountId: string): Promise<NoticePreferences> {
    const [own] = await this.database.as(signInScope(accountId), () =>
      this.database.read<NoticePreferences>({
        name: 'notice-preferences',
        text: 'select digest, monthly, language from notice_preferences where account_id = $1',
        values: [accountId],
      }),
    );
    return own ?? STANDARD;
  }

  /** With what else decides whether mail comes. */
  async shown(accountId: string): Promise<NoticePreferencesView> {
    const [account] = await this.database.as(signInScope(accountId), () =>
      this.database.read<{ email: string }>({
        name: 'mail-address',
        text: 'select email from accounts where id = $1',
        values: [accountId],
      }),
    );
    return { ...(await this.of(accountId)), email: account?.email ?? '', sendsMail: this.mail.server !== null };
  }

  /** Of whoever asks. */
  async set({ digest, monthly, language }: NoticePreferences): Promise<void> {
    await this.database.transact((manager) =>
      manager.query(
        `insert into notice_preferences (digest, monthly, language) values ($1, $2, $3)
         on conflict (account_id) do update set digest = excluded.digest, monthly = excluded.monthly, language = excluded.language, updated_at = now()`,
        [digest, monthly, language],
      ),
    );
  }
}
