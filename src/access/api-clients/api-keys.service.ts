import { Injectable } from '@nestjs/common';
import { type Expected, Records } from '../../database/records';
import { addDays, addYears, type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { newToken, tokenHash } from '../sign-in/tokens';
import { ApiClientEntity } from './api-client.entity';
import { ApiKeyEntity } from './api-key.entity';
import { type NewApiKeyView } from './dto/api-key.dto';

/** Keys of API clients: shown once, kept as a hash, two valid at once (the database sees to that). */
@Injectable()
export class ApiKeysService {
  constructor(private readonly records: Records) {}

  /** A key that counts through a day in Japan. */
  async make(clientId: string, expiresOn: CalendarDate): Promise<NewApiKeyView> {
    await this.records.demand(ApiClientEntity, clientId);
    if (expiresOn < today() || expiresOn > addYears(today(), 1)) throw outOfRange();
    const key = newToken('API_KEY');
    const hint = key.slice(-4);
    const expiresAt = new Date(`${addDays(expiresOn, 1)}T00:00:00+09:00`);
    const id = await this.records.create(ApiKeyEntity, { clientId, keyHash: tokenHash(key), hint, expiresAt });
    return { id, key, hint, expiresAt: expiresAt.toISOString() };
  }

  /** It stays in the list, and never counts again. */
  async revoke(expected: Expected): Promise<void> {
    await this.records.change(ApiKeyEntity, expected, ({ revokedAt }) => ({ revokedAt: revokedAt ?? new Date() }));
  }
}

function outOfRange() {
  return invalid([
    fault('/expiresOn', 'RANGE', {
      ja: '今日から一年以内の日を指定してください',
      en: 'Must be a day from today to a year from now',
    }),
  ]);
}
