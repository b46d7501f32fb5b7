import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The columns of before, as the table of policy numbers then had them. */
const COLUMNS: Readonly<Record<string, string>> = {
  certificateExpiryDays: 'certificate_expiry_days int[]',
  contractEndDays: 'contract_end_days int[]',
  noticeDeadlineDays: 'notice_deadline_days int[]',
  endOfSupportMonths: 'end_of_support_months int[]',
  evidenceMaxAgeMonths: 'evidence_max_age_months int',
  verificationMaxAgeDays: 'verification_max_age_days int',
  supervisionIntervalMonths: 'supervision_interval_months int',
  importantSupervisionIntervalMonths: 'important_supervision_interval_months int',
  contractReviewIntervalMonths: 'contract_review_interval_months int',
  matrixReviewIntervalMonths: 'matrix_review_interval_months int',
  matrixChangeGraceDays: 'matrix_change_grace_days int',
  overseasCheckIntervalMonths: 'overseas_check_interval_months int',
  emergencyContactMaxAgeMonths: 'emergency_contact_max_age_months int',
};
const columnOf = (declaration: string) => declaration.split(' ')[0];
const columns = Object.values(COLUMNS);
const TODAY = `(now() at time zone 'Asia/Tokyo')::date`;

/** Under another key it is another subject in the journal; what was filed under the old one is gone from now on. */
const REFILE = (key: string, rowsUnderOldKey: string) => `
  select enter_in_journal('DELETE', 'institution_policies', to_jsonb(t), null, '${key}', '', '', 'institution_id', '', 'false', '{}') from ${rowsUnderOldKey} t;
  drop trigger institution_policies_journal on institution_policies;`;

/**
 * An institution's numbers have dates: a set of them holds from its first day until the next begins, so two never hold
 * on one day. One begins no earlier than it was entered, and what has begun is never rewritten: the numbers of a past day
 * stay those that were in force on it.
 */
export class DatedPolicies1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${REFILE('institution_id', 'institution_policies')}
      alter table institution_policies
        add column id uuid not null default gen_random_uuid(),
        add column valid_from date,
        add column numbers jsonb not null default '{}';
      alter table institution_policies disable trigger user;
      update institution_policies set valid_from = (created_at at time zone 'Asia/Tokyo')::date, numbers = jsonb_strip_nulls(jsonb_build_object(
        ${Object.entries(COLUMNS)
          .map(([name, column]) => `'${name}', to_jsonb(${columnOf(column)})`)
          .join(', ')}));
      alter table institution_policies enable trigger user;
      alter table institution_policies
        ${columns.map((column) => `drop column ${columnOf(column)},`).join(' ')}
        alter column id drop default, alter column valid_from set not null, alter column numbers drop default,
        drop constraint pk_institution_policies, add constraint pk_institution_policies primary key (id),
        add constraint uq_institution_policies__valid_from__taken unique (institution_id, valid_from),
        add constraint ck_institution_policies__valid_from__before_entry check (valid_from >= (created_at at time zone 'Asia/Tokyo')::date),
        add constraint ck_institution_policies__numbers__format check (jsonb_typeof(numbers) = 'object');

      create function keep_begun_policy() returns trigger language plpgsql as $$
      begin
        -- With its institution, all of it goes.
        if old.valid_from < ${TODAY} and exists (select from institutions where id = old.institution_id) then
          raise exception using errcode = '42501', constraint = 'ck_institution_policies__numbers__begun',
            message = 'numbers that have been in force are never rewritten';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger institution_policies_begun before update or delete on institution_policies for each row execute function keep_begun_policy();
      select keep_journal('institution_policies', institution => 'institution_id');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger institution_policies_begun on institution_policies;
      drop function keep_begun_policy();
      ${REFILE('id', 'institution_policies')}
      delete from institution_policies p where p.id is distinct from (select o.id from institution_policies o
        where o.institution_id = p.institution_id order by o.valid_from <= ${TODAY} desc, o.valid_from desc limit 1);
      alter table institution_policies
        drop constraint pk_institution_policies, add constraint pk_institution_policies primary key (institution_id),
        drop constraint uq_institution_policies__valid_from__taken,
        ${columns.map((column) => `add column ${column}`).join(', ')};
      alter table institution_policies disable trigger user;
      update institution_policies set ${Object.entries(COLUMNS)
        .map(([name, column]) =>
          column.endsWith('[]')
            ? `${columnOf(column)} = (select array_agg(n::int order by n::int desc) from jsonb_array_elements_text(numbers -> '${name}') n)`
            : `${columnOf(column)} = (numbers ->> '${name}')::int`,
        )
        .join(', ')};
      alter table institution_policies enable trigger user;
      alter table institution_policies drop column id, drop column valid_from, drop column numbers;
      select keep_journal('institution_policies', key => 'institution_id', institution => 'institution_id');
      select build_past();
    `);
  }
}
