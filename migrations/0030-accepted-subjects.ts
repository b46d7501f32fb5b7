import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OF_INSTITUTION = ['CONTRACT', 'SYSTEM', 'EQUIPMENT', 'PROVISION', 'RISK_ACCEPTANCE'] as const;
const TABLES: Readonly<Record<(typeof OF_INSTITUTION)[number], string>> = {
  CONTRACT: 'contracts',
  SYSTEM: 'systems',
  EQUIPMENT: 'equipment',
  PROVISION: 'provisions',
  RISK_ACCEPTANCE: 'risk_acceptances',
};

/** A risk is accepted for a record that there is: the institution's own, or a public fact. */
export class AcceptedSubjects1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table risk_acceptances add constraint ck_risk_acceptances__subject_kind__unknown check (subject_kind in
        ('INSTITUTION','VENDOR','CERTIFICATION','CONTRACT','SUBCONTRACT','SYSTEM','EQUIPMENT','MATRIX','PROVISION','RISK_ACCEPTANCE')) not valid;

      -- In the scope of whoever writes it: foreign and missing look the same.
      create function hold_accepted_subject() returns trigger language plpgsql as $$
      declare
        is_there boolean := case new.subject_kind
          when 'INSTITUTION' then new.subject_id = new.institution_id
          when 'VENDOR' then exists (select from vendors where id = new.subject_id)
          when 'CERTIFICATION' then exists (select from certifications where id = new.subject_id)
          when 'SUBCONTRACT' then exists (select from subcontracts s join contracts c on c.id = s.contract_id
            where s.id = new.subject_id and c.institution_id = new.institution_id)
          when 'MATRIX' then exists (select from matrices m join contracts c on c.id = m.contract_id
            where m.id = new.subject_id and c.institution_id = new.institution_id)
          ${OF_INSTITUTION.map(
            (kind) =>
              `when '${kind}' then exists (select from ${TABLES[kind]} where id = new.subject_id and institution_id = new.institution_id)`,
          ).join('\n          ')}
          else true
        end;
      begin
        if not is_there then
          raise exception using errcode = '23503', constraint = 'fk_risk_acceptances__subject_id__not_found', message = 'no such subject';
        end if;
        return new;
      end $$;
      create trigger risk_acceptances_subject before insert or update of institution_id, subject_kind, subject_id on risk_acceptances
        for each row execute function hold_accepted_subject();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger risk_acceptances_subject on risk_acceptances;
      drop function hold_accepted_subject();
      alter table risk_acceptances drop constraint ck_risk_acceptances__subject_kind__unknown;
    `);
  }
}
