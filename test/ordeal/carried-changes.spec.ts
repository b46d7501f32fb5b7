import { newId } from '../../src/kernel/identifier';
import { aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

/** The facts of a contract that decide about rows and columns, as the model keeps them. */
interface Facts {
  deploymentModel: 'ON_PREMISES' | 'SAAS';
  personalDataHandling: 'HANDLED' | 'NOT_HANDLED' | 'CLOUD_EXCEPTION';
  remoteMaintenance: 'YES' | 'NO';
  externalConnection: 'YES' | 'NO';
  usesThirdPartyCloud: 'YES' | 'NO';
  /** Names of what the contract leans on, subcontractors and recipients. */
  networks: ReadonlySet<string>;
  subcontractors: ReadonlySet<string>;
  recipients: ReadonlySet<string>;
}

/** The conditional rows of the template, written down once more: domain 2.1, column "applies". */
const WANTED: readonly (readonly [keys: readonly string[], when: (facts: Facts) => boolean])[] = [
  [['LG-11'], ({ personalDataHandling }) => personalDataHandling !== 'NOT_HANDLED'],
  [['LG-12'], ({ personalDataHandling }) => personalDataHandling === 'CLOUD_EXCEPTION'],
  [['SV-04', 'SV-05', 'SV-06'], ({ subcontractors }) => subcontractors.size > 0],
  [['SR-05'], ({ remoteMaintenance }) => remoteMaintenance === 'YES'],
  [['IN-01', 'IN-04'], ({ deploymentModel }) => deploymentModel === 'ON_PREMISES'],
  [['IN-05'], ({ externalConnection }) => externalConnection === 'YES'],
  [
    ['CD-01', 'CD-02', 'CD-03', 'CD-04'],
    ({ deploymentModel, usesThirdPartyCloud }) => deploymentModel !== 'ON_PREMISES' || usesThirdPartyCloud === 'YES',
  ],
  [['TP-01', 'TP-02', 'TP-03', 'TP-04', 'TP-05'], ({ recipients }) => recipients.size > 0],
];
const wantedBy = (facts: Facts) => new Set(WANTED.flatMap(([keys, when]) => (when(facts) ? keys : [])));
const conditional = new Set(WANTED.flatMap(([keys]) => keys));

/** What a revision holds, as far as facts decide about it. */
interface Held {
  readonly rows: ReadonlyMap<string, string>;
  readonly columns: ReadonlySet<string>;
}

const heldBy = ({ rows, parties }: ShownMatrix): Held => ({
  rows: new Map(rows.filter(({ key }) => conditional.has(key)).map(({ key, applicability }) => [key, applicability])),
  columns: new Set(
    parties.flatMap(({ kind, label }) =>
      ['NETWORK_PROVIDER', 'SUB_ENTRUSTEE', 'RECIPIENT'].includes(kind) ? [`${kind} ${label}`] : [],
    ),
  ),
});

/** The model: the next revision is the old one, and what the facts ask of it besides. */
function nextOf(held: Held, drawnFor: Facts, now: Facts): Held {
  const [before, after] = [wantedBy(drawnFor), wantedBy(now)];
  const rows = new Map(held.rows);
  for (const key of conditional) {
    if (after.has(key) && !before.has(key)) rows.set(key, 'APPLICABLE');
    if (!after.has(key) && before.has(key) && rows.has(key)) rows.set(key, 'NOT_PRESENT');
  }
  const columns = new Set([
    ...[...now.networks].map((name) => `NETWORK_PROVIDER ${name}`),
    ...[...now.subcontractors].map((name) => `SUB_ENTRUSTEE ${name}`),
    ...[...now.recipients].map((name) => `RECIPIENT ${name}`),
  ]);
  return { rows, columns };
}

const plain = ({ rows, columns }: Held) => ({
  rows: [...rows].map((row) => row.join(' ')).sort(),
  columns: [...columns].sort(),
});

/**
 * Facts change at random moments of a revision's life: in a draft, under consultation, once both have confirmed, once it is
 * agreed. What the registry proposes is exactly what a second, plain reading of the template asks for, each difference is tied
 * to a fact, and what is agreed stands on facts that have not moved.
 */
describe('what changes around a contract', () => {
  let registry: TestRegistry;
  const vendors = new Map<string, string>();
  const roll = dice(ordealSeed());
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    for (const name of ['再委託㈱甲', '再委託㈱乙𠮷'])
      vendors.set(name, (await api.create('vendors', aVendorBody({ name }))).id);
  });
  afterAll(() => registry.stop());

  async function begin() {
    const sides = await TwoSides.meet(registry);
    const { id: system } = await new Client(registry.http).create('systems', {
      institutionId: sides.institutionId,
      name: '電子カルテ',
      status: 'PLANNED',
      provider: 'VENDOR',
    });
    await registry.sql('insert into contract_systems (contract_id, system_id) values ($1, $2)', [
      sides.contractId,
      system,
    ]);
    const facts: Facts = {
      ...{ deploymentModel: 'ON_PREMISES', personalDataHandling: 'HANDLED', remoteMaintenance: 'NO' },
      ...{ externalConnection: 'NO', usesThirdPartyCloud: 'NO' },
      ...{ networks: new Set<string>(), subcontractors: new Set<string>(), recipients: new Set<string>() },
    };
    return { sides, system, facts };
  }
  type World = Awaited<ReturnType<typeof begin>>;

  const set = async <K extends keyof Facts>({ sides, facts }: World, fact: K, column: string, value: Facts[K]) => {
    facts[fact] = value;
    await registry.sql(`update contracts set ${column} = $2 where id = $1`, [sides.contractId, value]);
  };
  const toggled = (names: ReadonlySet<string>, name: string) =>
    new Set(names.has(name) ? [...names].filter((one) => one !== name) : [...names, name]);

  const changes: readonly ((world: World) => Promise<unknown>)[] = [
    (world) => set(world, 'deploymentModel', 'deployment_model', pick(['ON_PREMISES', 'SAAS'])),
    (world) => set(world, 'personalDataHandling', 'personal_data_handling', pick(['HANDLED', 'NOT_HANDLED'])),
    (world) => set(world, 'remoteMaintenance', 'remote_maintenance', pick(['YES', 'NO'])),
    (world) => set(world, 'externalConnection', 'external_connection', pick(['YES', 'NO'])),
    (world) => set(world, 'usesThirdPartyCloud', 'uses_third_party_cloud', pick(['YES', 'NO'])),
    async ({ sides, facts }) => {
      const name = pick(['閉域網①', '専用線']);
      await registry.sql(
        `insert into contract_dependencies (id, contract_id, kind, name, ended_on) values ($1, $2, 'NETWORK', $3, today_in_japan() - $4::int)
           on conflict (contract_id, kind, name) do update set ended_on = excluded.ended_on`,
        [newId(), sides.contractId, name, facts.networks.has(name) ? 1 : pick([null, 0, -30])],
      );
      facts.networks = toggled(facts.networks, name);
    },
    async ({ sides, facts }) => {
      const name = pick([...vendors.keys()]);
      await (facts.subcontractors.has(name)
        ? registry.sql(
            `update subcontracts set ended_on = today_in_japan() - 1 where contract_id = $1 and vendor_id = $2 and ended_on is null`,
            [sides.contractId, vendors.get(name)],
          )
        : registry.sql(
            `insert into subcontracts (id, contract_id, rank, vendor_id, work, started_on, overseas) values ($1, $2, 1, $3, '保守', '2026-04-01', 'NO')`,
            [newId(), sides.contractId, vendors.get(name)],
          ));
      facts.subcontractors = toggled(facts.subcontractors, name);
    },
    async ({ sides, system, facts }) => {
      const recipient = pick(['検査センター', '地域連携㈱']);
      await (facts.recipients.has(recipient)
        ? registry.sql(`delete from provisions where system_id = $1 and recipient = $2`, [system, recipient])
        : registry.sql(
            `insert into provisions (id, institution_id, system_id, recipient, purpose, started_on) values ($1, $2, $3, $4, '連携', '2026-04-01')`,
            [newId(), sides.institutionId, system, recipient],
          ));
      facts.recipients = toggled(facts.recipients, recipient);
    },
  ];

  it.each(Array.from({ length: rounds(2, 20) }, (_, round) => round))(
    'is carried into the next revision, exactly as the template asks, and nothing is agreed without it (round %i)',
    async (round) => {
      const world = await begin();
      const { sides, facts } = world;
      let drawnFor: Facts = { ...facts };
      for (let turn = 0; turn < rounds(3, 8); turn++) {
        const moment = pick(['DRAFT', 'CONSULTED', 'CONFIRMED', 'AGREED'] as const);
        const { id, status } = await new Client(sides.confirmer).read<ShownMatrix>(
          `contracts/${sides.contractId}/matrix`,
        );
        const revision = sides.of(id);
        // What has changed and changed back asked for nothing: the revision that was agreed still stands.
        const isOpen = status !== 'AGREED';
        if (isOpen && moment !== 'DRAFT') await revision.step('UNDER_CONSULTATION');
        if (isOpen && (moment === 'CONFIRMED' || moment === 'AGREED')) {
          await revision.declareEverything();
          await revision.confirmBoth();
        }
        if (isOpen && moment === 'AGREED') {
          const agreed = await revision.step('AGREED');
          expect({ round, turn, status: agreed.status, code: agreed.body.code }).toEqual({ round, turn, status: 200 });
        }
        for (let i = 1 + roll(3); i > 0; i--) await pick(changes)(world);
        const open = await new Client(sides.confirmer).read<ShownMatrix>(`contracts/${sides.contractId}/matrix`);
        if (open.status === 'AGREED') {
          expect(open.stale).toBeNull();
          continue;
        }
        const wanted = nextOf(heldBy(open), drawnFor, facts);
        const isOtherwise = JSON.stringify(plain(wanted)) !== JSON.stringify(plain(heldBy(open)));
        const { changes: proposed } = await new Client(sides.confirmer).read<{
          changes: { because: unknown[] }[];
        }>(`matrices/${open.id}/proposal`);
        expect({ round, turn, isProposed: proposed.length > 0 }).toEqual({ round, turn, isProposed: isOtherwise });
        expect(proposed.filter(({ because }) => because.length === 0)).toEqual([]);
        if (isOpen && isOtherwise && moment === 'CONFIRMED') {
          const refused = (await revision.step('AGREED')).body;
          // The gate is asked first: it stops for a column whose party is gone.
          expect([refused.status, ['PROPOSAL_OPEN', 'GATE_BLOCKED']]).toEqual([
            409,
            expect.arrayContaining([refused.code]),
          ]);
        }
        await sides.carry(open.id);
        drawnFor = { ...facts };
        expect({ round, turn, ...plain(heldBy(await sides.matrix(open.id))) }).toEqual({
          round,
          turn,
          ...plain(wanted),
        });
        expect(await sides.carry(open.id)).toBe(0);
      }
    },
    180_000,
  );
});
