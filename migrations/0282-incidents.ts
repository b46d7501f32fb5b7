import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';

/** The record is seen, and is the same institution's. */
const ours = (table: string, column: string) =>
  `(${column} is null or exists (select from ${table} seen where seen.id = ${column} and seen.institution_id = incidents.institution_id))`;

const NAMES = {
  institution_id: OWN,
  contract_id: ours('contracts', 'contract_id'),
  system_id: ours('systems', 'system_id'),
  equipment_id: ours('equipment', 'equipment_id'),
};

const KINDS =
  "'INSTITUTION','VENDOR','CERTIFICATION','CONTRACT','SUBCONTRACT','SYSTEM','EQUIPMENT','MATRIX','PROVISION','RISK_ACCEPTANCE'";
const BEFORE = `when 'SYSTEM' then exists`;
const WITH_INCIDENTS = `when 'INCIDENT' then exists (select from incidents where id = new.subject_id and institution_id = new.institution_id)
          ${BEFORE}`;

/** インシデント: from the day on which it is known clocks run, by which others are told (3.4.3, APPI 26). A hospital's own. */
export class Incidents1764000000282 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incidents (
        id uuid constraint pk_incidents primary key,
        institution_id uuid not null constraint fk_incidents__institution_id__not_found references institutions,
        title text not null,
        happened_on date,
        known_on date not null constraint ck_incidents__known_on__before_start check (known_on >= happened_on),
        known_by text not null,
        -- The row of the matrix, by its key, so that it outlives revisions.
        row_key text constraint ck_incidents__row_key__format check (row_key ~ '^[A-Z]{2}-[0-9]{2}$'),
        leak_category text not null default 'UNKNOWN' constraint ck_incidents__leak_category__unknown
          check (leak_category in ('SENSITIVE','PROPERTY','MALICIOUS','MANY','NONE','UNKNOWN')),
        attack text not null default 'UNKNOWN' constraint ck_incidents__attack__unknown check (attack in ('YES','SUSPECTED','NO','UNKNOWN')),
        contract_id uuid constraint fk_incidents__contract_id__not_found references contracts on delete set null,
        system_id uuid constraint fk_incidents__system_id__not_found references systems on delete set null,
        equipment_id uuid constraint fk_incidents__equipment_id__not_found references equipment on delete set null,
        leak text not null default 'UNKNOWN' constraint ck_incidents__leak__unknown check (leak in ('YES','NO','UNKNOWN')),
        vendor_involved text not null default 'UNKNOWN' constraint ck_incidents__vendor_involved__unknown check (vendor_involved in ('YES','NO','UNKNOWN')),
        patient_impact text not null default 'UNKNOWN' constraint ck_incidents__patient_impact__unknown check (patient_impact in ('YES','NO','UNKNOWN')),
        cause_with_vendor text not null default 'UNKNOWN' constraint ck_incidents__cause_with_vendor__unknown check (cause_with_vendor in ('YES','NO','UNKNOWN')),
        ciso_informed_on date constraint ck_incidents__ciso_informed_on__before_start check (ciso_informed_on >= known_on),
        authority_reported_on date constraint ck_incidents__authority_reported_on__before_start check (authority_reported_on >= known_on),
        authority_report_ref text,
        preliminary_reported_on date constraint ck_incidents__preliminary_reported_on__before_start check (preliminary_reported_on >= known_on),
        final_reported_on date constraint ck_incidents__final_reported_on__before_start check (final_reported_on >= known_on),
        commission_report_ref text,
        persons_notified_on date constraint ck_incidents__persons_notified_on__before_start check (persons_notified_on >= known_on),
        substitute_measure text,
        explained_on date constraint ck_incidents__explained_on__before_start check (explained_on >= known_on),
        explanation_ref text,
        cause_analysed_on date constraint ck_incidents__cause_analysed_on__before_start check (cause_analysed_on >= known_on),
        cause text,
        prevention text,
        prevention_due_on date,
        prevention_done_on date constraint ck_incidents__prevention_done_on__before_start check (prevention_done_on >= known_on),
        vendor_known_on date,
        vendor_notified_on date,
        closed_on date constraint ck_incidents__closed_on__before_start check (closed_on >= known_on),
        lessons text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_incidents__institution_id on incidents (institution_id, known_on, id);
      create index ix_incidents__contract_id on incidents (contract_id) where contract_id is not null;
      create index ix_incidents__system_id on incidents (system_id) where system_id is not null;
      create index ix_incidents__equipment_id on incidents (equipment_id) where equipment_id is not null;
      select guard_table('incidents', '(${STAFF} and ${OWN})', names => '${JSON.stringify(NAMES)}');
      select keep_journal('incidents', institution => 'institution_id');
      ${accepted(`${KINDS},'INCIDENT'`)}
    `);
    await rewrite(runner, BEFORE, WITH_INCIDENTS);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, WITH_INCIDENTS, BEFORE);
    await runner.query(`
      drop schema past cascade;
      ${accepted(KINDS)}
      drop table incidents;
      select build_past();
    `);
  }
}

/** What a risk is accepted for; what was accepted before stays, as it did when the check came. */
function accepted(kinds: string): string {
  return `alter table risk_acceptances drop constraint ck_risk_acceptances__subject_kind__unknown;
      alter table risk_acceptances add constraint ck_risk_acceptances__subject_kind__unknown check (subject_kind in (${kinds})) not valid;`;
}

/** Changes one place of the function that holds what a risk is accepted for, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('hold_accepted_subject'::regproc) as text`)) as {
    text: string;
  }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error('hold_accepted_subject reads otherwise than expected');
  await runner.query(text.replace(from, () => to));
}
