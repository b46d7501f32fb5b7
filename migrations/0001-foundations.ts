import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What every table leans on: the version that the database itself counts, the check digits, and the keys under which
 * other systems know our records. Constraints are named `<kind>_<table>__<column>__<fault>`, so that the service can
 * name the field when one of them refuses a write.
 */
export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function count_version() returns trigger language plpgsql as $$
      begin
        new.version := old.version + 1;
        new.updated_at := now();
        return new;
      end $$;

      create function today_in_japan() returns date language sql stable as $$
        select (now() at time zone 'Asia/Tokyo')::date
      $$;

      -- 法人番号: the first digit checks the other twelve (平成26年財務省令第70号 2条).
      create function is_corporate_number(number text) returns boolean language sql immutable as $$
        select case when number ~ '^[1-9][0-9]{12}$' then substr(number, 1, 1)::int = 9 - (
          select sum(substr(number, 14 - n, 1)::int * (case when n % 2 = 1 then 1 else 2 end)) % 9
          from generate_series(1, 12) as n)
        when number is not null then false end
      $$;

      -- 保険医療機関コード: Luhn over all ten digits.
      create function is_medical_institution_code(code text) returns boolean language sql immutable as $$
        select case when code ~ '^(0[1-9]|[1-3][0-9]|4[0-7])[1346][0-9]{7}$' then 0 = (
          select sum(case when n % 2 = 1 then d when d * 2 > 9 then d * 2 - 9 else d * 2 end) % 10
          from generate_series(1, 10) as n, lateral (select substr(code, 11 - n, 1)::int as d) as digit)
        when code is not null then false end
      $$;

      create table external_keys (
        subject_kind text not null,
        system text not null,
        key text not null,
        subject_id uuid not null,
        constraint pk_external_keys__key__taken primary key (subject_kind, system, key),
        constraint uq_external_keys__system__twice unique (subject_kind, subject_id, system)
      );

      create function forget_external_keys() returns trigger language plpgsql as $$
      begin
        delete from external_keys where subject_kind = tg_argv[0] and subject_id = old.id;
        return old;
      end $$;

      -- The first answer to a POST that carried an Idempotency-Key, written in the transaction of its effect.
      create table idempotency_keys (
        key text not null,
        operation text not null,
        fingerprint text not null,
        status int not null,
        headers jsonb not null,
        body text not null,
        created_at timestamptz not null default now(),
        constraint pk_idempotency_keys primary key (key)
      );
      create index ix_idempotency_keys__created_at on idempotency_keys (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_keys;
      drop function forget_external_keys();
      drop table external_keys;
      drop function is_medical_institution_code(text);
      drop function is_corporate_number(text);
      drop function today_in_japan();
      drop function count_version();
    `);
  }
}
