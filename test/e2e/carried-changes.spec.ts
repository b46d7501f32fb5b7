import { aSubcontractBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

interface Proposal {
  readonly proposalHash: string;
  readonly voids: readonly string[];
  readonly changes: readonly {
    readonly change: string;
    readonly subject: string;
    readonly label: string;
    readonly because: readonly { readonly what: string; readonly fact: string; readonly after: string | null }[];
  }[];
  readonly decided: readonly {
    readonly subject: string;
    readonly isTaken: boolean;
    readonly reason: string | null;
    readonly voided: readonly string[];
    readonly decider: string;
  }[];
}

/** The next revision is the old one, and what the change asks for: shown, decided on, and tied to the fact behind it. */
describe('what has changed around a contract', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let contractId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  beforeEach(async () => {
    sides = await TwoSides.meet(registry);
    contractId = sides.contractId;
  });
  afterAll(() => registry.stop());

  const read = (id: string = sides.matrixId) => new Client(sides.drafter).read<Proposal>(`matrices/${id}/proposal`);
  const apply = (body: object, id: string = sides.matrixId) =>
    sides.drafter.post(`/v1/matrices/${id}/proposal`).set('If-Match', '*').send(body);
  const current = () => new Client(sides.confirmer).read<ShownMatrix>(`contracts/${contractId}/matrix`);
  const entrust = async (name: string) => {
    const { id } = await new Client(registry.http).create('vendors', aVendorBody({ name }));
    return new Client(registry.http).create(`contracts/${contractId}/subcontracts`, aSubcontractBody(id));
  };
  const becomesSaas = async () => {
    const api = new Client(registry.http);
    const { version } = await api.read(`contracts/${contractId}`);
    await api.patch(`contracts/${contractId}`, version, { deploymentModel: 'SAAS' });
  };
  const rowsOf = ({ rows }: ShownMatrix) => new Map(rows.map(({ key, applicability }) => [key, applicability]));

  it('is nothing right after a revision was drawn up', async () => {
    expect(await read()).toMatchObject({ changes: [], voids: [], decided: [] });
  });

  it('is what is stated anew of signatures, rooms or maintenance, asked of every row before it is agreed', async () => {
    const patch = (body: object) =>
      sides.drafter
        .patch(`/v1/matrices/${sides.matrixId}`)
        .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
        .send(body);
    expect((await patch({ signatureUsed: 'PERHAPS' })).body).toMatchObject({ errors: [{ pointer: '/signatureUsed' }] });
    const stated = await patch({ signatureUsed: 'YES' }).expect(200);
    expect(stated.body).toMatchObject({ signatureUsed: 'YES', colocation: 'NO' });
    // The rows are as they were until somebody has seen what it asks for.
    expect(rowsOf(await current()).get('SE-03')).toBe('NOT_PRESENT');
    const { changes, proposalHash } = await read();
    expect(changes).toMatchObject([
      { change: 'APPLY_ROW', subject: 'SE-03', because: [{ fact: 'signatureUsed', after: 'YES' }] },
    ]);
    await apply({ proposalHash }).expect(200);
    expect(rowsOf(await current()).get('SE-03')).toBe('APPLICABLE');
    await patch({ signatureUsed: 'NO' }).expect(200);
    expect((await read()).changes).toMatchObject([{ change: 'EXCUSE_ROW', subject: 'SE-03' }]);
  });

  it('comes as columns and rows, each because of a fact; what is left stays in sight with its reason', async () => {
    const { id } = await entrust('再委託㈱髙﨑');
    const proposal = await read();
    expect(proposal.changes.map(({ change, subject }) => [change, subject])).toEqual([
      ['ADD_ROW', 'SV-04'],
      ['ADD_ROW', 'SV-05'],
      ['ADD_ROW', 'SV-06'],
      ['ADD_PARTY', `SUB_ENTRUSTEE ${id}`],
    ]);
    expect(new Set(proposal.changes.flatMap(({ because }) => because.map(({ what }) => what)))).toEqual(
      new Set(['SUBCONTRACT']),
    );
    const refused = await sides.step('AGREED');
    expect(refused.status).toBe(409);
    const declined = [{ subject: 'SV-04', reason: '契約書第5条で定めるため' }];
    const answer = await apply({ proposalHash: proposal.proposalHash, declined });
    expect([answer.status, (answer.body as Proposal).changes]).toEqual([200, []]);
    const matrix = await current();
    expect(matrix.parties.filter(({ kind }) => kind === 'SUB_ENTRUSTEE').map(({ label }) => label)).toEqual([
      '再委託㈱髙﨑',
    ]);
    expect(matrix.rows.find(({ key }) => key === 'SV-04')).toMatchObject({
      applicability: 'NOT_PRESENT',
      reason: '契約書第5条で定めるため',
    });
    expect(rowsOf(matrix).get('SV-05')).toBe('APPLICABLE');
    expect((await read()).decided).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: 'SV-04', isTaken: false, reason: '契約書第5条で定めるため' }),
        expect.objectContaining({ subject: 'SV-05', isTaken: true, reason: null, decider: '髙﨑 起案' }),
      ]),
    );
  });

  it('marks what applies no more, and voids what was confirmed under consultation, saying whose', async () => {
    await sides.declareEverything();
    await sides.step('UNDER_CONSULTATION');
    await sides.confirmBoth();
    await becomesSaas();
    expect((await sides.step('AGREED')).body).toMatchObject({ status: 409, code: 'PROPOSAL_OPEN' });
    const proposal = await read();
    expect(proposal.voids).toEqual(['INSTITUTION', 'VENDOR']);
    expect((await apply({ proposalHash: proposal.proposalHash })).status).toBe(200);
    const matrix = await current();
    expect(matrix.agreements).toEqual([]);
    expect(['IN-01', 'IN-04', 'CD-01'].map((key) => rowsOf(matrix).get(key))).toEqual([
      'NOT_PRESENT',
      'NOT_PRESENT',
      'APPLICABLE',
    ]);
    for (const { voided } of (await read()).decided) expect(voided).toEqual(['INSTITUTION', 'VENDOR']);
    await sides.declareEverything();
    await sides.confirmBoth();
    expect((await sides.step('AGREED')).status).toBe(200);
    expect((await sides.matrix()).stale).toBeNull();
  });

  it('takes the column of a party out that is gone, and asks for its rows anew', async () => {
    const { id } = await entrust('撤退㈱');
    await registry.sql(`update subcontracts set started_on = '2026-04-01' where id = $1`, [id]);
    await sides.carry();
    await sides.declareEverything();
    const { rows, parties } = await current();
    const partyId = parties.find(({ kind }) => kind === 'SUB_ENTRUSTEE')?.id ?? '';
    const row = rows.find(({ key }) => key === 'SV-06')?.id ?? '';
    for (const agent of [sides.drafter, sides.vendor])
      await sides.declare(agent, row, [
        { partyId, role: 'ACCOUNTABLE' },
        { partyId, role: 'RESPONSIBLE' },
      ]);
    await registry.sql('update subcontracts set ended_on = today_in_japan() - 1 where id = $1', [id]);
    const { changes } = await read();
    expect(changes.map(({ change }) => change)).toEqual(['EXCUSE_ROW', 'EXCUSE_ROW', 'EXCUSE_ROW', 'LEAVE_PARTY']);
    await sides.carry();
    const after = await current();
    expect(after.parties.map(({ kind }) => kind)).not.toContain('SUB_ENTRUSTEE');
    expect(after.rows.find(({ key }) => key === 'SV-06')).toMatchObject({
      applicability: 'NOT_PRESENT',
      allocations: [],
    });
  });

  it('is applied as it was seen, on a revision that is open, by the institution', async () => {
    await entrust('再委託㈱①');
    const { proposalHash } = await read();
    await entrust('再委託㈱②');
    expect((await apply({ proposalHash })).body).toMatchObject({ status: 409, code: 'PROPOSAL_MOVED' });
    const seen = (await read()).proposalHash;
    expect((await apply({ proposalHash: seen, declined: [{ subject: 'LG-01', reason: '不要' }] })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/declined/0/subject', code: 'NOT_PROPOSED' }],
    });
    expect((await sides.vendor.get(`/v1/matrices/${sides.matrixId}/proposal`)).status).toBe(403);
    await sides.agree();
    await becomesSaas();
    expect((await read()).changes.length).toBeGreaterThan(0);
    expect((await apply({ proposalHash: (await read()).proposalHash })).body).toMatchObject({
      status: 409,
      code: 'AGREED_REVISION',
    });
    const next = await current();
    expect(next.revision).toBe(2);
    expect((await read(next.id)).changes).toEqual((await read()).changes);
  });

  it('is shown and decided on a page, where a reason is asked for', async () => {
    await entrust('再委託㈱𠮷');
    const clerk = await browserOf(registry, { institutionId: sides.institutionId, roles: ['PLANNING_MANAGER'] });
    const path = `/matrices/${sides.matrixId}/proposal`;
    const { text } = await clerk.get(path);
    expect(text).toContain('再委託㈱𠮷');
    const { proposalHash } = await read();
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
    const send = (fields: object) =>
      clerk
        .post(path)
        .type('form')
        .send({ proposalHash, version, declined: 'SV-04', ...fields });
    const refused = await send({});
    expect([refused.status, refused.text.includes('反映しない理由を書いてください')]).toEqual([400, true]);
    expect((await send({ 'reason-0': '契約書で定める' })).status).toBe(303);
    expect((await read()).changes).toEqual([]);
    const shown = await clerk.get(`/matrices/${sides.matrixId}/changes`);
    expect(shown.text).toContain('反映せず: 契約書で定める');
  });
});
