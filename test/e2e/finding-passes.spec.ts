import { setTimeout as wait } from 'node:timers/promises';
import { type FindingRecordView } from '../../src/findings/life/finding-life.dto';
import { FindingPasses } from '../../src/findings/life/finding-passes';
import { FindingStore } from '../../src/findings/life/finding-store';
import { today } from '../../src/kernel/calendar-date';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('kept findings', () => {
  let registry: TestRegistry;
  let api: Client;
  let hospital: Shown;
  let other: Shown;
  let vendor: Shown;
  beforeAll(async () => {
    registry = await TestRegistry.start({ KEEP_FINDINGS: 'true' });
    api = new Client(registry.http);
    [hospital, other] = [
      await api.create('institutions', anInstitutionBody()),
      await api.create('institutions', anInstitutionBody()),
    ];
    vendor = await api.create('vendors', aVendorBody());
    await api.create('contracts', aContractBody(hospital.id, vendor.id));
  });
  afterAll(() => registry.stop());

  const stateOf = async (ruleId: string): Promise<string | undefined> => {
    const { items } = await api.read<{ items: FindingRecordView[] }>(`institutions/${hospital.id}/findings`, {
      ruleId,
    });
    return items[0]?.state;
  };
  const becomes = async (ruleId: string, state: string): Promise<number> => {
    const began = Date.now();
    while ((await stateOf(ruleId)) !== state) {
      if (Date.now() - began > 20_000) throw new Error(`${ruleId} did not become ${state}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return Date.now() - began;
  };

  it('follow a change by themselves, also one of a vendor’s public facts', async () => {
    await becomes('CERT-001', 'OPEN');
    const certification = await api.create('certifications', aCertificationBody(vendor.id));
    await becomes('CERT-001', 'RESOLVED');
    await api.patch(`certifications/${certification.id}`, certification.version, { validTo: '2025-12-31' });
    await becomes('CERT-001', 'OPEN');
  });

  it('are judged anew where a date has come, and nowhere else', async () => {
    const passes = registry.app.get(FindingPasses);
    const judged = () =>
      registry.sql<{ id: string; at: string }>(
        'select institution_id as id, evaluated_at::text as at from finding_passes order by institution_id',
      );
    while ((await passes.look()) > 0);
    await registry.sql(`update finding_passes set next_change_on = $2 where institution_id = $1`, [
      hospital.id,
      today(),
    ]);
    await registry.sql(
      `update finding_passes set next_change_on = null, wanted_at = evaluated_at where institution_id = $1`,
      [other.id],
    );
    const before = new Map((await judged()).map(({ id, at }) => [id, at]));
    await passes.day();
    const began = Date.now();
    while ((await judged()).every(({ id, at }) => before.get(id) === at)) {
      if (Date.now() - began > 20_000) throw new Error('nothing was judged');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const after = new Map((await judged()).map(({ id, at }) => [id, at]));
    expect(after.get(other.id)).toBe(before.get(other.id));
    expect(after.get(hospital.id)).not.toBe(before.get(hospital.id));
  });

  it('are judged anew by what is judged, and by nothing that people say beside it', async () => {
    const passes = registry.app.get(FindingPasses);
    const wanted = async () => {
      while ((await passes.look()) > 0);
      const [pass] = await registry.sql<{ at: string }>(
        'select wanted_at::text as at from finding_passes where institution_id = $1',
        [hospital.id],
      );
      return pass?.at;
    };
    const before = await wanted();
    await api.create(`vendors/${vendor.id}/notes`, { institutionId: hospital.id, note: '担当者が替わった' });
    expect(await wanted()).toBe(before);
    await api.create('contracts', aContractBody(hospital.id, vendor.id));
    const began = Date.now();
    while ((await wanted()) === before && Date.now() - began < 20_000) await wait(50);
    expect(await wanted()).not.toBe(before);
  });

  it('leave an institution alone after a pass, nine times as long as that took', async () => {
    const store = registry.app.get(FindingStore);
    const pass = jest.spyOn(store, 'reconcile').mockImplementation(() => wait(400));
    const change = async () => {
      const { id, version } = await api.create('vendors', aVendorBody());
      await api.create('contracts', aContractBody(hospital.id, id));
      return { id, version };
    };
    await change();
    const began = Date.now();
    while (pass.mock.calls.length === 0 && Date.now() - began < 20_000) await wait(20);
    await pass.mock.results[0]?.value;
    await wait(20);
    await change();
    const waiting = () =>
      registry.sql<{ seconds: string }>(
        `select extract(epoch from start_after - now()) as seconds from jobs.job where name = 'finding-pass' and state = 'created'`,
      );
    let [job] = await waiting();
    while (job === undefined && Date.now() - began < 20_000) [job] = await waiting();
    expect(Number(job?.seconds)).toBeGreaterThan(0.5);
    expect(Number(job?.seconds)).toBeLessThan(5);
    pass.mockRestore();
  });
});
