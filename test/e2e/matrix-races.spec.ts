import { setTimeout } from 'node:timers/promises';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Answer, type Role, TwoSides } from '../support/two-sides';

const outcome = ({ status, body }: Answer) => (status < 300 ? status : `${status} ${body.code}`);

describe('two clients at once', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let rowId: string;
  let usual: Role[];
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    rowId = (await sides.matrix()).rows.find(({ key }) => key === 'SR-02')?.id ?? '';
    usual = await sides.usual({ nonDelegable: false });
  });
  afterAll(() => registry.stop());

  const ownDeclaration = async () => {
    const { items } = await new Client(sides.vendor).read<{ items: { side: string }[] }>(
      `matrix-rows/${rowId}/declarations`,
    );
    return items.find(({ side }) => side === 'VENDOR');
  };

  it('that declare a row for the same side: one does, the other is told that it moved on', async () => {
    for (let version = 0; version < 5; version++) {
      const notes = ['一人目', '二人目', '三人目'].map((note) => `${note} ${version}`);
      const answers = await Promise.all(
        notes.map((note) => sides.declare(sides.vendor, rowId, usual, { note }, version)),
      );
      expect(answers.map(outcome).sort()).toEqual([200, '412 STALE_VERSION', '412 STALE_VERSION']);
      const winner = notes[answers.findIndex(({ status }) => status === 200)];
      expect(await ownDeclaration()).toMatchObject({ note: winner, version: version + 1 });
    }
  });

  it('that declare different rows, on both sides: nothing is lost', async () => {
    const rows = (await sides.matrix()).rows.filter((row) => row.applicability === 'APPLICABLE').slice(0, 16);
    const answers = await Promise.all(
      rows.flatMap(async (row) => {
        const roles = await sides.usual(row);
        return Promise.all([sides.declare(sides.vendor, row.id, roles), sides.declare(sides.drafter, row.id, roles)]);
      }),
    );
    expect(new Set(answers.flat().map(outcome))).toEqual(new Set([200]));
    const states = (await sides.concord()).rows.filter(({ key }) => rows.some((row) => row.key === key));
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['CONCORDANT']));
    expect((await sides.matrix()).rows.filter(({ allocations }) => allocations.length === 2)).toHaveLength(16);
  });

  describe('on a revision under consultation', () => {
    beforeAll(async () => {
      await sides.declareEverything();
      expect((await sides.step('UNDER_CONSULTATION')).status).toBe(200);
    });

    it('that confirm for the same side: one does', async () => {
      const { contentHash } = await sides.concord();
      const answers = await Promise.all([1, 2, 3].map(() => sides.confirm(sides.confirmer, contentHash)));
      expect(answers.map(outcome).sort()).toEqual([201, '409 TWICE', '409 TWICE']);
    });

    it('of which one edits and one confirms: no confirmation outlives the content that it names', async () => {
      const [{ id: partyId = '' } = {}] = (await sides.matrix()).parties;
      for (let i = 0; i < 6; i++) {
        const { contentHash } = await sides.concord();
        // Now it differs from what the vendor has said, now it is the same.
        const isAlone = i % 2 === 0;
        const [edited, confirmed] = await Promise.all([
          sides.declare(sides.drafter, rowId, [...usual, ...(isAlone ? [{ partyId, role: 'INFORMED' }] : [])]),
          sides.confirm(sides.vendor, contentHash),
        ]);
        expect(outcome(edited)).toBe(200);
        // It came first and was voided, or it came second and was told so.
        expect(['409 CONTENT_CHANGED', 201]).toContain(outcome(confirmed));
        expect((await sides.matrix()).agreements).toEqual([]);
        const { rows } = await sides.matrix();
        expect(rows.find(({ id }) => id === rowId)?.allocations).toHaveLength(isAlone ? 0 : usual.length);
      }
    });

    it('of which one edits and one agrees: one of the two, never both', async () => {
      const seen = new Set<string>();
      for (let i = 0; i < 8 && (await sides.matrix()).status !== 'AGREED'; i++) {
        for (const agent of [sides.drafter, sides.vendor]) await sides.declare(agent, rowId, usual, { note: '共通' });
        const hash = await sides.confirmBoth();
        // Now the one has a start, now the other.
        const edit = () => sides.declare(sides.vendor, rowId, usual, { note: `土壇場 ${i}` });
        const late = async <T>(work: () => Promise<T>, isLate: boolean) => {
          if (isLate) await setTimeout(10);
          return work();
        };
        const [agreed, edited] = await Promise.all([late(() => sides.step('AGREED'), i === 0), late(edit, i > 0)]);
        const { status, contentHash } = await sides.matrix();
        if (agreed.status === 200) {
          expect([outcome(edited), status, contentHash]).toEqual(['409 AGREED_REVISION', 'AGREED', hash]);
          seen.add('agreed');
        } else {
          expect([outcome(edited), outcome(agreed), status]).toEqual([200, '409 GATE_BLOCKED', 'UNDER_CONSULTATION']);
          seen.add('edited');
        }
      }
      if ((await sides.matrix()).status !== 'AGREED') {
        for (const agent of [sides.drafter, sides.vendor]) await sides.declare(agent, rowId, usual, { note: '共通' });
        await sides.confirmBoth();
        const both = await Promise.all([sides.step('AGREED'), sides.step('AGREED')]);
        expect(both.map(outcome).sort()).toEqual([200, '409 ILLEGAL_STEP']);
      }
      expect(seen.size).toBeGreaterThan(0);
    });

    it('that change the contract: one next revision is begun, and all of them are told as reasons', async () => {
      const [system] = await registry.sql<{ id: string }>(
        `insert into systems (id, institution_id, name, status, provider) values (gen_random_uuid(), $1, '新システム', 'PLANNED', 'VENDOR') returning id`,
        [sides.institutionId],
      );
      await Promise.all([
        registry.sql(`update contracts set chain_type = 'HORIZONTAL' where id = $1`, [sides.contractId]),
        registry.sql('insert into contract_systems (contract_id, system_id) values ($1, $2)', [
          sides.contractId,
          system?.id,
        ]),
        registry.sql(
          `insert into contract_dependencies (id, contract_id, kind, name) values (gen_random_uuid(), $1, 'CLOUD', '見本クラウド')`,
          [sides.contractId],
        ),
      ]);
      const { items } = await new Client(sides.confirmer).read<{ items: { revision: number; status: string }[] }>(
        `contracts/${sides.contractId}/matrix-revisions`,
      );
      expect(items.map(({ revision, status }) => [revision, status])).toEqual([
        [2, 'DRAFT'],
        [1, 'AGREED'],
      ]);
      expect((await sides.matrix()).stale?.reasons.slice().sort()).toEqual(['CONTRACT_FACTS', 'DEPENDENCY', 'SYSTEM']);
    });
  });
});
