import { addDays, type CalendarDate, calendarDate, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { aDigest } from '../factories/snapshots/matrix-facts';
import { dice } from '../support/dice';
import { Client } from '../support/client';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';

/** A fact that binds, and the days on which it is in force; an open end is null. */
interface Bound {
  readonly what: string;
  readonly fact: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

const UNDATED = new Set(['CONTRACT_FACTS', 'SYSTEM', 'DEPENDENCY']);
const NAMES = ['閉域網①', '専用線', 'VPN𠮷'];

/**
 * A random life of a contract's surroundings, held day by day against a second, slow reading of them: a matrix is stale on a
 * day if and only if the facts in force that day are others than those that were frozen, and MTX-018 says exactly that.
 */
describe('an agreed matrix among random changes', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: string;
  let vendors: string[];
  const roll = dice(ordealSeed());
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const aDay = () => addDays(calendarDate('2025-06-01'), roll(900));
  const sometimes = <T>(value: () => T): T | null => (roll(3) === 0 ? null : value());

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = (await api.create('institutions', anInstitutionBody())).id;
    vendors = [];
    for (let i = 0; i < 3; i++) vendors.push((await api.create('vendors', aVendorBody())).id);
  });
  afterAll(() => registry.stop());

  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = newId();
    const record = { id, ...row };
    const columns = Object.keys(record);
    await registry.sql(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(record),
    );
    return id;
  };

  async function begin() {
    const system = await insert('systems', {
      institution_id: institution,
      name: newId(),
      status: 'PLANNED',
      provider: 'VENDOR',
    });
    const contract = await insert('contracts', {
      institution_id: institution,
      vendor_id: vendors[0],
      contract_no: newId(),
      title: '保守',
      status: 'ACTIVE',
      negotiating_from: '2025-01-01',
      signed_on: '2025-01-01',
      activated_on: '2025-01-01',
    });
    await registry.sql('insert into contract_systems (contract_id, system_id) values ($1, $2)', [contract, system]);
    const devices: string[] = [];
    for (let i = 0; i < 2; i++) devices.push(await aDevice(system));
    return { system, contract, devices };
  }

  const aDevice = async (system: string) => {
    const device = await insert('equipment', {
      institution_id: institution,
      asset_no: newId(),
      name: '装置',
      status: 'PLANNED',
      live_from: sometimes(aDay),
    });
    const from = sometimes(aDay);
    const until = sometimes(() => addDays(from ?? aDay(), roll(300)));
    await insert('equipment_systems', {
      equipment_id: device,
      system_id: system,
      member_from: from,
      member_to: until,
    });
    return device;
  };

  type World = Awaited<ReturnType<typeof begin>>;
  const changes: ((world: World) => Promise<unknown>)[] = [
    async (world) => world.devices.push(await aDevice(world.system)),
    ({ devices }) =>
      registry.sql('update equipment set live_from = $2 where id = $1', [pick(devices), sometimes(aDay)]),
    ({ devices }) => registry.sql('delete from equipment_systems where equipment_id = $1', [pick(devices)]),
    ({ devices }) =>
      registry.sql('update equipment_systems set member_to = greatest(member_from, $2) where equipment_id = $1', [
        pick(devices),
        aDay(),
      ]),
    ({ devices }) => {
      const from = aDay();
      const until = sometimes(() => addDays(from, roll(300)));
      const [device, role] = [pick(devices), pick(['OWNER', 'INSTALLER', 'MAINTAINER'])];
      return registry.sql(
        `insert into equipment_roles (id, equipment_id, role, held_by, vendor_id, held_from, held_to)
         select $1, $2, $3, 'VENDOR', $4, $5, $6 where not exists (select from equipment_roles where equipment_id = $2 and role = $3)`,
        [newId(), device, role, pick(vendors), from, until],
      );
    },
    ({ devices }) => registry.sql('delete from equipment_roles where equipment_id = $1', [pick(devices)]),
    ({ system }) => {
      const from = aDay();
      return insert('provisions', {
        institution_id: institution,
        system_id: system,
        recipient: pick(NAMES),
        purpose: '連携',
        started_on: from,
        ended_on: sometimes(() => addDays(from, roll(300))),
      });
    },
    ({ contract }) => {
      const from = aDay();
      return insert('subcontracts', {
        contract_id: contract,
        rank: 1,
        // Nobody is the re-entrusted of their own contract.
        vendor_id: pick(vendors.slice(1)),
        work: pick(NAMES),
        started_on: sometimes(() => from),
        ended_on: sometimes(() => addDays(from, roll(300))),
      });
    },
    ({ contract }) =>
      registry.sql(
        `insert into contract_dependencies (id, contract_id, kind, name) values ($1, $2, 'NETWORK', $3) on conflict do nothing`,
        [newId(), contract, pick(NAMES)],
      ),
    ({ contract }) => registry.sql('delete from contract_dependencies where contract_id = $1', [contract]),
    ({ contract }) =>
      registry.sql('update contracts set external_connection = $2 where id = $1', [
        contract,
        pick(['YES', 'NO', 'UNKNOWN']),
      ]),
  ];

  /** Everything that binds, read plainly from the tables. */
  async function facts({ contract }: World): Promise<Bound[]> {
    const read = <Row extends object>(text: string) => registry.sql<Row>(text, [contract]);
    const [terms] = await read<Record<string, unknown>>(
      `select deployment_model, personal_data_handling, uses_third_party_cloud, chain_type, remote_maintenance, external_connection from contracts where id = $1`,
    );
    const dated = await read<Bound>(
      `select 'EQUIPMENT' as what, 'devices' as fact, greatest(e.live_from, b.member_from) as "from", least(e.disposed_on, b.member_to) as "to"
         from equipment e join equipment_systems b on b.equipment_id = e.id join contract_systems s using (system_id) where s.contract_id = $1
       union all select 'PROVISION', p.id || p.recipient, coalesce(least(p.planned_from, p.started_on), null), p.ended_on
         from provisions p join contract_systems s using (system_id) where s.contract_id = $1
       union all select 'SUBCONTRACT', c.id || c.work, c.started_on, c.ended_on from subcontracts c where c.contract_id = $1 and c.started_on is not null
       union all select 'SYSTEM', system_id::text, null, null from contract_systems where contract_id = $1
       union all select 'DEPENDENCY', kind || name, null, null from contract_dependencies where contract_id = $1`,
    );
    const roles = await read<Bound & { liveFrom: CalendarDate | null }>(
      `select 'EQUIPMENT' as what, r.role || r.vendor_id as fact, r.held_from as "from", least(r.held_to, b.member_to) as "to", greatest(e.live_from, b.member_from) as "liveFrom"
         from equipment_roles r join equipment e on e.id = r.equipment_id join equipment_systems b on b.equipment_id = e.id join contract_systems s using (system_id) where s.contract_id = $1`,
    );
    return [
      ...Object.entries(terms ?? {}).map(([name, value]) => ({
        what: 'CONTRACT_FACTS',
        fact: `${name}=${String(value)}`,
        from: null,
        to: null,
      })),
      ...dated,
      // A role counts while its device does, and while that is part of the system; a further device of the same parties asks for nothing.
      ...roles.map(({ liveFrom, ...role }) => ({
        ...role,
        from: liveFrom !== null && (role.from === null || liveFrom > role.from) ? liveFrom : role.from,
      })),
    ];
  }

  const isInForce = ({ from, to }: Bound, day: CalendarDate) =>
    (from === null || from <= day) && (to === null || day <= to);
  const isEver = ({ from, to }: Bound) => from === null || to === null || from <= to;
  const keyOf = ({ what, fact }: Bound) => `${what} ${fact}`;

  it(`is stale on a day if and only if other facts are in force, and MTX-018 says so`, async () => {
    for (let round = 0; round < rounds(3, 60); round++) {
      const world = await begin();
      for (let i = roll(4); i > 0; i--) await pick(changes)(world);
      const boundOn = pick([today(), addDays(today(), -roll(300))]);
      const frozen = new Set((await facts(world)).filter((one) => isInForce(one, boundOn)).map(keyOf));
      const matrix = await insert('matrices', {
        contract_id: world.contract,
        revision: 1,
        status: 'AGREED',
        agreed_on: boundOn,
        bound_on: boundOn,
        digest: JSON.stringify(aDigest()),
        system_claims: '{}',
      });
      const [{ last } = { last: 0 }] = await registry.sql<{ last: number }>(
        'select bound_change as last from matrices where id = $1',
        [matrix],
      );
      for (let step = 1 + roll(4); step > 0; step--) {
        await pick(changes)(world);
        const present = await facts(world);
        const noted = new Set(
          (
            await registry.sql<{ what: string }>(
              'select what from contract_changes where contract_id = $1 and id > $2',
              [world.contract, last],
            )
          ).map(({ what }) => what),
        );
        const reasonsOn = (day: CalendarDate): string[] => {
          const keys = new Set([...frozen, ...present.map(keyOf)]);
          const reasons = [...keys].filter((key) => {
            const spans = present.filter((one) => keyOf(one) === key);
            const [what = ''] = key.split(' ');
            const isUndated = UNDATED.has(what) || (frozen.has(key) && !spans.some(isEver));
            if (day < boundOn || (isUndated && noted.has(what) && day < today())) return false;
            return frozen.has(key) !== spans.some((one) => isInForce(one, day));
          });
          return [...new Set(reasons.map((key) => key.split(' ')[0] ?? ''))].sort();
        };
        // before its edition was in force nothing is judged by it
        const days = [today(), boundOn, addDays(boundOn, -1), aDay(), aDay()].filter((day) => day >= '2026-06-29');
        for (const day of days) {
          const { items } = await api.read<{ items: { facts: { changed?: string[] } }[] }>(
            `contracts/${world.contract}/gaps?ruleId=MTX-018&asOf=${day}`,
          );
          expect({ round, day, found: items.flatMap((one) => one.facts.changed ?? []) }).toEqual({
            round,
            day,
            found: reasonsOn(day),
          });
        }
        const { stale } = await api.read<{ stale: { reasons: string[] } | null }>(`matrices/${matrix}`);
        expect(stale?.reasons ?? []).toEqual(reasonsOn(today()));
      }
    }
  }, 600_000);
});
