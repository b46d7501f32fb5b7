import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a risk acceptance was given for: the finding as it stood, frozen when it was asked for. Acceptances from before
 * have no such finding on record, and cover none.
 */
export class AcceptedFindings1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table risk_acceptances
        add column severity text
          constraint ck_risk_acceptances__severity__unknown check (severity in ('BLOCKING','MAJOR','MINOR','ADVISORY')),
        add column facts jsonb constraint ck_risk_acceptances__facts__format check (jsonb_typeof(facts) = 'object'),
        add column gate text,
        add constraint ck_risk_acceptances__facts__without_severity check ((facts is null) = (severity is null));

      create function keep_accepted_finding() returns trigger language plpgsql as $$
      begin
        if (new.institution_id, new.rule_id, new.subject_kind, new.subject_id, new.gate, new.severity, new.facts, new.valid_from)
            is distinct from (old.institution_id, old.rule_id, old.subject_kind, old.subject_id, old.gate, old.severity, old.facts, old.valid_from) then
          raise exception using errcode = '42501', constraint = 'ck_risk_acceptances__facts__kept',
            message = 'what a risk acceptance was asked for is never changed';
        end if;
        -- Taking a withdrawal back accepts anew.
        if new.approved_by is not null and scope_actor() is not null and not is_executive_of(new.institution_id)
            and coalesce(new.withdrawn_on, 'infinity') > coalesce(old.withdrawn_on, 'infinity') then
          raise exception using errcode = '42501', constraint = 'ck_risk_acceptances__approved_by__forbidden', message = 'only executives accept a risk';
        end if;
        return new;
      end $$;
      create trigger risk_acceptances_finding before update on risk_acceptances for each row execute function keep_accepted_finding();
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger risk_acceptances_finding on risk_acceptances;
      drop function keep_accepted_finding();
      alter table risk_acceptances drop constraint ck_risk_acceptances__facts__without_severity,
        drop column severity, drop column facts, drop column gate;
      select build_past();
    `);
  }
}
