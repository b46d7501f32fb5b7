import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { today } from '../../src/kernel/calendar-date';

/** What was known on a past day, asked of the records and of what is judged from them. */
describe('asKnownOn', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let contract: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody({ name: '㈱𠮷野①' }));
    contract = await api.create('contracts', aContractBody(institution.id, vendor.id, { title: '保守①' }));
    // what was done so far was done on the first of the month, a minute before its end in Japan
    await registry.sql(
      `set local session_replication_role = 'replica'; update journal set at = '2026-11-01T14:59:00Z'`,
    );
    await api.patch(`contracts/${contract.id}`, 1, { title: '保守⑥' });
  });
  afterAll(() => registry.stop());

  it('shows a record as it was known at the end of that day in Japan', async () => {
    const of = (asKnownOn: string) => api.read(`contracts/${contract.id}`, { asKnownOn });
    expect(await of('2026-11-01')).toMatchObject({ title: '保守①', version: 1 });
    expect(await of(today())).toMatchObject({ title: '保守⑥', version: 2 });
    expect(await api.read(`contracts/${contract.id}`)).toMatchObject({ title: '保守⑥' });
    await registry.http.get(`/v1/contracts/${contract.id}`).query({ asKnownOn: '2026-10-31' }).expect(404);
  });

  it('lists, and judges, what was known then', async () => {
    const list = await api.read<{ items: Shown[] }>('contracts', {
      asKnownOn: '2026-11-01',
      contractNo: contract['contractNo'],
    });
    expect(list.items.map(({ title }) => title)).toEqual(['保守①']);
    const nothing = await api.read<{ items: Shown[] }>('contracts', { asKnownOn: '2026-10-31' });
    expect(nothing.items).toEqual([]);
    const gaps = (query: object) =>
      api.read<{ counts: { total: number } }>(`institutions/${institution.id}/gap-report`, query);
    const now = await gaps({ asOf: '2026-11-23' });
    expect(now.counts.total).toBeGreaterThan(0);
    const then = await gaps({ asOf: '2026-11-23', asKnownOn: '2026-11-01' });
    // The same findings, about a contract that was called otherwise then.
    expect(JSON.stringify(then)).toBe(JSON.stringify(now).replaceAll('保守⑥', '保守①'));
    expect(then).not.toEqual(now);
    await registry.http
      .get(`/v1/institutions/${institution.id}/gap-report`)
      .query({ asKnownOn: '2026-10-31' })
      .expect(404);
  });

  it('judges the present again on the next request', async () => {
    expect(await api.read(`contracts/${contract.id}`)).toMatchObject({ title: '保守⑥' });
  });
});
