import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { Problem } from '../kernel/problem';
import { type Texts } from '../kernel/texts';
import { CommitLost } from './transaction';
import { type WatchedClient } from './watched-client';

/** What befalls the database and passes, whoever asks and whatever for: the request may be repeated. */
const INCIDENTS = {
  DATABASE_UNAVAILABLE: {
    ja: 'データベースに接続できません。変更は行われていません。少し待って再試行してください',
    en: 'The database cannot be reached; nothing was changed. Try again in a moment',
  },
  DATABASE_EXHAUSTED: {
    ja: 'データベースの容量（ディスクまたはメモリ）が不足しています。変更は行われていません',
    en: 'The database has run out of disk or memory; nothing was changed',
  },
  DATABASE_READ_ONLY: {
    ja: 'データベースは現在読み取り専用です（待機系への切替中など）。変更は行われていません',
    en: 'The database only reads at the moment (a standby, during a fail-over); nothing was changed',
  },
  COLLISION: {
    ja: '同時の変更と競合しました。変更は行われていません。再試行してください',
    en: 'It collided with another change; nothing was changed. Try again',
  },
  WAITED_TOO_LONG: {
    ja: '他の処理の完了を待ちましたが時間切れになりました。変更は行われていません。再試行してください',
    en: 'It waited too long for other work to end; nothing was changed. Try again',
  },
  BUSY: {
    ja: '処理が混み合っています。変更は行われていません。少し待って再試行してください',
    en: 'Too much is being worked on; nothing was changed. Try again in a moment',
  },
  OUTCOME_UNKNOWN: {
    ja: '変更が行われたか確認できませんでした。同じ Idempotency-Key を付けて同じ要求を繰り返してください（結果が一つに定まります）。キーを付けていない場合は、先に記録を読み直してください',
    en: 'Whether the change was made could not be learnt. Repeat the same request with the same Idempotency-Key, which gives the one true answer; without a key, read the record again first',
  },
} as const satisfies Record<string, Texts>;

export type IncidentCode = keyof typeof INCIDENTS;

/** By SQLSTATE: what PostgreSQL refuses for no fault of the request (its manual, appendix A). */
const BY_STATE: readonly (readonly [RegExp, IncidentCode])[] = [
  [/^(08...|57P0\d|25P0[34]|53300|58030)$/, 'DATABASE_UNAVAILABLE'],
  [/^53...$/, 'DATABASE_EXHAUSTED'],
  [/^25006$/, 'DATABASE_READ_ONLY'],
  [/^40...$/, 'COLLISION'],
  [/^(55P03|57014)$/, 'WAITED_TOO_LONG'],
];
/** node-pg gives these no code. */
const NO_FREE_CONNECTION = 'timeout exceeded when trying to connect';
const NO_ANSWER = 'Query read timeout';
/** After these the connection is given to nobody: the next one may lead to a server that is well. */
const SPOILS = new Set<IncidentCode>(['DATABASE_UNAVAILABLE', 'DATABASE_READ_ONLY']);
const REMEMBERED_MS = 60_000;
const LOGGED_MS = 1_000;

/** How often something happened within the last minute, and when last. */
export interface Recent {
  readonly code: IncidentCode;
  readonly count: number;
  readonly lastAt: string;
}

/** Tells incidents from faults, and remembers for a minute what happened, for whoever watches the service. */
export class Incidents {
  private readonly happened: { readonly code: IncidentCode; readonly at: number }[] = [];

  /** What an error on a connection is to the one who asked: a problem where it was an incident, else itself. */
  told(error: unknown, client?: WatchedClient): unknown {
    if (error instanceof Problem) return error;
    const code = incidentOf(error) ?? (client?.isSpoilt ? 'DATABASE_UNAVAILABLE' : null);
    if (code === null) return error;
    if (client !== undefined && SPOILS.has(code)) client.isSpoilt = true;
    return this.happen(code, error);
  }

  /** No connection could be had. */
  unreached(error: unknown): Problem {
    return this.happen(messageOf(error) === NO_FREE_CONNECTION ? 'BUSY' : 'DATABASE_UNAVAILABLE', error);
  }

  /** Notes an incident, and returns the problem that it is to the one who asked. */
  happen(code: IncidentCode, cause?: unknown): Problem {
    // Under load it happens to many at once.
    if (cause !== undefined && !this.hasHappened(code, LOGGED_MS))
      process.stderr.write(`database: ${code}: ${messageOf(cause)}\n`);
    this.happened.push({ code, at: Date.now() });
    this.forget();
    return problemOf(code);
  }

  recent(): Recent[] {
    this.forget();
    return [...new Set(this.happened.map(({ code }) => code))].sort().map((code) => {
      const times = this.happened.filter((one) => one.code === code).map(({ at }) => at);
      return { code, count: times.length, lastAt: new Date(Math.max(...times)).toISOString() };
    });
  }

  /** Whether it happened within the last so many milliseconds. */
  hasHappened(code: IncidentCode, withinMs: number): boolean {
    return this.happened.some((one) => one.code === code && one.at >= Date.now() - withinMs);
  }

  private forget(): void {
    const since = Date.now() - REMEMBERED_MS;
    const first = this.happened.findIndex(({ at }) => at >= since);
    this.happened.splice(0, first === -1 ? this.happened.length : first);
  }
}

/** What an incident is to the one who asked. */
export function problemOf(code: IncidentCode): Problem {
  return new Problem('RETRY', code, INCIDENTS[code]);
}

function incidentOf(error: unknown): IncidentCode | null {
  if (error instanceof CommitLost) return error.fate === 'unknown' ? 'OUTCOME_UNKNOWN' : 'DATABASE_UNAVAILABLE';
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (cause instanceof DatabaseError) return BY_STATE.find(([states]) => states.test(cause.code ?? ''))?.[1] ?? null;
  return messageOf(cause) === NO_ANSWER ? 'DATABASE_UNAVAILABLE' : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
