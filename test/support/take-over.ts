import { newId } from '../../src/kernel/identifier';
import { aContractBody } from '../factories/bodies';
import { Client, type Shown } from './client';
import { type TestRegistry } from './registry';

type Body = Record<string, unknown>;

/** On whose word, and where its paper is. */
export const ON_PAPER = { saidBy: '医療情報部 髙橋①', paperRef: '契約書庫 A-118' };

/** An institution that takes over what already runs until a day that has not come, as two of its people have set it. */
export async function openTakeOver(registry: TestRegistry, institutionId: string): Promise<void> {
  await registry.sql(
    `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values ($1, $2, today_in_japan() + 30, now())`,
    [newId(), institutionId],
  );
}

/** Takes over what is registered already; `path`: `contracts/…`. */
export async function takeOver(
  registry: TestRegistry,
  { id, version }: Shown,
  kind: string,
  past: Body,
): Promise<Shown> {
  const answer = await registry.http
    .post(`/v1/${kind}/${id}/take-over`)
    .set('If-Match', `"${version}"`)
    .send({ ...ON_PAPER, ...past });
  if (answer.status !== 200) throw new Error(`taking over: ${answer.status} ${answer.text}`);
  return answer.body as Shown;
}

/** A contract that already ran, taken over with its past. */
export async function aRunningContract(
  registry: TestRegistry,
  institutionId: string,
  vendorId: string,
  past: Body,
  over: Body = {},
): Promise<Shown> {
  await openTakeOver(registry, institutionId);
  const draft = await new Client(registry.http).create('contracts', aContractBody(institutionId, vendorId, over));
  return takeOver(registry, draft, 'contracts', past);
}
