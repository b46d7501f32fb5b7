import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The queue of the nightly files that tell an ERP from whom may be bought. */
export class ProcurementGateFiles1764000000411 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select jobs.create_queue('procurement-gate-files', '{"policy":"stately"}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`select jobs.delete_queue('procurement-gate-files')`);
  }
}
