import { addDays, today } from '../../src/kernel/calendar-date';
import { aContractBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sampled } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { type Role, type ShownMatrix, TwoSides } from '../support/two-sides';

/** What an agreed matrix has to follow besides its contract's own facts: one case for each thing that touches it. */
describe('an agreed matrix', () => {
  let registry: TestRegistry;
  let api: Client;
  let sides: TwoSides;
  let system: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const change = async (path: string, { id }: Shown, body: object) =>
    api.patch(`${path}/${id}`, (await api.read(`${path}/${id}`)).version, body);
  const meet = async () => {
    sides = await TwoSides.meet(registry);
    system = (
      await api.create('systems', {
        institutionId: sides.institutionId,
        name: '電子カルテ',
        status: 'PLANNED',
        provider: 'VENDOR',
      })
    ).id;
    await change('contracts', { id: sides.contractId, version: 0 }, { systemIds: [system] });
  };
  const device = (systemId: string | null) =>
    api.create('equipment', {
      institutionId: sides.institutionId,
      systemId,
      assetNo: `A-${Math.random()}`,
      name: 'VPN装置①',
      status: 'PLANNED',
    });
  const holder = ({ id }: Shown) =>
    api.create(`equipment/${id}/roles`, { role: 'MAINTAINER', heldBy: 'INSTITUTION', heldFrom: '2026-04-01' });
  const maintainedBy = ({ id }: Shown, vendorId: string) =>
    api.create(`equipment/${id}/roles`, { role: 'MAINTAINER', heldBy: 'VENDOR', vendorId, heldFrom: '2026-04-01' });
  const provision = () =>
    api.create('provisions', {
      institutionId: sides.institutionId,
      systemId: system,
      recipient: '𠮷田検査センター',
      purpose: '連携',
    });
  /** A provision that the draft already answers for: what stays with the institution applies. */
  const answeredProvision = async () => {
    const made = await provision();
    const { rows } = await sides.matrix();
    const struckOut = rows.filter(
      ({ key, nonDelegable, applicability }) => key.startsWith('TP-') && nonDelegable && applicability !== 'APPLICABLE',
    );
    for (const { id } of struckOut) await change('matrix-rows', { id, version: 0 }, { applicability: 'APPLICABLE' });
    return made;
  };
  const line = () => api.create(`contracts/${sides.contractId}/dependencies`, { kind: 'NETWORK', name: '閉域網' });

  interface Case {
    readonly prepare: () => Promise<Shown>;
    readonly touch: (prepared: Shown) => Promise<unknown>;
  }
  const nothing = () => Promise.resolve({ id: '', version: 0 } as Shown);
  const remove = (path: string) => (record: Shown) =>
    registry.http.delete(`/v1/${path}/${record.id}`).set('If-Match', '*').expect(204);
  const cases: Record<string, readonly [reason: string, Case]> = {
    'a device that joins the system': [
      'EQUIPMENT',
      { prepare: () => device(null), touch: (it) => change('equipment', it, { systemId: system }) },
    ],
    'a device that leaves the system': [
      'EQUIPMENT',
      { prepare: () => device(system), touch: (it) => change('equipment', it, { systemId: null }) },
    ],
    'a device that is deleted': ['EQUIPMENT', { prepare: () => device(system), touch: remove('equipment') }],
    'somebody who maintains a device': [
      'EQUIPMENT',
      { prepare: () => device(system), touch: (it) => maintainedBy(it, sides.vendorId) },
    ],
    'somebody else who maintains it': [
      'EQUIPMENT',
      {
        prepare: async () => holder(await device(system)),
        touch: (it) => change('equipment-roles', it, { heldBy: 'VENDOR', vendorId: sides.vendorId }),
      },
    ],
    'nobody who maintains it any more': [
      'EQUIPMENT',
      { prepare: async () => maintainedBy(await device(system), sides.vendorId), touch: remove('equipment-roles') },
    ],
    'a provision to a third party': ['PROVISION', { prepare: nothing, touch: provision }],
    'another recipient': [
      'PROVISION',
      { prepare: answeredProvision, touch: (it) => change('provisions', it, { recipient: '別の提供先' }) },
    ],
    'a provision that is deleted': ['PROVISION', { prepare: answeredProvision, touch: remove('provisions') }],
    'a line under another name': [
      'DEPENDENCY',
      { prepare: line, touch: (it) => change('contract-dependencies', it, { name: '専用線' }) },
    ],
    'a line that is used no more': [
      'DEPENDENCY',
      { prepare: line, touch: (it) => change('contract-dependencies', it, { endedOn: addDays(today(), -1) }) },
    ],
  };

  it.each(sampled(Object.entries(cases), 2))('goes stale with %s', async (_, [reason, { prepare, touch }]) => {
    await meet();
    const prepared = await prepare();
    await sides.agree();
    expect(await sides.standing()).toEqual([null, null]);
    await touch(prepared);
    expect(await sides.standing()).toEqual([[reason], expect.any(String)]);
    const next = await api.read<ShownMatrix>(`contracts/${sides.contractId}/matrix`);
    expect(next).toMatchObject({ revision: 2, status: 'DRAFT', begunBecause: [reason] });
  });

  it('stands until the last day of a line, and not the day after', async () => {
    await meet();
    const prepared = await line();
    await sides.agree();
    await change('contract-dependencies', prepared, { endedOn: today() });
    expect((await sides.matrix()).stale).toBeNull();
    const days = 'select what, days::text from matrix_divergences(array[$1::uuid])';
    expect(await registry.sql(days, [sides.matrixId])).toMatchObject([{ days: `[${addDays(today(), 1)},)` }]);
    // Who knows of the day can draw up the next revision before it; the column goes when the day has come.
    const next = await api.read<ShownMatrix>(`contracts/${sides.contractId}/matrix`);
    expect(next).toMatchObject({ revision: 2, begunBecause: ['DEPENDENCY'] });
    const proposed = () => api.read<{ changes: object[] }>(`matrices/${next.id}/proposal`);
    expect((await proposed()).changes).toEqual([]);
    await change('contract-dependencies', prepared, { endedOn: addDays(today(), -1) });
    const because = [
      { what: 'DEPENDENCY', fact: 'dependency', subjectId: prepared.id, before: 'IN_FORCE', after: null },
    ];
    expect((await proposed()).changes).toMatchObject([{ change: 'LEAVE_PARTY', label: '閉域網', because }]);
  });

  const outdated = async () =>
    (await sides.matrix()).agreements.map(({ side, outdatedBy }) => [side, outdatedBy] as const);
  // What binds is the same for both; one case of each kind. A first provision asks for rows besides, and the gate stops it before.
  const kinds = sampled(['a device that joins the system', 'another recipient', 'a line under another name'], 2);
  it.each(kinds.map((what) => [what, cases[what]!] as const))(
    'is none while it rests on confirmations from before %s, and says why',
    async (_, [reason, { prepare, touch }]) => {
      await meet();
      const prepared = await prepare();
      await sides.declareEverything();
      await sides.step('UNDER_CONSULTATION');
      await sides.confirmBoth();
      expect(await outdated()).toEqual([
        ['INSTITUTION', null],
        ['VENDOR', null],
      ]);
      await touch(prepared);
      expect(await outdated()).toEqual([
        ['INSTITUTION', [reason]],
        ['VENDOR', [reason]],
      ]);
      expect((await sides.concord()).confirmedBy).toEqual([]);
      const refused = await sides.step('AGREED');
      const changes = await sides.carry();
      expect([refused.status, refused.body.code]).toEqual([409, changes > 0 ? 'PROPOSAL_OPEN' : 'FACTS_MOVED']);
      // What it asks for is carried over and answered, and confirmed again in the knowledge of it.
      await sides.declareEverything();
      await sides.confirmBoth();
      expect([await outdated(), (await sides.step('AGREED')).status]).toEqual([
        [
          ['INSTITUTION', null],
          ['VENDOR', null],
        ],
        200,
      ]);
      expect((await sides.matrix()).stale).toBeNull();
    },
  );

  it('is none where the contract became SaaS after both had confirmed, nor where one has confirmed it since', async () => {
    await meet();
    await sides.declareEverything();
    await sides.step('UNDER_CONSULTATION');
    const hash = await sides.confirmBoth();
    const before = (await api.read(`contracts/${sides.contractId}`))['deploymentModel'];
    await change('contracts', { id: sides.contractId, version: 0 }, { deploymentModel: 'SAAS' });
    expect((await sides.concord()).confirmedBy).toEqual([]);
    expect((await sides.step('AGREED')).status).toBe(409);
    expect((await sides.confirm(sides.vendor, hash)).status).toBe(201);
    expect(await outdated()).toEqual([
      ['INSTITUTION', ['CONTRACT_FACTS']],
      ['VENDOR', null],
    ]);
    expect((await sides.step('AGREED')).status).toBe(409);
    // What was confirmed is so again for one side, and no longer for the other.
    await change('contracts', { id: sides.contractId, version: 0 }, { deploymentModel: before });
    expect(await outdated()).toEqual([
      ['INSTITUTION', null],
      ['VENDOR', ['CONTRACT_FACTS']],
    ]);
    expect((await sides.step('AGREED')).body).toMatchObject({ status: 409, code: 'FACTS_MOVED' });
    expect((await sides.confirm(sides.vendor, hash)).status).toBe(201);
    expect((await sides.step('AGREED')).status).toBe(200);
  });

  it('is what the next revision takes over, row by row; nothing precedes the first one', async () => {
    await meet();
    const takeOver = async (matrixId: string, rowId: string) => {
      const rows = [{ rowId, takeOver: 'PRECEDING_REVISION' }];
      const { body } = (await sides.vendor.post(`/v1/matrices/${matrixId}/declarations`).send({ rows })) as {
        body: { items: { errors: { pointer: string; code: string }[] }[] };
      };
      return body.items.flatMap(({ errors }) => errors.map(({ pointer, code }) => [pointer, code]));
    };
    const rowOf = ({ rows }: ShownMatrix) => rows.find(({ key }) => key === 'SR-02')?.id ?? '';
    expect(await takeOver(sides.matrixId, rowOf(await sides.matrix()))).toEqual([
      ['/rows/0/takeOver', 'NOTHING_PRECEDES'],
    ]);
    await sides.agree();
    await line();
    const next = await api.read<ShownMatrix>(`contracts/${sides.contractId}/matrix`);
    expect(next.revision).toBe(2);
    const ofVendor = async () => {
      const { items } = await new Client(sides.vendor).read<{ items: { side: string; roles: Role[] }[] }>(
        `matrix-rows/${rowOf(next)}/declarations`,
      );
      const roles = items.find(({ side }) => side === 'VENDOR')?.roles ?? [];
      return roles.map(({ partyId, role }) => `${role} ${partyId}`).sort();
    };
    const [agreed, partyId] = [await ofVendor(), next.parties.find(({ kind }) => kind === 'INSTITUTION')?.id ?? ''];
    await sides.declare(sides.vendor, rowOf(next), [
      { partyId, role: 'ACCOUNTABLE' },
      { partyId, role: 'RESPONSIBLE' },
    ]);
    expect(await ofVendor()).not.toEqual(agreed);
    expect([await takeOver(next.id, rowOf(next)), await ofVendor()]).toEqual([[], agreed]);
  });

  it('stays as it is with what does not touch it', async () => {
    await meet();
    const [machine, transfer, network] = [await device(system), await answeredProvision(), await line()];
    await sides.agree();
    await change('equipment', machine, { location: '3階' });
    await change('provisions', transfer, { purpose: '別の目的' });
    await change('contract-dependencies', network, { note: '冗長化済' });
    await device(null);
    expect((await sides.matrix()).stale).toBeNull();
  });

  it('stays as it is with a device more of the same parties, which goes into the annex; not with another party’s', async () => {
    await meet();
    const first = await device(system);
    await maintainedBy(first, sides.vendorId);
    await sides.agree();
    const second = await device(system);
    await maintainedBy(second, sides.vendorId);
    await holder(await device(system));
    expect((await sides.matrix()).stale).toBeNull();
    expect((await api.read<{ items: unknown[] }>(`contracts/${sides.contractId}/gaps?ruleId=MTX-018`)).items).toEqual(
      [],
    );
    const annex = () =>
      new Client(sides.vendor).read<{
        devices: { id: string; maintainer: string | null; wasThere: boolean; isThere: boolean }[];
      }>(`matrices/${sides.matrixId}/annex`);
    const { devices } = await annex();
    const found = (id: string) => devices.find((one) => one.id === id);
    expect(devices).toHaveLength(3);
    expect(found(first.id)).toMatchObject({ wasThere: true, isThere: true });
    expect(found(second.id)).toMatchObject({ wasThere: false, isThere: true });
    expect(found(second.id)?.maintainer).toBe(found(first.id)?.maintainer);
    await change('equipment', first, { systemId: null });
    expect((await annex()).devices.find(({ id }) => id === first.id)).toMatchObject({ wasThere: true, isThere: false });
    expect((await sides.matrix()).stale).toBeNull();
    const people = { vendorId: sides.vendorId, roles: ['VENDOR_REPRESENTATIVE'] as const };
    for (const browser of [
      await browserOf(registry, { institutionId: sides.institutionId }),
      await browserOf(registry, people),
    ]) {
      const { text } = await browser.get(`/matrices/${sides.matrixId}`).expect(200);
      for (const told of ['対象機器の一覧', '合意後に追加', '現在はなし']) expect(text).toContain(told);
    }
    const other = await api.create('vendors', aVendorBody());
    await maintainedBy(await device(system), other.id);
    expect((await sides.matrix()).stale).toMatchObject({ reasons: ['EQUIPMENT'] });
  });

  it('is drawn up with the recipients of its systems among its parties', async () => {
    await meet();
    await provision();
    const { vendorId, institutionId } = sides;
    const contract = await api.create('contracts', aContractBody(institutionId, vendorId, { systemIds: [system] }));
    const { parties } = (await api.create(`contracts/${contract.id}/matrix`, {})) as unknown as ShownMatrix;
    expect(parties.at(-1)).toMatchObject({ kind: 'RECIPIENT', label: '𠮷田検査センター' });
  });
});
