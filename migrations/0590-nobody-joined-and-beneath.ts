import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a document is evidence for, and of whom: of a contract, of whoever stands in it. */
const subjectOf = (mayBeMember: string) => `
        case new.subject_kind
          when 'CERTIFICATION' then select null, s.vendor_id into institution, vendor from certifications s where s.id = new.subject_id;
          when 'CERTIFICATION_COVERAGE' then select c.institution_id, c.vendor_id, c.id into institution, vendor, contract from certification_coverages s join contracts c on c.id = s.contract_id where s.id = new.subject_id;
          when 'CONTRACT' then select s.institution_id, s.vendor_id, s.id into institution, vendor, contract from contracts s where s.id = new.subject_id;
          when 'CONTRACT_DOCUMENT' then select c.institution_id, c.vendor_id, c.id into institution, vendor, contract from contract_documents s join contracts c on c.id = s.contract_id where s.id = new.subject_id;
          when 'SUBCONTRACT' then select c.institution_id, s.vendor_id into institution, vendor from subcontracts s join contracts c on c.id = s.contract_id where s.id = new.subject_id;
          when 'VENDOR_EVALUATION' then select s.institution_id, s.vendor_id into institution, vendor from vendor_evaluations s where s.id = new.subject_id;
          when 'EFFECTIVENESS_EVIDENCE' then select s.institution_id, s.vendor_id into institution, vendor from effectiveness_evidence s where s.id = new.subject_id;
          when 'RISK_ACCEPTANCE' then select s.institution_id, null into institution, vendor from risk_acceptances s where s.id = new.subject_id;
          when 'MATRIX_AGREEMENT' then select c.institution_id, null into institution, vendor from matrix_agreements s join matrices m on m.id = s.matrix_id join contracts c on c.id = m.contract_id where s.id = new.subject_id;
          when 'VENDOR_DISCLOSURE_DOCUMENT' then select null, s.vendor_id into institution, vendor from vendor_disclosure_documents s where s.id = new.subject_id;
          when 'VENDOR_ATTESTATION' then select null, s.vendor_id into institution, vendor from vendor_attestations s where s.id = new.subject_id;
          when 'OVERSEAS_CHECK' then select c.institution_id, u.vendor_id into institution, vendor from overseas_checks s join subcontracts u on u.id = s.subcontract_id join contracts c on c.id = u.contract_id where s.id = new.subject_id;
          when 'PROVISION' then select s.institution_id, null into institution, vendor from provisions s where s.id = new.subject_id;
          else null;
        end case;
        if document.institution_id <> institution or document.vendor_id <> vendor${mayBeMember} then
          raise exception using errcode = '23503', constraint = 'fk_document_links__subject_id__not_found', message = 'no such subject';
        end if;`;
const holdDocumentOwner = (mayBeMember: string) => `
      create or replace function hold_document_owner() returns trigger language plpgsql ${DEFINER} as $$
      declare
        document documents;
        institution uuid;
        vendor uuid;
        contract uuid;
      begin
        select * into document from documents where id = new.document_id;
        ${subjectOf(mayBeMember)}
        return new;
      end $$;`;

/** Who has announced a re-entrustment that stands on a list of the vendor's: the contract's vendor, or whoever was asked. */
const guardAnnouncement = (asked: string, announcer: string) => `
      create or replace function guard_subcontract_announcement() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if scope_vendor() is null and exists (select from evidence_shares s join evidence_requests r on r.id = s.request_id
              where r.contract_id = new.contract_id and r.kind = 'SUBCONTRACTOR_LIST' and s.verdict is null and s.revoked_on is null${asked}) then
            new.announcer_id := ${announcer};
            new.announced_by_actor := null;
          elsif scope_actor() is not null then
            new.announcer_id := scope_vendor();
            new.announced_by_actor := scope_actor();
          end if;
          return new;
        end if;
        new.announced_by_actor := old.announced_by_actor;
        if (to_jsonb(new) - '{subcontract_id,declined_on,reason,withdrawn_on,version,updated_at}'::text[])
            is distinct from (to_jsonb(old) - '{subcontract_id,declined_on,reason,withdrawn_on,version,updated_at}'::text[])
          or num_nonnulls(old.declined_on, old.withdrawn_on) > 0
          or (old.subcontract_id is not null and new.subcontract_id is not null) then
          raise exception using errcode = '23514', constraint = 'ck_subcontract_announcements__state__settled', message = 'it stays as it was said';
        end if;
        if scope_actor() is not null and (new.withdrawn_on is not null) <> (scope_vendor() is not null) then
          raise exception using errcode = '42501', constraint = 'ck_subcontract_announcements__state__forbidden', message = 'for the other side to say';
        end if;
        return new;
      end $$;`;

const anotherVendor = (ofTheParty: string) => `
      create or replace function demand_another_vendor() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.ended_on is null and new.vendor_id = entrusting_vendor(new.parent_id, new.contract_id) then
          raise exception using errcode = '23514', constraint = 'ck_subcontracts__vendor_id__own_subcontractor', message = 'its own subcontractor';
        end if;${ofTheParty}
        return new;
      end $$;
      drop trigger if exists subcontracts_another_vendor on subcontracts;
      create trigger subcontracts_another_vendor before insert or update of vendor_id, parent_id, contract_id${ofTheParty && ', ended_on'} on subcontracts
        for each row execute function demand_another_vendor();`;

const aloneInTheContract = (notBeneath: string) => `
      create or replace function hold_contract_member() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform 1 from contracts where id = new.contract_id for update;
        if exists (select from contracts c where c.id = new.contract_id and c.vendor_id = new.vendor_id) then
          raise exception using errcode = '23514', constraint = 'ck_contract_members__vendor_id__own_member', message = 'the contract is its own';
        end if;
        if exists (select from contract_members other where other.contract_id = new.contract_id and other.vendor_id = new.vendor_id and other.id <> new.id
            and days_of(other.member_from, other.member_to) && days_of(new.member_from, new.member_to)) then
          raise exception using errcode = '23P01', constraint = 'ex_contract_members__member_from__overlap', message = 'a member already';
        end if;${notBeneath}
        return new;
      end $$;`;

/**
 * Who stands in a contract, at its head or beside it, is not beneath it too: neither a member that is re-entrusted, nor a
 * re-entrusted party that becomes a member. What a member says of itself is evidence of the contract, as its vendor's is.
 */
export class NobodyJoinedAndBeneath1764000000590 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${anotherVendor(`
        -- Whoever enters a member waits, and so does this.
        perform 1 from contracts where id = new.contract_id for key share;
        if new.ended_on is null and exists (select from contract_members m where m.contract_id = new.contract_id and m.vendor_id = new.vendor_id
            and (m.member_to is null or m.member_to >= today_in_japan())) then
          raise exception using errcode = '23514', constraint = 'ck_subcontracts__vendor_id__member_itself', message = 'a member of the contract';
        end if;`)}
      ${aloneInTheContract(`
        if (new.member_to is null or new.member_to >= today_in_japan())
            and exists (select from subcontracts s where s.contract_id = new.contract_id and s.vendor_id = new.vendor_id and s.ended_on is null) then
          raise exception using errcode = '23514', message = 'a subcontractor of the contract', constraint =
            format('ck_contract_members__%s__beneath_already', case when tg_op = 'UPDATE' and new.vendor_id = old.vendor_id then 'member_to' else 'vendor_id' end);
        end if;`)}
      ${holdDocumentOwner(` and not coalesce(is_party_to(contract, document.vendor_id), false)`)}
      ${guardAnnouncement(' and r.vendor_id = new.announcer_id', 'new.announcer_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${guardAnnouncement('', '(select c.vendor_id from contracts c where c.id = new.contract_id)')}
      ${holdDocumentOwner('')}
      ${aloneInTheContract('')}
      ${anotherVendor('')}
    `);
  }
}
