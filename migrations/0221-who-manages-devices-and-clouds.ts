import { type MigrationInterface, type QueryRunner } from 'typeorm';

const THREE = `'OWNER','INSTALLER','MAINTAINER'`;
const WITH_MANAGEMENT = `${THREE},'MANAGER','PATCHING','MONITORING','CONFIGURATION','PHYSICAL'`;

/** 管理主体 (5.3): of a device, with what keeps it safe, in time as its three parties are; of a cloud or a line, by name. */
export class WhoManagesDevicesAndClouds1764000000221 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${rolesAre(WITH_MANAGEMENT)}
      alter table contract_dependencies add column managed_by text;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      delete from equipment_roles where role not in (${THREE});
      ${rolesAre(THREE)}
      alter table contract_dependencies drop column managed_by;
      select build_past();
    `);
  }
}

function rolesAre(roles: string): string {
  return `alter table equipment_roles drop constraint ck_equipment_roles__role__unknown,
        add constraint ck_equipment_roles__role__unknown check (role in (${roles}));`;
}
