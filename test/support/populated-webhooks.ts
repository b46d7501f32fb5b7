import { newId } from '../../src/kernel/identifier';

/** A row of every table of webhooks. */
export function webhooksOf(
  institutionId: string,
  ownerId: string | undefined,
): Record<string, Record<string, unknown>> {
  const subscription = { id: newId(), institution_id: institutionId, owner_id: ownerId, owner_name: '髙橋 𠮷子' };
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
  };
}
