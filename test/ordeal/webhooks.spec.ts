import { setTimeout as wait } from 'node:timers/promises';
import { aContractBody, aVendorBody } from '../factories/bodies';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { sealEverything } from '../support/seal-everything';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';

const KINDS = ['vendors', 'contracts'];
const SEED = ordealSeed();

jest.setTimeout(1_800_000);

describe(`webhooks alone (ORDEAL_SEED=${SEED})`, () => {
  let all: WebhookSubscribers;
  beforeAll(async () => {
    all = await WebhookSubscribers.start();
  });
  afterAll(async () => {
    await all.clear();
    await all.registry.stop();
  });

  it('give a receiver that is killed and started again at random, while others write, a copy that equals ours', async () => {
    const throwing = dice(SEED);
    const { registry, api } = all;
    const { id, receiver } = await all.subscribe({ resources: KINDS });
    const copy = new Map<string, unknown>();
    // One after the other, so that nothing older is written over what is newer.
    let before = Promise.resolve();
    receiver.keep = ({ data: { resource, id: recordId, href } }) => {
      const kept = before.then(async () => {
        const answer = await registry.http.get(href);
        if (answer.status === 404) copy.delete(`${resource} ${recordId}`);
        else if (answer.status === 200) copy.set(`${resource} ${recordId}`, answer.body);
        else throw new Error(`${href}: ${answer.status}`);
        // Killed after it has written, before it could say so: it is told again.
        if (throwing(12) === 0) throw new Error('killed');
      });
      before = kept.catch(() => undefined);
      return kept;
    };
    receiver.answer = () => (throwing(10) === 0 ? 503 : 204);

    let isWriting = true;
    const write = async (name: string) => {
      const vendors: string[] = [];
      for (let n = 0; n < rounds(12, 600); n++) {
        const what = throwing(4);
        const known = vendors[throwing(Math.max(1, vendors.length))];
        if (known === undefined || what === 0) {
          const vendor = await api.create('vendors', aVendorBody({ externalIds: [{ system: name, key: `V-${n}` }] }));
          vendors.push(vendor.id);
          await api.create('contracts', aContractBody(all.institutionId, vendor.id));
        } else if (what < 3) {
          await registry.http
            .patch(`/v1/vendors/${known}`)
            .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
            .send({ address: `改${n}` })
            .expect(200);
        } else {
          const lone = await api.create('vendors', aVendorBody());
          await registry.http.delete(`/v1/vendors/${lone.id}`).set('If-Match', '*').expect(204);
        }
      }
    };
    const disturb = async () => {
      while (isWriting) {
        await wait(throwing(400));
        await receiver.kill();
        await wait(throwing(200));
        await receiver.revive();
        await all.hurry();
      }
    };
    const disturbing = disturb();
    try {
      await Promise.all(['erp-a', 'erp-b'].map(write));
    } finally {
      isWriting = false;
    }
    await disturbing;
    await sealEverything(registry);
    await until(
      async () => {
        await all.hurry();
        const { entriesBehind, pendingDeliveries } = await all.shown(id);
        return entriesBehind === 0 && pendingDeliveries === 0;
      },
      rounds(60, 600),
    );

    const ours = new Map<string, unknown>();
    for (const kind of KINDS) {
      const rows = await registry.sql<{ id: string }>(`select id from ${kind} where id <> $1`, [all.vendorId]);
      for (const row of rows) ours.set(`${kind} ${row.id}`, await api.read(`${kind}/${row.id}`));
    }
    const sorted = (one: ReadonlyMap<string, unknown>) => [...one].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(copy)).toEqual(sorted(ours));
    expect(copy.size).toBeGreaterThan(rounds(4, 200));
    expect(receiver.asked).toBeGreaterThan(receiver.received.length);
  });
});
