import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const REFUSED = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;

/**
 * A confirmation is somebody's own word: nobody gives it for both sides. What the hospital enters for a vendor that signed
 * paper (代理入力) comes with the scan, and counts once a second person has held the one against the other.
 */
export class SomebodysWord1764000000172 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrix_agreements
        -- The signed paper, as scanned, or the file with the electronic signature.
        add column document_id uuid constraint fk_matrix_agreements__document_id__not_found references documents,
        -- Who held what was entered on behalf against the scan.
        add column checker text,
        add column checked_by uuid,
        add column checked_at timestamptz,
        drop constraint ck_matrix_agreements__method__unknown,
        add constraint ck_matrix_agreements__method__unknown check (method in ('CONFIRMATION','SIGNED_PDF','E_SIGNATURE','EMAIL','MINUTES')),
        add constraint ck_matrix_agreements__checked_by__own_entry check (checked_by <> confirmed_by);
      create index ix_matrix_agreements__document_id on matrix_agreements (document_id) where document_id is not null;

      drop function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean);
      -- The one way to confirm a declared revision.
      create function confirm_matrix(confirmed uuid, by_side text, hash text, said text, confirming text, in_role text, by_method text,
        document text, is_on_behalf boolean, scan uuid) returns uuid language plpgsql ${DEFINER} as $$
      declare
        held matrices;
        contract contracts;
        confirmation uuid := gen_random_uuid();
      begin
        if not may_act(by_side, side_writing_in(confirmed), is_on_behalf) then ${REFUSED('42501', 'ck_matrix_agreements__side__forbidden')}; end if;
        select * into held from matrices where id = confirmed for update;
        if held.conclusion <> 'DECLARED' then ${REFUSED('23514', 'ck_matrices__conclusion__recorded')}; end if;
        if held.status <> 'UNDER_CONSULTATION' then ${REFUSED('23514', 'ck_matrices__status__not_consulted')}; end if;
        select * into contract from contracts where id = held.contract_id;
        if exists (select from matrix_agreements g where g.matrix_id = confirmed and g.side <> by_side and g.confirmed_by = scope_actor() and g.content_sha256 = hash) then
          ${REFUSED('23514', 'ck_matrix_agreements__person__both_sides')};
        end if;
        if scan is not null and not exists (select from documents d where d.id = scan and d.institution_id = contract.institution_id) then
          ${REFUSED('23503', 'fk_matrix_agreements__document_id__not_found')};
        end if;
        if by_side = 'INSTITUTION' and has_drafted(confirmed, scope_actor()) then ${REFUSED('23514', 'ck_matrix_agreements__person__own_draft')}; end if;
        if by_side = 'INSTITUTION' and contract.importance = 'HIGH' and coalesce(contract.executive_approved_on > today_in_japan(), true) then
          ${REFUSED('23514', 'ck_contracts__executive_approved_on__unapproved')};
        end if;
        delete from matrix_agreements where matrix_id = confirmed and side = by_side and content_sha256 is distinct from hash;
        insert into matrix_agreements (id, matrix_id, side, person, person_role, agreed_on, method, document_ref, content_sha256, statement,
            confirmed_by, confirmed_at, on_behalf, document_id)
          values (confirmation, confirmed, by_side, confirming, in_role, today_in_japan(), by_method, document, hash, said, scope_actor(), now(), is_on_behalf, scan);
        return confirmation;
      end $$;

      -- The one way to check what another person has entered for a vendor.
      create function check_confirmation(checked uuid, by_whom text) returns void language plpgsql ${DEFINER} as $$
      declare
        entered matrix_agreements;
      begin
        select * into entered from matrix_agreements where id = checked;
        if side_writing_in(entered.matrix_id) <> 'INSTITUTION' then ${REFUSED('42501', 'ck_matrix_agreements__side__forbidden')}; end if;
        perform from matrices where id = entered.matrix_id for update;
        if not entered.on_behalf or entered.document_id is null then ${REFUSED('23514', 'ck_matrix_agreements__on_behalf__own_word')}; end if;
        update matrix_agreements set checker = by_whom, checked_by = scope_actor(), checked_at = now() where id = checked;
      end $$;

      create function demand_checked_confirmations() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if exists (select from matrix_agreements g where g.matrix_id = new.id and g.on_behalf and g.checked_at is null) then
          ${REFUSED('23514', 'ck_matrices__content_sha256__unchecked')};
        end if;
        return new;
      end $$;
      create trigger matrices_checked before update of status on matrices for each row
        when (new.status = 'AGREED' and old.status <> 'AGREED') execute function demand_checked_confirmations();

      revoke execute on function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean, uuid), check_confirmation(uuid, text), demand_checked_confirmations() from public;
      grant execute on function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean, uuid), check_confirmation(uuid, text) to bunkaiten_service;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger matrices_checked on matrices;
      drop function demand_checked_confirmations();
      drop function check_confirmation(uuid, text);
      drop function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean, uuid);
      -- The one way to confirm a declared revision.
      create function confirm_matrix(confirmed uuid, by_side text, hash text, said text, confirming text, in_role text, by_method text,
        document text, is_on_behalf boolean) returns uuid language plpgsql ${DEFINER} as $$
      declare
        held matrices;
        contract contracts;
        confirmation uuid := gen_random_uuid();
      begin
        if not may_act(by_side, side_writing_in(confirmed), is_on_behalf) then ${REFUSED('42501', 'ck_matrix_agreements__side__forbidden')}; end if;
        select * into held from matrices where id = confirmed for update;
        if held.conclusion <> 'DECLARED' then ${REFUSED('23514', 'ck_matrices__conclusion__recorded')}; end if;
        if held.status <> 'UNDER_CONSULTATION' then ${REFUSED('23514', 'ck_matrices__status__not_consulted')}; end if;
        select * into contract from contracts where id = held.contract_id;
        if by_side = 'INSTITUTION' and has_drafted(confirmed, scope_actor()) then ${REFUSED('23514', 'ck_matrix_agreements__person__own_draft')}; end if;
        if by_side = 'INSTITUTION' and contract.importance = 'HIGH' and coalesce(contract.executive_approved_on > today_in_japan(), true) then
          ${REFUSED('23514', 'ck_contracts__executive_approved_on__unapproved')};
        end if;
        delete from matrix_agreements where matrix_id = confirmed and side = by_side and content_sha256 is distinct from hash;
        insert into matrix_agreements (id, matrix_id, side, person, person_role, agreed_on, method, document_ref, content_sha256, statement,
            confirmed_by, confirmed_at, on_behalf)
          values (confirmation, confirmed, by_side, confirming, in_role, today_in_japan(), by_method, document, hash, said, scope_actor(), now(), is_on_behalf);
        return confirmation;
      end $$;
      revoke execute on function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean) from public;
      grant execute on function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean) to bunkaiten_service;
      update matrix_agreements set method = 'E_SIGNATURE' where method = 'CONFIRMATION';
      alter table matrix_agreements drop constraint ck_matrix_agreements__method__unknown,
        add constraint ck_matrix_agreements__method__unknown check (method in ('SIGNED_PDF','E_SIGNATURE','EMAIL','MINUTES')),
        drop column document_id, drop column checker, drop column checked_by, drop column checked_at;
      select build_past();
    `);
  }
}
