import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type Database } from '../database/database';
import { Problem } from '../kernel/problem';
import { conflict, fault, invalid } from '../kernel/problems';

/** A request that changes something, and the key by which its author knows it again. */
export interface KeyedRequest {
  readonly key: string;
  /** Method and path. */
  readonly operation: string;
  readonly body: unknown;
  /** The record that is to be changed; null: something is to be created. */
  readonly about: string | null;
}

/** What was answered, as it is kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly version: number | null;
  readonly location: string | null;
  /** Empty: there was none. */
  readonly text: string;
}

interface FirstAnswer {
  readonly operation: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Pick<KeptAnswer, 'version' | 'location'>;
  readonly body: string;
}

/**
 * Does once what is asked for once: the answer is kept in the transaction of the work, and handed out again to its author
 * who repeats the request (IETF draft-ietf-httpapi-idempotency-key-header). A refused request leaves nothing behind and
 * may be repeated with the same key.
 */
export class Once {
  constructor(
    private readonly database: Database,
    /** What becomes of a repetition while the first is still at work: programs are told to come again, people wait. */
    private readonly inFlight: 'REFUSED' | 'WAITS' = 'REFUSED',
  ) {}

  async answer(
    asked: KeyedRequest,
    work: () => Promise<KeptAnswer>,
  ): Promise<{ readonly answer: KeptAnswer; readonly isRepeated: boolean }> {
    const first = await this.firstAnswer(asked.key);
    if (first !== undefined) return { answer: repeated(first, asked), isRepeated: true };
    try {
      const whole = { about: asked.about, atFirst: (manager: EntityManager) => this.takeTurn(manager, asked.key) };
      const answer = await this.database.wholly(whole, async () => this.keep(asked, await work()));
      return { answer, isRepeated: false };
    } catch (error) {
      // The request that is repeated may have ended in the meantime; what this one met is then its effect.
      const meanwhile = await this.firstAnswer(asked.key).catch(() => undefined);
      if (meanwhile === undefined) throw error;
      return { answer: repeated(meanwhile, asked), isRepeated: true };
    }
  }

  /** What was answered to the very same request before; null: nothing. */
  async answered(asked: KeyedRequest): Promise<KeptAnswer | null> {
    const first = await this.firstAnswer(asked.key);
    return first !== undefined && isSame(first, asked) ? keptIn(first) : null;
  }

  /** What the one who acts was answered to these before counts no more: whoever repeats it is led elsewhere. */
  async outdate(operations: readonly string[], location: string): Promise<void> {
    await this.database.transact((manager) =>
      manager.query(`update idempotency_keys set status = 303, headers = $2, body = '' where operation = any($1)`, [
        operations,
        { version: null, location },
      ]),
    );
  }

  private async firstAnswer(key: string): Promise<FirstAnswer | undefined> {
    const [first] = await this.database.read<FirstAnswer>({
      name: 'first-answer',
      text: 'select operation, fingerprint, status, headers, body from idempotency_keys where key = $1',
      values: [key],
    });
    return first;
  }

  private async keep(asked: KeyedRequest, answer: KeptAnswer): Promise<KeptAnswer> {
    const { status, version, location, text } = answer;
    await this.database.transact((manager) =>
      manager.query(
        'insert into idempotency_keys (key, operation, fingerprint, status, headers, body) values ($1, $2, $3, $4, $5, $6)',
        [asked.key, asked.operation, fingerprintOf(asked), status, { version, location }, text],
      ),
    );
    return answer;
  }

  /** Holds the key until the transaction ends. */
  private async takeTurn(manager: EntityManager, key: string): Promise<void> {
    const lock = this.inFlight === 'WAITS' ? WAIT_FOR_TURN : TRY_TURN;
    const [turn] = await manager.query<{ taken: unknown }[]>(lock, [key]);
    const [kept] = await manager.query<unknown[]>('select from idempotency_keys where key = $1', [key]);
    if (turn?.taken !== false && kept === undefined) return;
    throw conflict('IN_FLIGHT', {
      ja: '同じキーの要求を処理中です',
      en: 'A request with this key is still being worked on',
    });
  }
}

const TURN = `hashtext('idempotency'), hashtext(scope_actor_text() || ' ' || $1)`;
const TRY_TURN = `select pg_try_advisory_xact_lock(${TURN}) as taken`;
const WAIT_FOR_TURN = `select pg_advisory_xact_lock(${TURN}) as taken`;

function repeated(first: FirstAnswer, asked: KeyedRequest): KeptAnswer {
  if (isSame(first, asked)) return keptIn(first);
  throw new Problem(
    'REUSED',
    'IDEMPOTENCY_KEY_REUSED',
    { ja: 'このキーは別の要求で使われています', en: 'This key belongs to another request' },
    [fault('Idempotency-Key', 'REUSED', { ja: '新しいキーを使ってください', en: 'Use a new key' })],
  );
}

function isSame({ operation, fingerprint }: FirstAnswer, asked: KeyedRequest): boolean {
  return operation === asked.operation && fingerprint === fingerprintOf(asked);
}

function keptIn({ status, headers, body }: FirstAnswer): KeptAnswer {
  return { status, ...headers, text: body };
}

function fingerprintOf({ body }: KeyedRequest): string {
  return createHash('sha256')
    .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
    .digest('hex');
}

/** The key that a request brings in its header; null: none. */
export function idempotencyKeyOf(sent: string | string[] | undefined): string | null {
  if (sent === undefined) return null;
  if (typeof sent === 'string' && /^[\x21-\x7e]{1,255}$/.test(sent)) return sent;
  throw invalid([
    fault('Idempotency-Key', 'FORMAT', {
      ja: '印字可能なASCII文字1〜255字で指定してください',
      en: 'Must be 1 to 255 printable ASCII characters',
    }),
  ]);
}
