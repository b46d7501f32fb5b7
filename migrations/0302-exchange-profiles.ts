import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';

/** How an institution's other systems and people write files of master records. */
export class ExchangeProfiles1764000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange_profiles (
        id uuid constraint pk_exchange_profiles primary key,
        institution_id uuid not null constraint fk_exchange_profiles__institution_id__not_found references institutions,
        name text not null,
        resource text not null constraint ck_exchange_profiles__resource__unknown check (resource in
          ('institutions','vendors','certifications','systems','equipment','contracts','subcontracts','provisions')),
        system text not null,
        format text not null default 'CSV' constraint ck_exchange_profiles__format__unknown check (format in ('CSV','XLSX')),
        encoding text not null default 'UTF8_BOM' constraint ck_exchange_profiles__encoding__unknown
          check (encoding in ('UTF8','UTF8_BOM','CP932')),
        delimiter text not null default 'COMMA' constraint ck_exchange_profiles__delimiter__unknown
          check (delimiter in ('COMMA','TAB','SEMICOLON','PIPE','NONE')),
        quoting text not null default 'NEEDED' constraint ck_exchange_profiles__quoting__unknown check (quoting in ('NEEDED','ALL','NONE')),
        line_end text not null default 'CRLF' constraint ck_exchange_profiles__line_end__unknown check (line_end in ('CRLF','LF')),
        header_row int not null default 1 constraint ck_exchange_profiles__header_row__range check (header_row between 0 and 50),
        header_depth int not null default 1 constraint ck_exchange_profiles__header_depth__range check (header_depth between 1 and 3),
        sheet text,
        is_formula_safe boolean not null default true,
        columns jsonb not null constraint ck_exchange_profiles__columns__format check (jsonb_typeof(columns) = 'array'),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_exchange_profiles__name__taken unique (institution_id, name)
      );
      select guard_table('exchange_profiles', '(${STAFF} and ${OWN})', names => '${JSON.stringify({ institution_id: OWN })}');
      select keep_journal('exchange_profiles', institution => 'institution_id');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade; drop table exchange_profiles; select build_past();');
  }
}
