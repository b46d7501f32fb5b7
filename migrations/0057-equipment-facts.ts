import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Who decided, and on what: an end of support is decided by the executives after a risk evaluation (3.4.2), an introduction
 * is approved by those entitled to it (3⑥), and whether a device is maintained from afar is asked of its vendor (checklist 2②).
 */
export class EquipmentFacts1764000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table equipment
        add column remote_maintenance_confirmed_on date,
        add column eos_decider_role text constraint ck_equipment__eos_decider_role__unknown
          check (eos_decider_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        add column eos_risk_evaluation_ref text,
        add column introduction_approver text constraint ck_equipment__introduction_approver__unknown
          check (introduction_approver in ('EXECUTIVE','SAFETY_MANAGER','COMMITTEE','OTHER'));
      -- 3⑥: since when introductions are approved at all; what was brought in before could not be.
      alter table institutions add column introduction_control_since date;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table institutions drop column introduction_control_since;
      alter table equipment drop column remote_maintenance_confirmed_on, drop column eos_decider_role,
        drop column eos_risk_evaluation_ref, drop column introduction_approver;
      select build_past();
    `);
  }
}
