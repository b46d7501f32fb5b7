import { newId } from '../../src/kernel/identifier';

/** What is said of a line that is no JSON. */
const UNREADABLE = {
  type: 'urn:bunkaiten:problem:invalid-input',
  title: '入力に誤りがあります。何も変更していません',
  status: 400,
  code: 'INVALID_INPUT',
  instance: '/v1/vendors/bulk-upsert',
  errors: [],
};

/** A row of every table of webhooks, and of jobs in bulk. */
export function webhooksOf(
  institutionId: string,
  ownerId: string | undefined,
): Record<string, Record<string, unknown>> {
  const subscription = { id: newId(), institution_id: institutionId, owner_id: ownerId, owner_name: '髙橋 𠮷子' };
  const job = { id: newId(), actor_id: ownerId };
  const part = { subscription_id: subscription.id, institution_id: institutionId };
  return {
    webhook_subscriptions: {
      ...subscription,
      name: '購買ERP',
      url: 'https://erp.example.jp/hooks',
      secret_sealed: Buffer.from('sealed'),
      // Nothing goes on behind the back of whoever looks at tables.
      disabled_at: '2026-11-01',
      disabled_because: 'BY_HAND',
    },
    webhook_readings: { id: newId(), ...part, position: 0, from_position: 0 },
    webhook_deliveries: {
      id: newId(),
      ...part,
      position: 1,
      resource: 'contracts',
      record_id: newId(),
      is_deleted: false,
      is_replay: false,
    },
    bulk_jobs: {
      ...job,
      resource: 'vendors',
      actor_name: '髙橋 𠮷子',
      language: 'ja',
      state: 'DONE',
      lines: 1,
      lines_done: 1,
      refused: 1,
      ended_at: '2026-11-01',
    },
    bulk_job_slices: {
      id: newId(),
      job_id: job.id,
      actor_id: ownerId,
      first_line: 1,
      content: '{',
      items: JSON.stringify({ line: 1, outcome: 'REFUSED', id: null, version: null, problem: UNREADABLE }),
    },
  };
}
