import { type ImpactView } from '../../src/findings/impact/impact.dto';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

describe('who is hit', () => {
  let registry: TestRegistry;
  let api: Client;
  let ours: Shown;
  let theirs: Shown;
  let prime: Shown;
  let beneath: Shown;
  let contract: Shown;
  let foreign: Shown;
  let subcontract: Shown;
  let system: Shown;
  let device: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    [ours, theirs] = [
      await api.create('institutions', anInstitutionBody()),
      await api.create('institutions', anInstitutionBody()),
    ];
    [prime, beneath] = [await api.create('vendors', aVendorBody()), await api.create('vendors', aVendorBody())];
    const about = { institutionId: ours.id };
    system = await api.create('systems', {
      ...about,
      name: '電子カルテ',
      status: 'LIVE',
      liveFrom: '2025-04-01',
      provider: 'VENDOR',
    });
    contract = await api.create('contracts', aContractBody(ours.id, prime.id, { systemIds: [system.id] }));
    foreign = await api.create('contracts', aContractBody(theirs.id, prime.id));
    subcontract = await api.create(`contracts/${contract.id}/subcontracts`, {
      vendorId: beneath.id,
      work: '夜間の遠隔監視',
    });
    device = await api.create('equipment', {
      ...about,
      assetNo: 'N-0012',
      name: 'VPN装置 ＶＰＮ－１００',
      status: 'LIVE',
      liveFrom: '2025-04-01',
      contractIds: [contract.id],
    });
    await api.create(`equipment/${device.id}/roles`, {
      role: 'MAINTAINER',
      heldBy: 'VENDOR',
      vendorId: beneath.id,
      heldFrom: '2025-04-01',
    });
    await api.create(`vendors/${beneath.id}/contacts`, {
      kind: 'EMERGENCY',
      name: '緊急窓口',
      phone: '03-1234-5678',
      reachable24h: true,
    });
    await api.create(`institutions/${ours.id}/role-assignments`, {
      role: 'CISO',
      person: '髙橋 ①子',
      heldFrom: '2025-04-01',
    });
  });
  afterAll(() => registry.stop());

  const hit = (path: string, query: object = {}) => api.read<ImpactView>(path, query);
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

  it('follows a vendor through its contracts, to the systems they carry and the devices they name', async () => {
    const impact = await hit(`vendors/${prime.id}/impact`);
    expect(ids(impact.contracts).sort()).toEqual([contract.id, foreign.id].sort());
    expect(impact.contracts[0]?.ways).toEqual([{ way: 'CONTRACTOR', through: prime['name'] }]);
    expect([ids(impact.systems), ids(impact.devices), ids(impact.subcontracts)]).toEqual([
      [system.id],
      [device.id],
      [subcontract.id],
    ]);
    expect(impact.devices[0]).toMatchObject({ isHit: false });
    expect(impact.people.map(({ name, reachable24h }) => [name, reachable24h])).toEqual([
      ['髙橋 ①子', false],
      ['緊急窓口', true],
    ]);
  });

  it('follows a sub-entrustee up to the contract, and to the device that it maintains', async () => {
    const impact = await hit(`vendors/${beneath.id}/impact`, { knownOn: '2026-11-27' });
    expect(ids(impact.contracts)).toEqual([contract.id]);
    expect(impact.contracts[0]?.ways.map(({ way }) => way)).toEqual(['DEVICE', 'REENTRUSTED']);
    expect([impact.devices, impact.subcontracts]).toMatchObject([[{ isHit: true }], [{ isHit: true }]]);
    expect(impact.duties.find(({ code }) => code === 'PPC_PRELIMINARY')?.dueOn).toBe('2026-12-02');
  });

  it('is asked of a re-entrustment, a device, a certificate and a product too', async () => {
    const certificate = await api.create('certifications', {
      vendorId: prime.id,
      scheme: 'PMARK',
      registrationNumber: '10123456(03)',
      validFrom: '2025-01-01',
      validTo: '2099-12-31',
    });
    for (const path of [`subcontracts/${subcontract.id}`, `equipment/${device.id}`])
      expect(ids((await hit(`${path}/impact`)).contracts)).toEqual([contract.id]);
    const covered = await hit(`certifications/${certificate.id}/impact`);
    expect(ids(covered.contracts).sort()).toEqual([contract.id, foreign.id].sort());
    await api.create(`contracts/${foreign.id}/certification-coverages`, {
      certificationId: certificate.id,
      covers: 'NO',
    });
    expect(ids((await hit(`certifications/${certificate.id}/impact`)).contracts)).toEqual([contract.id]);
    const product = await hit('product-impact', { name: 'vpn-100' });
    expect([ids(product.devices), ids(product.contracts)]).toEqual([[device.id], [contract.id]]);
    expect((await hit('product-impact', { name: 'ほかの製品' })).duties).toEqual([]);
  });

  it('is printed on a page: whom to call, what runs by when, and what hangs on it', async () => {
    const staff = await browserOf(registry);
    const printed = (file: Buffer) => pdfText(file).map((page) => page.replace(/\s/g, ''));
    const asked = { knownOn: '2026-11-27' };
    const [{ contractNo }, { name: certified }] = [
      await api.read<{ contractNo: string }>(`contracts/${contract.id}`),
      await api.read<{ name: string }>(`vendors/${prime.id}`),
    ];
    for (const path of [`vendors/${beneath.id}`, `subcontracts/${subcontract.id}`, `equipment/${device.id}`]) {
      const answer = await registry.http
        .get(`/v1/${path}/impact-sheet`)
        .query(asked)
        .buffer(true)
        .parse(bytes)
        .expect(200);
      expect(answer.headers['content-type']).toBe('application/pdf');
      const pages = printed(answer.body as Buffer);
      // On one sheet of paper, both sides of it.
      expect(pages.length).toBeLessThanOrEqual(2);
      for (const word of [
        '0312345678',
        '緊急窓口',
        contractNo,
        '令和8年12月2日',
        '個人情報保護委員会に速報する',
        '電子カルテ',
      ])
        expect(pages.join('')).toContain(word.replace(/\s/g, ''));
      const page = (await staff.get(`/${path}/impact`).query(asked).expect(200)).text;
      expect(page).toContain(`/${path}/impact-sheet/content?knownOn=2026-11-27`);
      await staff.get(`/${path}/impact-sheet/content`).query(asked).expect(200);
    }
    const product = await registry.http
      .get('/v1/product-impact-sheet')
      .set('Accept-Language', 'en')
      .query({ name: 'vpn-100', ...asked })
      .buffer(true)
      .parse(bytes)
      .expect(200);
    expect(printed(product.body as Buffer).join('')).toContain('Whomtocall');
    expect((await staff.get('/product-impact').query({ name: 'vpn-100' }).expect(200)).text).toContain(
      '/product-impact-sheet/content?name=vpn-100&amp;knownOn=',
    );
    const neighbour = await registry.as({ roles: ['PROCUREMENT'], institutionId: theirs.id });
    await neighbour.get(`/v1/equipment/${device.id}/impact-sheet`).expect(404);
    const theirPages = await neighbour
      .get(`/v1/vendors/${prime.id}/impact-sheet`)
      .buffer(true)
      .parse(bytes)
      .expect(200);
    expect(printed(theirPages.body as Buffer).join('')).toContain(certified.replace(/\s/g, ''));
    expect(printed(theirPages.body as Buffer).join('')).not.toContain('0312345678');
  });

  it('of a model reaches every device of it, under whatever name each hospital keeps it, and what hangs on each', async () => {
    const names = ['輸液ポンプ ＳＭ－９７０', '輸液ポンプ sm-970 (3階東)', 'SM-970用ゲートウェイ①', 'Ｓｍ‐９７０ 予備'];
    const devices: Shown[] = [];
    const carrying: { contract: Shown; system: Shown }[] = [];
    for (const [n, name] of names.entries()) {
      const { id: institutionId } = n % 2 === 0 ? ours : theirs;
      const live = { status: 'LIVE', liveFrom: '2025-04-01' };
      const its = await api.create('systems', { institutionId, name: `ポンプ管理 ${n}`, provider: 'VENDOR', ...live });
      const vendor = await api.create('vendors', aVendorBody());
      carrying.push({ contract: await api.create('contracts', aContractBody(institutionId, vendor.id)), system: its });
      devices.push(
        await api.create('equipment', {
          ...{ institutionId, assetNo: `P-${n}`, name, ...live },
          ...{ contractIds: [carrying[n]!.contract.id], systemId: its.id },
        }),
      );
    }
    const beside = await api.create('equipment', {
      institutionId: ours.id,
      assetNo: 'P-9',
      name: '輸液ポンプ SM-980',
      status: 'PLANNED',
    });
    for (const name of ['sm970', 'ＳＭ－９７０', 'SM−970', 'SM ー970'])
      expect([name, ids((await hit('product-impact', { name })).devices).length]).toEqual([name, names.length]);
    for (const name of ['-', ' ', '・'])
      expect((await registry.http.get('/v1/product-impact').query({ name })).body).not.toMatchObject({ devices: [{}] });
    const impact = await hit('product-impact', { name: 'SM-970' });
    expect(ids(impact.devices).sort()).toEqual(ids(devices).sort());
    expect(impact.devices.every(({ isHit }) => isHit)).toBe(true);
    expect(ids(impact.contracts).sort()).toEqual(carrying.map(({ contract: { id } }) => id).sort());
    expect(ids(impact.systems).sort()).toEqual(carrying.map(({ system: { id } }) => id).sort());
    expect(ids(impact.devices)).not.toContain(beside.id);
    // What is of a device is its own: another of the same model is not hit by that.
    expect(ids((await hit(`equipment/${devices[0]!.id}/impact`)).devices)).toEqual([devices[0]!.id]);
    const neighbour = await registry.as({ roles: ['PROCUREMENT'], institutionId: theirs.id });
    const seen = (await neighbour.get('/v1/product-impact').query({ name: 'SM-970' }).expect(200)).body as ImpactView;
    expect(ids(seen.devices).sort()).toEqual([devices[1]!.id, devices[3]!.id].sort());
  });

  it('leaves out what is over', async () => {
    const gone = await api.create('vendors', aVendorBody());
    const ended = await api.create('contracts', aContractBody(ours.id, gone.id));
    await registry.sql(`update contracts set status = 'CANCELLED', ended_on = '2026-01-31' where id = $1`, [ended.id]);
    expect((await hit(`vendors/${gone.id}/impact`, { knownOn: '2026-02-01' })).contracts).toEqual([]);
    expect(ids((await hit(`vendors/${gone.id}/impact`, { knownOn: '2026-01-31' })).contracts)).toEqual([ended.id]);
  });

  it('shows each hospital only what is its own', async () => {
    const neighbour = await registry.as({ roles: ['PROCUREMENT'], institutionId: theirs.id });
    const answer = await neighbour.get(`/v1/vendors/${prime.id}/impact`).expect(200);
    const impact = answer.body as ImpactView;
    expect([ids(impact.contracts), impact.systems, impact.devices, impact.subcontracts]).toEqual([
      [foreign.id],
      [],
      [],
      [],
    ]);
    expect(impact.people.map(({ name }) => name)).not.toContain('髙橋 ①子');
    await neighbour.get(`/v1/equipment/${device.id}/impact`).expect(404);
    await neighbour.get(`/v1/subcontracts/${subcontract.id}/impact`).expect(404);
    const found = await neighbour.get('/v1/product-impact').query({ name: 'VPN-100' }).expect(200);
    expect((found.body as ImpactView).devices).toEqual([]);
    await (await registry.as({ roles: ['ADMINISTRATOR'] })).get(`/v1/vendors/${prime.id}/impact`).expect(403);
    await registry.http.get(`/v1/vendors/${newId()}/impact`).expect(404);
  });

  it('stands on one page with whom to call first', async () => {
    const { text } = await (
      await browserOf(registry, { institutionId: ours.id })
    )
      .get(`/vendors/${beneath.id}/impact`)
      .expect(200);
    const [contact] = await registry.sql<{ phone: string }>('select phone from vendor_contacts where vendor_id = $1', [
      beneath.id,
    ]);
    const places = [contact!.phone, String(contract['contractNo'])].map((part) => text.indexOf(part));
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
    expect(text).toContain('夜間の遠隔監視');
  });
});
