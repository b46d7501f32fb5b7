import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A certificate follows another only if it can: of the same vendor, of the same family of schemes, later, and in no circle; a gap
 * between the two stays one. One corporation may carry several codes of one other system, and a label says which is which.
 */
export class Succession1764000000114 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function scheme_family(scheme text) returns text language sql immutable as $$
        select case when scheme in ('ISMS_JISQ27001','ISO27001') then 'ISMS' when scheme in ('ISMAP','ISMAP_LIU') then 'ISMAP'
          when scheme in ('SOC2','SOC3') then 'SOC' when scheme in ('SCS_STAR3','SCS_STAR4') then 'SCS' else scheme end $$;
      create function guard_certificate_succession() returns trigger language plpgsql as $$
      declare
        before certifications;
        what text;
      begin
        -- That it is not itself is for a constraint to say.
        if new.predecessor_id is null or new.predecessor_id = new.id then return new; end if;
        -- Takes turns with whoever closes the circle from the other end.
        perform pg_advisory_xact_lock(hashtext('certificate succession'), hashtext(new.vendor_id::text));
        select * into before from certifications where id = new.predecessor_id;
        if not found then return new; end if;
        what := case
          when before.vendor_id <> new.vendor_id then 'other_vendor'
          when scheme_family(before.scheme) <> scheme_family(new.scheme) then 'other_scheme'
          when new.id in (with recursive earlier as (
              select c.id, c.predecessor_id from certifications c where c.id = new.predecessor_id
              union select c.id, c.predecessor_id from certifications c join earlier e on c.id = e.predecessor_id)
            select id from earlier) then 'cycle'
          when new.valid_to <= before.valid_to then 'no_later'
        end;
        if what is not null then
          raise exception using errcode = '23514', constraint = 'ck_certifications__predecessor_id__' || what, message = 'cannot follow it';
        end if;
        return new;
      end $$;
      create trigger certifications_succession before insert or update of predecessor_id, vendor_id, scheme, valid_from, valid_to on certifications
        for each row execute function guard_certificate_succession();

      -- What stands there already is left to whoever looks at it next.
      alter table vendors
        add constraint ck_vendors__corporate_number__other_kind check (legal_form <> 'SOLE_PROPRIETOR' or corporate_number is null) not valid;

      alter table external_keys add column label text;
      drop index uq_external_keys__system__twice;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      delete from external_keys gone using external_keys kept where kept.realm = gone.realm and kept.subject_kind = gone.subject_kind
        and kept.subject_id = gone.subject_id and number_key(kept.system) = number_key(gone.system) and kept.key < gone.key;
      create unique index uq_external_keys__system__twice on external_keys (realm, subject_kind, subject_id, number_key(system));
      alter table external_keys drop column label;
      alter table vendors drop constraint ck_vendors__corporate_number__other_kind;
      drop trigger certifications_succession on certifications;
      drop function guard_certificate_succession();
      drop function scheme_family(text);
      select build_past();
    `);
  }
}
