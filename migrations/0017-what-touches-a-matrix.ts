import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What else an agreed matrix has to follow: who owns, installs and maintains a device (5.3), devices that leave a system,
 * what a contract leans on under another name, and information that goes to third parties (1.4).
 */
export class WhatTouchesAMatrix1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function note_change_of_systems(systems uuid[], what text) returns void language sql as $$
        insert into contract_changes (contract_id, what)
        select distinct contract_id, what from contract_systems where system_id = any(systems) $$;

      create or replace function note_equipment_change() returns trigger language plpgsql as $$
      begin
        perform note_change_of_systems(case tg_op
          when 'INSERT' then array[new.system_id] when 'DELETE' then array[old.system_id] else array[old.system_id, new.system_id] end, 'EQUIPMENT');
        return null;
      end $$;
      drop trigger equipment_changed on equipment;
      create trigger equipment_changed after update of system_id, status on equipment
        for each row when ((old.system_id, old.status) is distinct from (new.system_id, new.status)) execute function note_equipment_change();
      create trigger equipment_removed after delete on equipment for each row execute function note_equipment_change();

      create function note_equipment_role_change() returns trigger language plpgsql as $$
      declare
        device uuid := case when tg_op = 'DELETE' then old.equipment_id else new.equipment_id end;
      begin
        perform note_change_of_systems(array(select system_id from equipment where id = device), 'EQUIPMENT');
        return null;
      end $$;
      create trigger equipment_roles_added after insert or delete on equipment_roles for each row execute function note_equipment_role_change();
      create trigger equipment_roles_changed after update of role, held_by, vendor_id, held_from, held_to on equipment_roles
        for each row when ((old.role, old.held_by, old.vendor_id, old.held_from, old.held_to) is distinct from (new.role, new.held_by, new.vendor_id, new.held_from, new.held_to))
        execute function note_equipment_role_change();

      create function note_provision_change() returns trigger language plpgsql as $$
      begin
        perform note_change_of_systems(case tg_op
          when 'INSERT' then array[new.system_id] when 'DELETE' then array[old.system_id] else array[old.system_id, new.system_id] end, 'PROVISION');
        return null;
      end $$;
      create trigger provisions_added after insert or delete on provisions for each row execute function note_provision_change();
      create trigger provisions_changed after update of system_id, recipient, ended_on on provisions
        for each row when ((old.system_id, old.recipient, old.ended_on) is distinct from (new.system_id, new.recipient, new.ended_on))
        execute function note_provision_change();

      create trigger contract_dependencies_altered after update of kind, name, vendor_id on contract_dependencies
        for each row when ((old.kind, old.name, old.vendor_id) is distinct from (new.kind, new.name, new.vendor_id))
        execute function note_contract_change('DEPENDENCY');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contract_dependencies_altered on contract_dependencies;
      drop trigger provisions_changed on provisions;
      drop trigger provisions_added on provisions;
      drop function note_provision_change();
      drop trigger equipment_roles_changed on equipment_roles;
      drop trigger equipment_roles_added on equipment_roles;
      drop function note_equipment_role_change();
      drop trigger equipment_removed on equipment;
      drop trigger equipment_changed on equipment;
      create or replace function note_equipment_change() returns trigger language plpgsql as $$
      begin
        insert into contract_changes (contract_id, what)
        select contract_id, 'EQUIPMENT' from contract_systems where system_id = new.system_id;
        return null;
      end $$;
      create trigger equipment_changed after update of system_id, status on equipment
        for each row when (new.system_id is not null and (old.system_id, old.status) is distinct from (new.system_id, new.status))
        execute function note_equipment_change();
      drop function note_change_of_systems(uuid[], text);
    `);
  }
}
