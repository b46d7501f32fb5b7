import { addDays, today } from '../../src/kernel/calendar-date';
import { aContractBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

/** What the rules that read the matrix ask for can be entered, and is what they look at. */
describe('what rules look at beside the matrix itself', () => {
  let registry: TestRegistry;
  let api: Client;
  let sides: TwoSides;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    sides = await TwoSides.meet(registry);
    await negotiate(await api.read(`contracts/${sides.contractId}`));
    await sides.agree();
  });
  afterAll(() => registry.stop());

  const gaps = async (
    path = `contracts/${sides.contractId}`,
    asOf = today(),
  ): Promise<Map<string, Record<string, unknown>>> => {
    const { items } = await api.read<{ items: { ruleId: string; facts: Record<string, unknown> }[] }>(`${path}/gaps`, {
      asOf,
    });
    return new Map(items.map(({ ruleId, facts }) => [ruleId, facts]));
  };
  const negotiate = async (contract: Shown) => {
    const { status } = await api.step(`contracts/${contract.id}`, contract.version, { step: 'NEGOTIATE', on: today() });
    expect(status).toBe(200);
    return contract;
  };
  const negotiated = async (body: object) => negotiate(await api.create('contracts', body));
  const change = async (path: string, { id }: Pick<Shown, 'id'>, body: object) => {
    const { version } = await api.read(`${path}/${id}`);
    const answer = await api.patch(`${path}/${id}`, version, body);
    expect(answer.status).toBe(200);
  };

  it('an agreed matrix in order falls short in nothing of this', async () => {
    const found = await gaps();
    for (const id of ['MTX-016', 'MTX-019', 'MTX-023', 'MTX-024', 'MTX-025'])
      expect([id, found.has(id)]).toEqual([id, false]);
  });

  it('an incident that was closed, until the matrix is reviewed', async () => {
    const { institutionId } = await api.read(`contracts/${sides.contractId}`);
    const incident = await api.create('incidents', {
      institutionId,
      contractIds: [sides.contractId],
      title: 'VPN装置経由の不正アクセス①',
      knownOn: today(),
      knownBy: '見本 三郎',
    });
    const later = addDays(today(), 61);
    expect((await gaps(undefined, later)).has('MTX-019')).toBe(false);
    await change('incidents', incident, { closedOn: today() });
    // The matrix was agreed on that very day.
    expect((await gaps(undefined, later)).has('MTX-019')).toBe(false);
    await registry.sql(`update incidents set closed_on = $1`, [addDays(today(), 1)]);
    expect((await gaps(undefined, addDays(today(), 61))).has('MTX-019')).toBe(false);
    expect((await gaps(undefined, addDays(today(), 62))).get('MTX-019')).toMatchObject({
      closedOn: addDays(today(), 1),
    });
  });

  it('a manual, until it is shared', async () => {
    const manual = await api.create(`contracts/${sides.contractId}/manuals`, {
      rowKey: 'ｓｒ－０３',
      title: 'OS更新手順書㈱𠮷',
    });
    expect(manual['rowKey']).toBe('SR-03');
    expect((await gaps()).get('MTX-023')).toMatchObject({ rows: ['SR-03'] });
    await change('contract-manuals', manual, { sharedOn: today() });
    expect((await gaps()).has('MTX-023')).toBe(false);
  });

  it('a row that nobody can decide, for more than thirty days', async () => {
    const { institutionId, vendorId } = sides;
    const contract = await negotiated(aContractBody(institutionId, vendorId));
    const matrix = (await api.create(`contracts/${contract.id}/matrix`, {})) as unknown as ShownMatrix;
    const [row] = matrix.rows;
    await change('matrix-rows', { id: row?.id ?? '' }, { undecidedSince: today() });
    const at = (days: number) => gaps(`contracts/${contract.id}`, addDays(today(), days));
    expect((await at(30)).has('MTX-025')).toBe(false);
    expect((await at(31)).get('MTX-025')).toMatchObject({ rows: [row?.key], since: today() });
    await change('matrix-rows', { id: row?.id ?? '' }, { undecidedSince: null });
    expect((await at(31)).has('MTX-025')).toBe(false);
  });

  it('a cloud, until its provider’s paper is at hand, and a line that is not on record', async () => {
    const { institutionId, vendorId } = sides;
    const contract = await negotiated(aContractBody(institutionId, vendorId, { externalConnection: 'YES' }));
    const path = `contracts/${contract.id}`;
    expect((await gaps(path)).has('CLD-003')).toBe(true);
    await api.create(`${path}/dependencies`, { kind: 'NETWORK', name: '閉域網①' });
    expect((await gaps(path)).has('CLD-003')).toBe(false);
    const cloud = await api.create(`${path}/dependencies`, { kind: 'CLOUD', name: '見本クラウド' });
    expect((await gaps(path)).get('CLD-008')).toEqual({ clouds: ['見本クラウド'] });
    await change('contract-dependencies', cloud, { responsibilityRef: '共有責任モデル 第2版' });
    expect((await gaps(path)).has('CLD-008')).toBe(false);
  });

  it('an end of support that nobody knows, until somebody has asked and says whom', async () => {
    const { institutionId } = sides;
    const body = { institutionId, assetNo: 'E-009', name: '検査装置①', status: 'LIVE', liveFrom: '2024-04-01' };
    const device = await api.create('equipment', body);
    const isUnknown = async () => {
      const { items } = await api.read<{ items: { ruleId: string; subject: { id: string } }[] }>(
        `institutions/${institutionId}/gap-report`,
        { limit: 200 },
      );
      return items.some(({ ruleId, subject }) => ruleId === 'EQP-009' && subject.id === device.id);
    };
    expect(await isUnknown()).toBe(true);
    await change('equipment', device, { endOfSupportAskedOn: today() });
    expect(await isUnknown()).toBe(true);
    await change('equipment', device, { endOfSupportSource: '保守事業者𠮷田からの回答' });
    expect(await isUnknown()).toBe(false);
    const { version } = await api.read(`equipment/${device.id}`);
    const both = await api.patch(`equipment/${device.id}`, version, { endOfSupportOn: '2030-03-31' });
    expect(both).toMatchObject({ status: 400, body: { errors: [{ pointer: '/endOfSupportAskedOn' }] } });
    await change('equipment', device, { endOfSupportOn: '2030-03-31', endOfSupportAskedOn: null });
    expect(await isUnknown()).toBe(false);
  });

  it('a provision to a third party, item by item', async () => {
    const { institutionId } = sides;
    const provision = await api.create('provisions', {
      institutionId,
      recipient: '𠮷田検査',
      purpose: '検査',
      startedOn: today(),
    });
    const found = async () => {
      const { items } = await api.read<{ items: { ruleId: string; subject: { id: string } }[] }>(
        `institutions/${institutionId}/gap-report`,
        { limit: 200 },
      );
      return items
        .filter(({ subject }) => subject.id === provision.id)
        .map(({ ruleId }) => ruleId)
        .sort();
    };
    const all = await found();
    expect(all).toEqual([
      'TPP-001',
      'TPP-002',
      'TPP-003',
      'TPP-004',
      'TPP-005',
      'TPP-006',
      'TPP-007',
      'TPP-008',
      'TPP-009',
      'TPP-010',
    ]);
    const cures: [string, object][] = [
      ['TPP-001', { procedureRef: '手続記録-1' }],
      ['TPP-004', { legalBasis: 'CONSENT', consentEvidenceRef: '同意書綴 2026' }],
      ['TPP-005', { transferRecordRef: '提供記録簿', recordsKeptUntil: addDays(today(), 1100) }],
      ['TPP-006', { recipientCountry: 'JP' }],
      ['TPP-007', { sourceRetentionOwner: '医療情報部' }],
      ['TPP-008', { scheme: 'DIRECT', schemeAllocationRef: '提供手順書 別紙2' }],
      ['TPP-009', { classification: 'PROVISION' }],
      ['TPP-010', { scopeAgreedOn: today(), scopeAgreementRef: '契約書庫 連携-1' }],
    ];
    for (const [rule, cure] of cures) {
      expect(await found()).toContain(rule);
      await change('provisions', provision, cure);
      expect(await found()).not.toContain(rule);
    }
  });
});
