import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a succession does with members and with who is beneath: by itself, or by functions that lose nothing. */
interface Ways {
  readonly declared: string;
  readonly split: string;
  readonly merge: string;
  readonly end: string;
}

const carry = ({ declared, split, merge, end }: Ways) => `
      create or replace function carry_vendor_succession() returns trigger language plpgsql ${DEFINER} as $$
      declare
        moved text;
        gone vendors;
        seen uuid[];
        taken int;${declared}
      begin
        select * into gone from vendors where id = new.vendor_id;
        if new.kind = 'RENAMED' then
          update vendors set name = new.name, name_kana = new.name_kana, name_en = new.name_en, former_names = array_append(former_names, gone.name),
            former_readings = former_readings || array_remove(array[gone.name_kana, gone.name_en], null) where id = new.vendor_id;
          return null;
        end if;
        if new.kind = 'SPLIT' then
${split}        end if;
        -- What an institution found, it has found of the same certificate.
        seen := array(select v.id from certification_verifications v join certifications c on c.id = v.certification_id
          where c.vendor_id = new.vendor_id and v.saw = certification_as_seen(to_jsonb(c)) and (new.kind <> 'SPLIT' or c.id = any(new.certification_ids)));
        if new.kind = 'SPLIT' then
          update certifications set vendor_id = new.successor_id where id = any(new.certification_ids) and vendor_id = new.vendor_id
            and (scope_everywhere() or source_institution_id = any(scope_institutions()));
          get diagnostics taken = row_count;
          if taken < cardinality(new.certification_ids) then
            raise exception using errcode = '23503', constraint = 'fk_vendor_successions__certification_ids__not_found', message = 'no such certificate of it';
          end if;
          update certification_verifications set updated_at = clock_timestamp() where id = any(seen);
          return null;
        end if;

        -- From here on the one is the other, whatever is written in between.
        update vendors set succeeded_by = new.successor_id where succeeded_by = new.vendor_id;
        update vendors set succeeded_by = new.successor_id, succeeded_on = new.effective_on,
          corporate_number = case when new.kind = 'MERGED' then corporate_number end where id = new.vendor_id;
        update vendors v set former_names = v.former_names || gone.former_names || case when gone.name <> v.name then array[gone.name] else '{}' end,
          former_readings = v.former_readings || gone.former_readings || array_remove(array[gone.name_kana, gone.name_en], null) where v.id = new.successor_id;
        if new.kind = 'DUPLICATE' then
          update vendors v set corporate_number = coalesce(v.corporate_number, gone.corporate_number),
            name_kana = coalesce(v.name_kana, gone.name_kana), name_en = coalesce(v.name_en, gone.name_en), invoice_number = coalesce(v.invoice_number, gone.invoice_number), postal_code = coalesce(v.postal_code, gone.postal_code), address = coalesce(v.address, gone.address), phone = coalesce(v.phone, gone.phone), email = coalesce(v.email, gone.email), website = coalesce(v.website, gone.website) where v.id = new.successor_id;
        end if;
        update decision_changes set facts = facts || jsonb_build_object('vendorId', new.successor_id), digest = digest_of(facts || jsonb_build_object('vendorId', new.successor_id))
          where facts ->> 'vendorId' = new.vendor_id::text;
        update decisions set facts = facts || jsonb_build_object('vendorId', new.successor_id), digest = digest_of(facts || jsonb_build_object('vendorId', new.successor_id))
          where facts ->> 'vendorId' = new.vendor_id::text;
        update decision_changes set facts = merged_members(facts, new.vendor_id, new.successor_id), digest = digest_of(merged_members(facts, new.vendor_id, new.successor_id))
          where facts ->> 'members' like any (array['%' || new.vendor_id || '%', '%' || new.successor_id || '%']);
        update decisions set facts = merged_members(facts, new.vendor_id, new.successor_id), digest = digest_of(merged_members(facts, new.vendor_id, new.successor_id))
          where facts ->> 'members' like any (array['%' || new.vendor_id || '%', '%' || new.successor_id || '%']);
${merge}        foreach moved in array '{contract_members,contracts,certifications,contract_dependencies,equipment_roles,vendor_evaluations,effectiveness_evidence,purchases,vendor_notes,vendor_contacts,vendor_attestations,vendor_disclosure_documents,documents,accounts}'::text[] loop
          execute format('update %I set vendor_id = $2 where vendor_id = $1', moved) using new.vendor_id, new.successor_id;
        end loop;
${end}        update subcontracts s set vendor_id = new.successor_id
          where s.vendor_id = new.vendor_id and entrusting_vendor(s.parent_id, s.contract_id) not in (new.vendor_id, new.successor_id);
        delete from system_interface_vendors v where vendor_id = new.vendor_id
          and exists (select from system_interface_vendors o where o.interface_id = v.interface_id and o.vendor_id = new.successor_id);
        update system_interface_vendors set vendor_id = new.successor_id where vendor_id = new.vendor_id;
        update external_keys set subject_id = new.successor_id where subject_kind = 'VENDOR' and subject_id = new.vendor_id;
        update certification_verifications set updated_at = clock_timestamp() where id = any(seen);
        return null;
      end 
      $$;`;

const BEFORE: Ways = {
  declared: `
        joined int;`,
  split: `          update contracts set vendor_id = new.successor_id where id = any(new.contract_ids) and vendor_id = new.vendor_id
            and (scope_everywhere() or institution_id = any(scope_institutions()));
          get diagnostics taken = row_count;
          update contract_members m set vendor_id = new.successor_id from contracts c where c.id = m.contract_id and c.id = any(new.contract_ids)
            and m.vendor_id = new.vendor_id and (scope_everywhere() or c.institution_id = any(scope_institutions()));
          get diagnostics joined = row_count;
          taken := taken + joined;
          if taken < cardinality(new.contract_ids) then
            raise exception using errcode = '23503', constraint = 'fk_vendor_successions__contract_ids__not_found', message = 'no such contract of it';
          end if;
`,
  merge: `        -- Nobody is joined with themselves.
        delete from contract_members m using contracts c where c.id = m.contract_id and m.vendor_id in (new.vendor_id, new.successor_id)
          and (c.vendor_id in (new.vendor_id, new.successor_id) or (m.vendor_id = new.vendor_id and exists (select from contract_members o
            where o.contract_id = m.contract_id and o.vendor_id = new.successor_id and days_of(o.member_from, o.member_to) && days_of(m.member_from, m.member_to))));
`,
  end: `        -- Nobody is their own subcontractor: that work is done by the contracting party from now on.
        update subcontracts s set ended_on = greatest(new.effective_on, s.started_on)
          where s.ended_on is null and s.vendor_id in (new.vendor_id, new.successor_id) and entrusting_vendor(s.parent_id, s.contract_id) in (new.vendor_id, new.successor_id);
`,
};

const SAFELY: Ways = {
  declared: '',
  split: `          if exists (select from unnest(new.contract_ids) as named where not exists (select from contracts c where c.id = named
              and (scope_everywhere() or c.institution_id = any(scope_institutions()))
              and (c.vendor_id = new.vendor_id or exists (select from contract_members m where m.contract_id = c.id and m.vendor_id = new.vendor_id)))) then
            raise exception using errcode = '23503', constraint = 'fk_vendor_successions__contract_ids__not_found', message = 'no such contract of it';
          end if;
          perform end_own_work(new.effective_on, array[new.successor_id], array[new.vendor_id, new.successor_id], new.contract_ids);
          update contracts set vendor_id = new.successor_id where id = any(new.contract_ids) and vendor_id = new.vendor_id;
          perform absorb_members(new.vendor_id, new.successor_id, new.contract_ids);
          update contract_members set vendor_id = new.successor_id where contract_id = any(new.contract_ids) and vendor_id = new.vendor_id;
`,
  merge: `        -- Nobody is their own subcontractor, nor joined with themselves: that work is done by the contracting party from now on.
        perform end_own_work(new.effective_on, array[new.vendor_id, new.successor_id], array[new.vendor_id, new.successor_id], null);
        perform absorb_members(new.vendor_id, new.successor_id, null);
`,
  end: '',
};

/**
 * Where the two of a succession stand in one contract, the one takes the other's place with all that was confirmed of it; and what
 * the one had the other do beneath it, or beneath a member, ends: with a merger, and in the contracts that a split moves.
 */
export class MembersThatBecomeOne1764000000592 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function end_own_work(day date, beneath uuid[], parties uuid[], among uuid[]) returns void language sql ${DEFINER} as $$
        update subcontracts s set ended_on = greatest(day, s.started_on)
          where s.ended_on is null and s.vendor_id = any(beneath) and (among is null or s.contract_id = any(among))
          and ((among is null or s.parent_id is null) and entrusting_vendor(s.parent_id, s.contract_id) = any(parties)
            or exists (select from contract_members m where m.contract_id = s.contract_id and m.vendor_id = any(parties)
              and (m.member_to is null or m.member_to >= today_in_japan()))) $$;

      -- Among all contracts, or among those that a split moves.
      create function absorb_members(gone uuid, successor uuid, among uuid[]) returns void language plpgsql ${DEFINER} as $$
      declare
        twice record;
      begin
        for twice in select m.id, m.contract_id from contract_members m join contracts c on c.id = m.contract_id
            where m.vendor_id in (gone, successor) and (among is null or c.id = any(among))
            and (c.vendor_id = successor or among is null and c.vendor_id = gone) loop
          update attestations set contract_id = twice.contract_id, contract_member_id = null where contract_member_id = twice.id;
          delete from contract_members where id = twice.id;
        end loop;
        -- Where memberships of the two meet, one stands for all of them, from the first day to the last.
        for twice in select o.contract_id, (array_agg(o.id order by o.vendor_id = successor desc, o.member_from nulls first, o.id))[1] as kept, array_agg(o.id) as all_of_them,
              case when bool_or(o.member_from is null) then null else min(o.member_from) end as from_day,
              case when bool_or(o.member_to is null) then null else max(o.member_to) end as to_day
            from contract_members o where o.vendor_id in (gone, successor) and (among is null or o.contract_id = any(among))
            group by o.contract_id
            having exists (select from contract_members m join contract_members n on n.contract_id = m.contract_id and n.vendor_id = successor
              where m.contract_id = o.contract_id and m.vendor_id = gone and days_of(m.member_from, m.member_to) && days_of(n.member_from, n.member_to)) loop
          update attestations set contract_member_id = twice.kept where contract_member_id = any(twice.all_of_them) and contract_member_id <> twice.kept;
          delete from contract_members where id = any(twice.all_of_them) and id <> twice.kept;
          update contract_members set member_from = twice.from_day, member_to = twice.to_day where id = twice.kept;
        end loop;
      end $$;
      revoke execute on function end_own_work(date, uuid[], uuid[], uuid[]), absorb_members(uuid, uuid, uuid[]) from public;
      ${carry(SAFELY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${carry(BEFORE)}
      drop function absorb_members(uuid, uuid, uuid[]);
      drop function end_own_work(date, uuid[], uuid[], uuid[]);
    `);
  }
}
