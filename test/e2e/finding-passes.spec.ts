import { setTimeout as wait } from 'node:timers/promises';
import { type FindingRecordView } from '../../src/findings/life/finding-life.dto';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { FindingPasses } from '../../src/findings/life/finding-passes';
import { FindingStore } from '../../src/findings/life/finding-store';
import { type CalendarDate, today } from '../../src/kernel/calendar-date';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('kept findings', () => {
  let registry: TestRegistry;
  let api: Client;
  let hospital: Shown;
  let vendor: Shown;
  beforeAll(async () => {
    registry = await TestRegistry.start({ KEEP_FINDINGS: 'true' });
    api = new Client(registry.http);
    hospital = await api.create('institutions', anInstitutionBody());
    await api.create('institutions', anInstitutionBody());
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
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const began = Date.now();
    while (!(await isSo())) {
      if (Date.now() - began > 20_000) throw new Error('it never was so');
      await wait(50);
    }
  };
  const becomes = (ruleId: string, state: string) => until(async () => (await stateOf(ruleId)) === state);

  it('follow a change by themselves, also one of a vendor’s public facts', async () => {
    await becomes('CERT-001', 'OPEN');
    const certification = await api.create('certifications', aCertificationBody(vendor.id));
    await becomes('CERT-001', 'RESOLVED');
    await api.patch(`certifications/${certification.id}`, certification.version, { validTo: '2025-12-31' });
    await becomes('CERT-001', 'OPEN');
  });

  describe('on another day', () => {
    const settled = async () => {
      const passes = registry.app.get(FindingPasses);
      while ((await passes.look()) > 0);
      await until(async () => {
        const owed = await registry.sql(
          'select from finding_passes where evaluated_at is null or evaluated_at < wanted_at',
        );
        return owed.length === 0;
      });
    };
    const dueOf = (id: string) =>
      registry.sql<{ about: string; id: string; on: CalendarDate }>(
        `select about, record_id as id, next_change_on as on from judged_records where institution_id = $1 order by 1, 2`,
        [id],
      );
    const makeDue = (about: string, id: string) =>
      registry.sql(`update judged_records set next_change_on = $3 where about = $1 and record_id = $2`, [
        about,
        id,
        today(),
      ]);

    it('are judged anew where a date has come, and nowhere else', async () => {
      await settled();
      const [contract] = (await dueOf(hospital.id)).filter(({ about }) => about === 'contract');
      const before = await registry.sql('select institution_id, evaluated_at from finding_passes order by 1');
      const loaded = jest.spyOn(registry.app.get(DossierLoader), 'ofRecords');
      const whole = jest.spyOn(registry.app.get(DossierLoader), 'ofInstitution');
      await makeDue('contract', contract!.id);
      await registry.app.get(FindingPasses).day();
      await until(async () => (await dueOf(hospital.id)).every(({ on }) => on > today()));
      expect(await dueOf(hospital.id)).toContainEqual(contract);
      expect(loaded.mock.calls).toEqual([[hospital.id, [{ about: 'contract', id: contract!.id }]]]);
      expect(whole).not.toHaveBeenCalled();
      expect(await registry.sql('select institution_id, evaluated_at from finding_passes order by 1')).toEqual(before);
      jest.restoreAllMocks();
    });

    it('leave to the pass over all what is owed to it', async () => {
      await settled();
      const [contract] = (await dueOf(hospital.id)).filter(({ about }) => about === 'contract');
      await makeDue('contract', contract!.id);
      await registry.sql(`update finding_passes set wanted_at = clock_timestamp() where institution_id = $1`, [
        hospital.id,
      ]);
      await registry.app.get(FindingStore).reconcileDue(hospital.id);
      expect(await dueOf(hospital.id)).toContainEqual({ ...contract, on: today() });
      await registry.app.get(FindingPasses).day();
      await until(async () => (await dueOf(hospital.id)).every(({ on }) => on > today()));
      expect(await dueOf(hospital.id)).toContainEqual(contract);
    });

    it('are judged whole once more where another version of the service has judged', async () => {
      await settled();
      await registry.sql(`update finding_passes set judged_by = 'another' where institution_id = $1`, [hospital.id]);
      const judged = () =>
        registry.sql<{ id: string; at: string; by: string }>(
          'select institution_id as id, evaluated_at::text as at, judged_by as by from finding_passes order by institution_id',
        );
      const before = await judged();
      await registry.app.get(FindingPasses).day();
      const by = await registry.app.get(FindingStore).version();
      await until(async () => (await judged()).every((one) => one.by === by));
      const anew = (await judged()).filter(({ at }, i) => at !== before[i]?.at);
      expect(anew.map(({ id }) => id)).toEqual([hospital.id]);
    });
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
    let ended = 0;
    const pass = jest.spyOn(store, 'reconcile').mockImplementation(async () => {
      await wait(400);
      ended = Date.now();
    });
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
      registry.sql<{ at: Date }>(
        `select start_after as at from jobs.job where name = 'finding-pass' and state = 'created' and start_after > now()`,
      );
    let [job] = await waiting();
    while (job === undefined && Date.now() - began < 20_000) [job] = await waiting();
    expect(Number(job?.at) - ended).toBeGreaterThanOrEqual(9 * 400);
    pass.mockRestore();
  });
});
