import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is seen by whoever sees the record that it is a part of, or that it is about. */
const PARTS = [
  'certification_coverages',
  'certification_suspensions',
  'certifications',
  'contract_changes',
  'contract_clauses',
  'contract_dependencies',
  'contract_documents',
  'contract_incidents',
  'contract_manuals',
  'contract_members',
  'contract_renewals',
  'contract_systems',
  'equipment_contracts',
  'equipment_roles',
  'equipment_systems',
  'executive_approvals',
  'incident_contracts',
  'incident_equipment',
  'incident_systems',
  'matrices',
  'matrix_agreements',
  'matrix_allocations',
  'matrix_carried_changes',
  'matrix_parties',
  'matrix_rows',
  'matrix_snapshots',
  'overseas_checks',
  'role_confirmations',
  'subcontract_conditions',
  'subcontracts',
  'system_interface_vendors',
  'system_interfaces',
  'vendor_attestations',
  'vendor_disclosure_documents',
  'vendor_successions',
];

/** As PostgreSQL writes what the policies begin with from here on. */
const EVERYWHERE = '(( SELECT scope_everywhere() AS scope_everywhere) OR ';

/** Each part's policy anew; `as` makes the new one of the one that stands. */
const readAnew = (as: string): string => `
      do $$ declare part record; begin
        for part in select c.relname as name, p.polname as policy, pg_get_expr(p.polqual, p.polrelid) as reads
            from pg_policy p join pg_class c on c.oid = p.polrelid
            where c.relnamespace = 'public'::regnamespace and p.polname = c.relname || '_read' and c.relname in ('${PARTS.join("', '")}') loop
          execute format('alter policy %I on %I using (%s)', part.policy, part.name, ${as});
        end loop;
      end $$;`;

/**
 * Whoever sees every institution sees every part of their records: for them the record of each part was looked up all the same, and
 * its contract after that, row by row. Judging a whole deployment is a fifth lighter for PostgreSQL without. Evaluations are listed in
 * the order in which they were entered, which no index had.
 */
export class PartsSeenAtOnce1764000000760 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${readAnew(`'(select scope_everywhere()) or ' || part.reads`)}
      create index ix_vendor_evaluations__created_at on vendor_evaluations (created_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_vendor_evaluations__created_at;
      ${readAnew(`substr(part.reads, ${EVERYWHERE.length + 1}, length(part.reads) - ${EVERYWHERE.length + 1})`)}
    `);
  }
}
