import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const NAMES = {
  contract_id: 'exists (select from contracts seen where seen.id = contract_id)',
  vendor_id: 'exists (select from vendors seen where seen.id = vendor_id)',
};
const KINDS = `'INSTITUTION','VENDOR','CERTIFICATION','CONTRACT','SUBCONTRACT','SYSTEM','EQUIPMENT','MATRIX','PROVISION','RISK_ACCEPTANCE','INCIDENT'`;
const SEES_MEMBER =
  '(contract_member_id is null or exists (select from contract_members seen where seen.id = contract_member_id))';
const BOUND = `('CONTRACT_APPROVAL','CLOUD_EXCEPTION')`;

/** Who is with the scope's vendor in a contract: it sees what they see. */
const MEMBERS_WITH_US = `union select m.vendor_id from contract_members m where m.contract_id = any(scope_memberships() || array(select id from contracts where vendor_id = scope_vendor()))
          union select c.vendor_id from contracts c where c.id = any(scope_memberships())`;

/** Functions that ask for the vendor of a contract: what they read before, and what they read now. */
const REWRITTEN = [
  [
    'dated_binding_facts',
    'from contract_systems s join provisions p on p.system_id = s.system_id where s.contract_id = any(contracts)',
    `from contract_systems s join provisions p on p.system_id = s.system_id where s.contract_id = any(contracts)
        union all
        select m.contract_id, 'MEMBER', jsonb_build_object('vendor', m.vendor_id), days_of(m.member_from, m.member_to)
          from contract_members m where m.contract_id = any(contracts)`,
  ],
  [
    'around_contracts',
    `b.activated_on, b.ended_on from beside b where b.activated_on is not null`,
    `b.activated_on, b.ended_on from beside b where b.activated_on is not null
        union all
        select b.contract_id, 'VENDOR', m.vendor_id::text, greatest(b.activated_on, m.member_from), least(b.ended_on, m.member_to)
          from beside b join contract_members m on m.contract_id = b.id where b.activated_on is not null`,
  ],
  [
    'deciding_facts',
    `jsonb_build_object('vendorId', c.vendor_id, 'vendorCountry', v.country,`,
    `jsonb_build_object('vendorId', c.vendor_id, 'vendorCountry', v.country, 'members', members_on(c.id, today_in_japan()),`,
  ],
  [
    'deciding_facts_beside',
    `jsonb_build_object('vendorId', c.vendor_id, 'systemIds'`,
    `jsonb_build_object('vendorId', c.vendor_id, 'members', members_on(c.id, today_in_japan()), 'systemIds'`,
  ],
  [
    'follow_vendor_country',
    `perform follow_decision('CONTRACT_APPROVAL', c.id) from contracts c where c.vendor_id = new.id and c.executive_approved_on is not null;`,
    `perform follow_decision('CONTRACT_APPROVAL', c.id) from contracts c where c.vendor_id = new.id and c.executive_approved_on is not null;
        perform follow_members(m.contract_id) from contract_members m where m.vendor_id = new.id;`,
  ],
  [
    'scope_side_in',
    `when c.vendor_id = scope_vendor() then 'VENDOR'`,
    `when c.vendor_id = scope_vendor() or c.id = any(scope_memberships()) then 'VENDOR'`,
  ],
  [
    'scope_customers',
    'select institution_id from contracts where vendor_id = scope_vendor()',
    'select institution_id from contracts where vendor_id = scope_vendor() or id = any(scope_memberships())',
  ],
  [
    'scope_vendors',
    'from subcontracts s join contracts c on c.id = s.contract_id where c.vendor_id = scope_vendor()',
    `from subcontracts s join contracts c on c.id = s.contract_id where c.vendor_id = scope_vendor() or c.id = any(scope_memberships())
          ${MEMBERS_WITH_US}`,
  ],
  [
    'confirm_matrix',
    'select * into contract from contracts where id = held.contract_id;',
    `select * into contract from contracts where id = held.contract_id;
        -- 代表構成員: who stands at the head of several speaks for them all.
        if by_side = 'VENDOR' and scope_vendor() is not null and scope_vendor() <> contract.vendor_id then
          raise exception using errcode = '23514', constraint = 'ck_matrix_agreements__side__representative', message = 'for the representative to confirm';
        end if;`,
  ],
  [
    'guard_evidence_request',
    'c.id = new.contract_id and c.vendor_id = new.vendor_id and c.institution_id',
    'c.id = new.contract_id and is_party_to(c.id, new.vendor_id) and c.institution_id',
  ],
  [
    'guard_evidence_request',
    'and c.vendor_id = new.vendor_id and c.institution_id = new.institution_id) and new.about_vendor_id',
    'and is_party_to(c.id, new.vendor_id) and c.institution_id = new.institution_id) and new.about_vendor_id',
  ],
  [
    'is_named_elsewhere',
    'or exists (select from accounts t',
    `or exists (select from contract_members t join contracts c on c.id = t.contract_id where t.vendor_id = any(vendors) and c.institution_id <> all(scope_institutions()))
          or exists (select from accounts t`,
  ],
  ['carry_vendor_succession', 'taken int;', 'taken int;\n        joined int;'],
  [
    'carry_vendor_succession',
    'get diagnostics taken = row_count;\n          if taken < cardinality(new.contract_ids)',
    `get diagnostics taken = row_count;
          update contract_members m set vendor_id = new.successor_id from contracts c where c.id = m.contract_id and c.id = any(new.contract_ids)
            and m.vendor_id = new.vendor_id and (scope_everywhere() or c.institution_id = any(scope_institutions()));
          get diagnostics joined = row_count;
          taken := taken + joined;
          if taken < cardinality(new.contract_ids)`,
  ],
  [
    'carry_vendor_succession',
    `foreach moved in array '{contracts,`,
    `update decision_changes set facts = merged_members(facts, new.vendor_id, new.successor_id), digest = digest_of(merged_members(facts, new.vendor_id, new.successor_id))
          where facts ->> 'members' like any (array['%' || new.vendor_id || '%', '%' || new.successor_id || '%']);
        update decisions set facts = merged_members(facts, new.vendor_id, new.successor_id), digest = digest_of(merged_members(facts, new.vendor_id, new.successor_id))
          where facts ->> 'members' like any (array['%' || new.vendor_id || '%', '%' || new.successor_id || '%']);
        foreach moved in array '{contracts,`,
  ],
  [
    'carry_vendor_succession',
    `foreach moved in array '{contracts,`,
    `-- Nobody is joined with themselves.
        delete from contract_members m using contracts c where c.id = m.contract_id and m.vendor_id in (new.vendor_id, new.successor_id)
          and (c.vendor_id in (new.vendor_id, new.successor_id) or (m.vendor_id = new.vendor_id and exists (select from contract_members o
            where o.contract_id = m.contract_id and o.vendor_id = new.successor_id and days_of(o.member_from, o.member_to) && days_of(m.member_from, m.member_to))));
        foreach moved in array '{contract_members,contracts,`,
  ],
  [
    'hold_accepted_subject',
    `when 'MATRIX' then`,
    `when 'CONTRACT_MEMBER' then exists (select from contract_members s join contracts c on c.id = s.contract_id
            where s.id = new.subject_id and c.institution_id = new.institution_id)
          when 'MATRIX' then`,
  ],
] as const;

/** What is confirmed of a member is what is asked of a vendor. */
const TOPICS = [
  ['subcontract_id, system_id, equipment_id)', 'subcontract_id, system_id, equipment_id, contract_member_id)'],
  [
    'WHEN (subcontract_id IS NOT NULL)',
    `WHEN (contract_member_id IS NOT NULL) THEN (topic = ANY (ARRAY['DISCLOSURE_TREATMENT'::text, 'SERVICE_CHANGE'::text, 'VENDOR_CHECKLIST'::text, 'PERSONNEL_ROSTER'::text, 'TRAINING'::text, 'COMPLIANCE_REPORT'::text, 'FOREIGN_LAW'::text, 'OVERSEAS_CHECK'::text, 'EXTERNAL_ENVIRONMENT'::text, 'ERASURE'::text, 'STORAGE_CRITERION_A'::text, 'STORAGE_CRITERION_B'::text, 'STORAGE_CRITERION_C'::text, 'STORAGE_CRITERION_D'::text, 'STORAGE_CRITERION_E'::text, 'STORAGE_CRITERION_F'::text, 'STORAGE_CRITERION_G'::text]))
    WHEN (subcontract_id IS NOT NULL)`,
  ],
] as const;

/** What the vendor's people see and may announce: of their contracts and of those that they are a member of. */
const OURS = 'vendor_id = ( SELECT scope_vendor() AS scope_vendor)';
const orOfMember = (column: string) =>
  `) OR (${column} = ANY (( SELECT scope_memberships() AS scope_memberships)::uuid[])`;
const POLICIES = [
  ['contracts', 'contracts_read', OURS, `${OURS}${orOfMember('id')}`],
  ...['ri', 'ru'].map(
    (when) =>
      [
        'subcontract_announcements',
        `${when}_subcontract_announcements__contract_id__not_found`,
        `seen.${OURS}`,
        `seen.${OURS}${orOfMember('seen.id')}`,
      ] as const,
  ),
] as const;

/**
 * 共同企業体: several vendors in one contract. Its vendor is the representative (代表構成員), the members stand beside it, each from
 * a day until a day; each is judged, sees the contract and takes part.
 */
export class ContractMembers1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_members (
        id uuid constraint pk_contract_members primary key,
        contract_id uuid not null constraint fk_contract_members__contract_id__not_found references contracts on delete cascade,
        vendor_id uuid not null constraint fk_contract_members__vendor_id__not_found references vendors,
        -- 分担: what it does, or what share it holds.
        part text,
        -- The first day, null: since the contract is there; and the last, null: as long as it lasts.
        member_from date,
        member_to date constraint ck_contract_members__member_to__before_start check (member_to >= member_from),
        appi28_basis text constraint ck_contract_members__appi28_basis__unknown
          check (appi28_basis in ('EQUIVALENT_COUNTRY','EQUIVALENT_SYSTEM','CONSENT','EXCEPTION')),
        consent_on date,
        foreign_information text[] not null default '{}' constraint ck_contract_members__foreign_information__unknown
          check (foreign_information <@ array['COUNTRY','REGIME','MEASURES']),
        foreign_information_substitute text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_contract_members__contract_id__taken unique (contract_id, id)
      );
      create index ix_contract_members__vendor_id on contract_members (vendor_id);
      select guard_table('contract_members', '${NAMES.contract_id}', names => '${JSON.stringify(NAMES)}');
      select keep_journal('contract_members', parent => 'contract_id', owner_table => 'contracts');

      create function scope_memberships() returns uuid[] language sql stable ${DEFINER} as
        $$ select coalesce(array_agg(distinct contract_id), '{}') from contract_members
          where vendor_id = scope_vendor() and (member_to is null or member_to >= today_in_japan()) $$;
      create function is_party_to(contract uuid, vendor uuid) returns boolean language sql stable ${DEFINER} as
        $$ select exists (select from contracts c where c.id = contract and c.vendor_id = vendor)
          or exists (select from contract_members m where m.contract_id = contract and m.vendor_id = vendor and (m.member_to is null or m.member_to >= today_in_japan())) $$;
      create function members_on(contract uuid, day date) returns jsonb language sql stable ${DEFINER} as
        $$ select to_jsonb(array(select concat_ws(' ', m.vendor_id, v.country) from contract_members m join vendors v on v.id = m.vendor_id
          where m.contract_id = contract and days_of(m.member_from, m.member_to) @> day order by 1)) $$;

      create function merged_members(facts jsonb, gone uuid, successor uuid) returns jsonb language sql immutable as
        $$ select facts || jsonb_build_object('members', to_jsonb(array(select distinct replace(m, gone::text, successor::text) from jsonb_array_elements_text(facts -> 'members') as m
          where replace(split_part(m, ' ', 1), gone::text, successor::text) <> facts ->> 'vendorId' order by 1))) $$;

      -- Whose contract it is already, and who is a member on the same day, is none beside itself.
      create function hold_contract_member() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform 1 from contracts where id = new.contract_id for update;
        if exists (select from contracts c where c.id = new.contract_id and c.vendor_id = new.vendor_id) then
          raise exception using errcode = '23514', constraint = 'ck_contract_members__vendor_id__own_member', message = 'the contract is its own';
        end if;
        if exists (select from contract_members other where other.contract_id = new.contract_id and other.vendor_id = new.vendor_id and other.id <> new.id
            and days_of(other.member_from, other.member_to) && days_of(new.member_from, new.member_to)) then
          raise exception using errcode = '23P01', constraint = 'ex_contract_members__member_from__overlap', message = 'a member already';
        end if;
        return new;
      end $$;
      create trigger contract_members_alone before insert or update of contract_id, vendor_id, member_from, member_to on contract_members
        for each row execute function hold_contract_member();

      -- What was decided with these members is outdated from the day on which they are others.
      create function foresee_members(of_kind text, contract uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        standing decisions;
        facts_now jsonb;
      begin
        select * into standing from decisions d where d.kind = of_kind and d.subject_id = contract and d.withdrawn_on is null order by d.seq desc limit 1;
        if not found then return; end if;
        facts_now := deciding_facts(of_kind, contract);
        delete from decision_changes where decision_id = standing.id and from_on > today_in_japan();
        insert into decision_changes (decision_id, contract_id, institution_id, from_on, facts, digest)
          select standing.id, standing.contract_id, standing.institution_id, turn.day, turn.facts, digest_of(turn.facts)
          from (select d.day, facts_now || jsonb_build_object('members', members_on(contract, d.day)) as facts
              from (select member_from as day from contract_members where contract_id = contract
                union select member_to + 1 from contract_members where contract_id = contract) as d
              where d.day > today_in_japan()) as turn;
      end $$;
      create function follow_members(contract uuid) returns void language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision(kind, contract), foresee_members(kind, contract) from unnest(array['CONTRACT_APPROVAL','CLOUD_EXCEPTION']) as kind;
      end $$;
      create function follow_contract_members() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_members(case when tg_op = 'DELETE' then old.contract_id else new.contract_id end);
        return null;
      end $$;
      create trigger contract_members_followed after insert or update or delete on contract_members for each row execute function follow_contract_members();
      create trigger contract_members_noted after insert or update or delete on contract_members for each row execute function note_contract_change('MEMBER');
      create function foresee_members_of_decided() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform foresee_members(new.kind, new.subject_id);
        return null;
      end $$;
      create trigger decisions_members_foreseen after insert on decisions for each row when (new.kind in ${BOUND}) execute function foresee_members_of_decided();
      revoke execute on function foresee_members(text, uuid), follow_members(uuid), members_on(uuid, date) from public;

      alter table attestations add column contract_member_id uuid constraint fk_attestations__contract_member_id__not_found references contract_members on delete cascade;
      create index ix_attestations__contract_member_id on attestations (contract_member_id) where contract_member_id is not null;
      create policy ri_attestations__contract_member_id__not_found on attestations as restrictive for insert with check (${SEES_MEMBER});
      create policy ru_attestations__contract_member_id__not_found on attestations as restrictive for update using (true) with check (${SEES_MEMBER});
      ${subjects(`${KINDS},'CONTRACT_MEMBER'`)}
    `);
    for (const [from, to] of TOPICS) await retopic(runner, from, to);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    for (const [table, policy, from, to] of POLICIES) await alter(runner, table, policy, from, to);
    await runner.query(`
      update decisions set facts = facts || '{"members":[]}', digest = digest_of(facts || '{"members":[]}') where kind in ${BOUND};
      update decision_changes c set facts = c.facts || '{"members":[]}', digest = digest_of(c.facts || '{"members":[]}')
        from decisions d where d.id = c.decision_id and d.kind in ${BOUND};
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      delete from findings where subject_kind = 'CONTRACT_MEMBER';
      delete from risk_acceptances where subject_kind = 'CONTRACT_MEMBER';
      ${subjects(KINDS)}
      drop trigger decisions_members_foreseen on decisions;
      delete from attestations where contract_member_id is not null;
      drop policy ri_attestations__contract_member_id__not_found on attestations;
      drop policy ru_attestations__contract_member_id__not_found on attestations;
    `);
    for (const [from, to] of TOPICS) await retopic(runner, to, from);
    await runner.query('alter table attestations drop column contract_member_id');
    for (const [table, policy, from, to] of POLICIES) await alter(runner, table, policy, to, from);
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      delete from decision_changes c using decisions d where d.id = c.decision_id and d.kind in ${BOUND} and c.from_on > today_in_japan();
      update decisions set facts = facts - 'members', digest = digest_of(facts - 'members') where kind in ${BOUND};
      update decision_changes c set facts = c.facts - 'members', digest = digest_of(c.facts - 'members')
        from decisions d where d.id = c.decision_id and d.kind in ${BOUND};
      drop table contract_members;
      drop function foresee_members_of_decided();
      drop function follow_contract_members();
      drop function follow_members(uuid);
      drop function foresee_members(text, uuid);
      drop function hold_contract_member();
      drop function merged_members(jsonb, uuid, uuid);
      drop function members_on(uuid, date);
      drop function is_party_to(uuid, uuid);
      drop function scope_memberships();
      select build_past();
    `);
  }
}

/** What a finding can be about, and a risk be accepted for; what was accepted before stays. */
function subjects(kinds: string): string {
  return ['risk_acceptances', 'findings']
    .map(
      (table) => `alter table ${table} drop constraint ck_${table}__subject_kind__unknown;
      alter table ${table} add constraint ck_${table}__subject_kind__unknown check (subject_kind in (${kinds})) not valid;`,
    )
    .join('\n');
}

/** Changes the first such place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}

/** Says anew what a policy lets through. */
async function alter(runner: QueryRunner, table: string, policy: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(
    'select qual, with_check as "check" from pg_policies where tablename = $1 and policyname = $2',
    [table, policy],
  )) as { qual: string | null; check: string | null }[];
  const clauses = Object.entries({ using: row?.qual ?? null, 'with check': row?.check ?? null });
  const said = clauses.filter((one): one is [string, string] => one[1] !== null);
  if (!said.some(([, text]) => text.includes(from))) throw new Error(`${policy} reads otherwise than expected`);
  await runner.query(
    `alter policy ${policy} on ${table} ${said.map(([word, text]) => `${word} (${text.replace(from, () => to)})`).join(' ')}`,
  );
}

/** The check on topics as it stands, with one part for another. */
async function retopic(runner: QueryRunner, from: string, to: string): Promise<void> {
  const name = 'ck_attestations__topic__other_subject';
  const [row] = (await runner.query('select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1', [
    name,
  ])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(`alter table attestations drop constraint ${name}`);
  await runner.query(`alter table attestations add constraint ${name} ${text.replace(from, () => to)}`);
}
