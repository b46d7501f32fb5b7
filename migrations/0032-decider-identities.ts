import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tables of decisions that bind, and the column that says that one was taken. */
const DECISIONS: Readonly<Record<string, string>> = {
  contracts: 'executive_approved_on',
  subcontracts: 'decided_by_actor',
  risk_acceptances: 'accepted_by_actor',
  matrix_agreements: 'agreed_on',
  matrices: 'agreed_on',
};

/**
 * A decision says of whoever took it when last somebody else could have become them, where that was shortly before:
 * a second factor reset, an address changed, a role given. Kept with the decision, since it is a fact of that day.
 */
export class DeciderIdentities1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function mark_decider() returns trigger language plpgsql as $$
      declare
        decided text := to_jsonb(new) ->> tg_argv[0];
        before text := case when tg_op = 'UPDATE' then to_jsonb(old) ->> tg_argv[0] end;
      begin
        new.decider_identity_changed_on := case
          when decided is null then null
          -- Whoever changes what they decided decides it anew.
          when decided is distinct from before or decided = scope_actor_text() then identity_changed_on(scope_actor())
          else old.decider_identity_changed_on end;
        return new;
      end $$;
      ${Object.entries(DECISIONS)
        .map(
          ([table, column]) => `
      alter table ${table} add column decider_identity_changed_on date;
      create trigger ${table}_mark before insert on ${table} for each row when (new.${column} is not null) execute function mark_decider('${column}');
      create trigger ${table}_mark_change before update on ${table} for each row
        when (new.${column} is not null or old.${column} is not null) execute function mark_decider('${column}');`,
        )
        .join('\n')}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${Object.keys(DECISIONS)
        .map(
          (table) => `
      drop trigger ${table}_mark_change on ${table};
      drop trigger ${table}_mark on ${table};
      alter table ${table} drop column decider_identity_changed_on;`,
        )
        .join('\n')}
      drop function mark_decider();
      select build_past();
    `);
  }
}
