import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const SEES_DEVICE = 'exists (select from equipment seen where seen.id = equipment_id)';
const NAMES = {
  equipment_id: SEES_DEVICE,
  system_id: 'exists (select from systems seen where seen.id = system_id)',
};

const IN_SYSTEM = 'join equipment e on e.system_id = s.system_id';
const ON_A_DAY = 'join equipment_systems b on b.system_id = s.system_id join equipment e on e.id = b.equipment_id';
const TODAY = 'b.equipment_id = e.id and days_of(b.member_from, b.member_to) @> today_in_japan()';

/** Functions that ask in which system a device is: what they read before, and what they read now. */
const REWRITTEN = [
  ['dated_binding_facts', IN_SYSTEM, ON_A_DAY],
  ['dated_binding_facts', IN_SYSTEM, ON_A_DAY],
  [
    'dated_binding_facts',
    `jsonb_build_object('device', e.id), days_of(e.live_from, e.disposed_on)`,
    `jsonb_build_object('device', e.id), days_of(e.live_from, e.disposed_on) * days_of(b.member_from, b.member_to)`,
  ],
  [
    'dated_binding_facts',
    'days_of(e.live_from, e.disposed_on) * days_of(r.held_from, r.held_to)',
    'days_of(e.live_from, e.disposed_on) * days_of(b.member_from, b.member_to) * days_of(r.held_from, r.held_to)',
  ],
  ['hold_named_components', IN_SYSTEM, ON_A_DAY],
  ['around_contracts', IN_SYSTEM, ON_A_DAY],
  [
    'around_contracts',
    'r.vendor_id::text, r.held_from, r.held_to',
    'r.vendor_id::text, greatest(r.held_from, b.member_from), least(r.held_to, b.member_to)',
  ],
  [
    'matrix_annex',
    `${IN_SYSTEM} and e.status <> 'DISPOSED'`,
    `${ON_A_DAY} and days_of(b.member_from, b.member_to) @> today_in_japan() and e.status <> 'DISPOSED'`,
  ],
  [
    'deciding_facts_beside',
    `'systemId', e.system_id`,
    `'systemId', (select b.system_id from equipment_systems b where ${TODAY})`,
  ],
  // What is planned for a day to come is another fact from that day on, not from today.
  [
    'follow_decision',
    'where c.decision_id = standing.id order by c.from_on desc limit 1), standing.facts)',
    'where c.decision_id = standing.id and c.from_on <= today_in_japan() order by c.from_on desc limit 1), standing.facts)',
  ],
  [
    'follow_decision',
    'where c.decision_id = standing.id order by c.from_on desc limit 1), standing.digest)',
    'where c.decision_id = standing.id and c.from_on <= today_in_japan() order by c.from_on desc limit 1), standing.digest)',
  ],
  [
    'follow_decision',
    'not exists (select from decision_changes c where c.decision_id = standing.id)',
    'not exists (select from decision_changes c where c.decision_id = standing.id and c.from_on <= today_in_japan())',
  ],
  [
    'decide_introduction',
    `perform follow_decision('EQUIPMENT_INTRODUCTION', new.id);`,
    `perform follow_decision('EQUIPMENT_INTRODUCTION', new.id);
          perform foresee_moves(new.id);`,
  ],
  [
    'decides_anew',
    'order by c.from_on desc limit 1), true)',
    'and c.from_on <= today_in_japan() order by c.from_on desc limit 1), true)',
  ],
  [
    'note_equipment_role_change',
    'select system_id from equipment where id = device',
    'select system_id from equipment_systems where equipment_id = device',
  ],
] as const;

/** As 0017 and 0055 made them. */
const NOTED_BY_COLUMN = `
      create or replace function note_equipment_change() returns trigger language plpgsql as $$
      begin
        perform note_change_of_systems(case tg_op
          when 'INSERT' then array[new.system_id] when 'DELETE' then array[old.system_id] else array[old.system_id, new.system_id] end, 'EQUIPMENT');
        return null;
      end $$;
      create trigger equipment_added after insert on equipment for each row when (new.system_id is not null) execute function note_equipment_change();
      create trigger equipment_removed after delete on equipment for each row execute function note_equipment_change();
      create trigger equipment_changed after update of system_id, status on equipment
        for each row when ((old.system_id, old.status) is distinct from (new.system_id, new.status)) execute function note_equipment_change();
      create trigger equipment_dated after update of live_from, disposed_on on equipment
        for each row when ((old.live_from, old.disposed_on) is distinct from (new.live_from, new.disposed_on) and old.status = new.status and old.system_id is not distinct from new.system_id)
        execute function note_equipment_change();`;

/** A device is part of a system from a day until a day: whoever asks about a day is told of that day. */
export class DevicesInSystems1764000000490 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      create table equipment_systems (
        id uuid constraint pk_equipment_systems primary key,
        equipment_id uuid not null constraint fk_equipment_systems__equipment_id__not_found references equipment on delete cascade,
        system_id uuid not null constraint fk_equipment_systems__system_id__not_found references systems,
        -- The first day, null: since the device is there; and the last, null: until further notice.
        member_from date,
        member_to date constraint ck_equipment_systems__member_to__before_start check (member_to >= member_from),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_equipment_systems__equipment_id on equipment_systems (equipment_id);
      create index ix_equipment_systems__system_id on equipment_systems (system_id);
      insert into equipment_systems (id, equipment_id, system_id) select gen_random_uuid(), id, system_id from equipment where system_id is not null;
      select guard_table('equipment_systems', '${SEES_DEVICE}', names => '${JSON.stringify(NAMES)}');
      select keep_journal('equipment_systems', parent => 'equipment_id', owner_table => 'equipment');

      -- One system a day, and of the device's own institution.
      create function hold_equipment_system() returns trigger language plpgsql as $$
      begin
        perform 1 from equipment where id = new.equipment_id for update;
        if exists (select from equipment_systems other where other.equipment_id = new.equipment_id and other.id <> new.id
            and days_of(other.member_from, other.member_to) && days_of(new.member_from, new.member_to)) then
          raise exception using errcode = '23P01', constraint = 'ex_equipment_systems__member_from__overlap', message = 'two systems on one day';
        end if;
        if not exists (select from systems s join equipment e on e.institution_id = s.institution_id where s.id = new.system_id and e.id = new.equipment_id) then
          raise exception using errcode = '23503', constraint = 'fk_equipment_systems__system_id__not_found', message = 'no system of its institution';
        end if;
        return new;
      end $$;
      create trigger equipment_systems_alone before insert or update on equipment_systems
        for each row execute function hold_equipment_system();

      drop trigger equipment_added on equipment;
      drop trigger equipment_removed on equipment;
      drop trigger equipment_changed on equipment;
      drop trigger equipment_dated on equipment;
      create or replace function note_equipment_change() returns trigger language plpgsql as $$
      begin
        perform note_change_of_systems(array(select b.system_id from equipment_systems b where b.equipment_id = new.id), 'EQUIPMENT');
        return null;
      end $$;
      create trigger equipment_changed after update of status, live_from, disposed_on on equipment
        for each row when ((old.status, old.live_from, old.disposed_on) is distinct from (new.status, new.live_from, new.disposed_on)) execute function note_equipment_change();

      -- An approval to introduce a device for a system is outdated from the day on which it is to be part of another.
      create function foresee_moves(device uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        standing decisions;
        facts_now jsonb;
      begin
        select * into standing from decisions d where d.kind = 'EQUIPMENT_INTRODUCTION' and d.subject_id = device and d.withdrawn_on is null order by d.seq desc limit 1;
        if not found then return; end if;
        facts_now := deciding_facts('EQUIPMENT_INTRODUCTION', device);
        delete from decision_changes where decision_id = standing.id and from_on > today_in_japan();
        insert into decision_changes (decision_id, contract_id, institution_id, from_on, facts, digest)
          select standing.id, standing.contract_id, standing.institution_id, turn.day, turn.facts, digest_of(turn.facts)
          from (select d.day, facts_now || jsonb_build_object('systemId', (select b.system_id from equipment_systems b
                where b.equipment_id = device and days_of(b.member_from, b.member_to) @> d.day)) as facts
              from (select member_from as day from equipment_systems where equipment_id = device
                union select member_to + 1 from equipment_systems where equipment_id = device) as d
              where d.day > today_in_japan()) as turn;
      end $$;
      create function foresee_moves_of_introduced() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform foresee_moves(new.subject_id);
        return null;
      end $$;
      create trigger decisions_foreseen after insert on decisions for each row when (new.kind = 'EQUIPMENT_INTRODUCTION')
        execute function foresee_moves_of_introduced();

      create function note_device_moved() returns trigger language plpgsql ${DEFINER} as $$
      declare
        device uuid := case when tg_op = 'DELETE' then old.equipment_id else new.equipment_id end;
      begin
        perform note_change_of_systems(case tg_op
          when 'INSERT' then array[new.system_id] when 'DELETE' then array[old.system_id] else array[old.system_id, new.system_id] end, 'EQUIPMENT');
        if exists (select from equipment where id = device) then
          perform follow_decision('EQUIPMENT_INTRODUCTION', device);
          perform foresee_moves(device);
        end if;
        return null;
      end $$;
      create trigger equipment_systems_moved after insert or update or delete on equipment_systems for each row execute function note_device_moved();
      revoke execute on function foresee_moves(uuid), foresee_moves_of_introduced(), note_device_moved() from public;
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('alter table equipment drop column system_id');
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table equipment add column system_id uuid,
        add constraint fk_equipment__system_id__not_found foreign key (institution_id, system_id) references systems (institution_id, id);
      create index ix_equipment__system_id on equipment (system_id);
      drop trigger equipment_systems_moved on equipment_systems;
      drop trigger equipment_changed on equipment;
      alter table equipment disable trigger user;
      update equipment e set system_id = (select b.system_id from equipment_systems b where ${TODAY});
      alter table equipment enable trigger user;
    `);
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      drop trigger decisions_foreseen on decisions;
      drop table equipment_systems;
      drop function note_device_moved();
      drop function foresee_moves_of_introduced();
      drop function foresee_moves(uuid);
      drop function hold_equipment_system();
      delete from decision_changes where from_on > today_in_japan();
      ${NOTED_BY_COLUMN}
      select build_past();
    `);
  }
}

/** Changes the first such place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
