import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { Client } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

const SIDES = ['INSTITUTION', 'VENDOR'] as const;
type Side = (typeof SIDES)[number];

/**
 * Facts change while a revision is being confirmed. A confirmation counts if and only if the facts in force are those that it
 * was given on, as a plain model keeps them; and whatever is agreed stands on two that do.
 */
describe('confirmations among changing facts', () => {
  let registry: TestRegistry;
  const roll = dice(ordealSeed());
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;

  beforeAll(async () => {
    registry = await TestRegistry.start();
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
    await sides.declareEverything();
    await sides.step('UNDER_CONSULTATION');
    const [{ connection } = { connection: '' }] = await registry.sql<{ connection: string }>(
      'select external_connection as connection from contracts where id = $1',
      [sides.contractId],
    );
    return {
      sides,
      system,
      facts: new Set<string>(),
      devices: new Set<string>(),
      connection,
      confirmed: new Map<Side, string>(),
    };
  }

  type World = Awaited<ReturnType<typeof begin>>;
  /** That there are devices binds; which they are is listed and asks for nothing. */
  const present = ({ facts, devices, connection }: World) =>
    [connection, ...[...facts].sort(), ...(devices.size > 0 ? ['devices'] : [])].join(' ');

  const changes: readonly ((world: World) => Promise<unknown>)[] = [
    (world) => {
      world.connection = pick(['YES', 'NO', 'UNKNOWN']);
      return registry.sql('update contracts set external_connection = $2 where id = $1', [
        world.sides.contractId,
        world.connection,
      ]);
    },
    ({ sides, facts }) => {
      const name = pick(['閉域網', '専用線']);
      // A line whose last day is yesterday binds no more; one whose last day is today still does.
      const endedOn = facts.delete(name) ? addDays(today(), -1) : pick([null, today(), addDays(today(), 30)]);
      if (endedOn === null || endedOn >= today()) facts.add(name);
      return registry.sql(
        `insert into contract_dependencies (id, contract_id, kind, name, ended_on) values ($1, $2, 'NETWORK', $3, $4)
           on conflict (contract_id, kind, name) do update set ended_on = excluded.ended_on`,
        [newId(), sides.contractId, name, endedOn],
      );
    },
    async ({ sides, system, devices }) => {
      const id = newId();
      const liveFrom = pick([null, today(), addDays(today(), -30), addDays(today(), 30)]);
      // What goes live later binds from then on.
      if (liveFrom === null || liveFrom <= today()) devices.add(id);
      await registry.sql(
        `insert into equipment (id, institution_id, asset_no, name, status, live_from) values ($1::uuid, $2, $1::uuid::text, '装置', 'PLANNED', $3)`,
        [id, sides.institutionId, liveFrom],
      );
      await registry.sql('insert into equipment_systems (id, equipment_id, system_id) values ($1, $1, $2)', [
        id,
        system,
      ]);
    },
    async ({ system, devices }) => {
      const gone = await registry.sql<{ id: string }>(
        `delete from equipment_systems where id = (select id from equipment_systems where system_id = $1 order by equipment_id limit 1) returning equipment_id as id`,
        [system],
      );
      for (const { id } of gone) devices.delete(id);
    },
  ];

  it('count while the facts are theirs, and nothing is agreed on others', async () => {
    for (let round = 0; round < rounds(1, 25); round++) {
      const world = await begin();
      const { sides, confirmed } = world;
      const stands = (side: Side) => confirmed.get(side) === present(world);
      for (let turn = 0; turn < rounds(12, 30); turn++) {
        if (roll(2) === 0) await pick(changes)(world);
        else if (roll(4) > 0) {
          const side = pick(SIDES);
          const { contentHash } = await sides.concord();
          const answer = await sides.confirm(side === 'VENDOR' ? sides.vendor : sides.confirmer, contentHash);
          expect({ round, turn, side, status: answer.status }).toEqual({
            round,
            turn,
            side,
            status: stands(side) ? 409 : 201,
          });
          confirmed.set(side, present(world));
        } else if ((await sides.carry()) > 0) {
          // What the facts ask for changes the words: both confirm anew what is then declared.
          await sides.declareEverything();
          confirmed.clear();
        } else if ((await sides.step('AGREED')).status === 200) {
          expect({ round, turn, standing: SIDES.filter(stands) }).toEqual({ round, turn, standing: [...SIDES] });
          expect((await sides.matrix()).stale).toBeNull();
          break;
        }
        const { agreements } = await sides.matrix();
        expect({ round, turn, counting: agreements.flatMap((one) => (one.outdatedBy ? [] : [one.side])) }).toEqual({
          round,
          turn,
          counting: SIDES.filter(stands),
        });
      }
    }
  }, 600_000);
});
