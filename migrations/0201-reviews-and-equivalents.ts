import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const BEFORE = `'SUBCONTRACT_APPROVAL','CONTRACT_APPROVAL','CLOUD_EXCEPTION','MFA_EXCEPTION','EQUIPMENT_INTRODUCTION'`;
const ADDED = `'CLAUSE_REVIEW','CLAUSE_EXCLUSION','CERTIFICATE_EQUIVALENCE'`;
const RENEWABLE = `'CLOUD_EXCEPTION','MFA_EXCEPTION','EQUIPMENT_INTRODUCTION'`;
const kindsAre = (kinds: string) => `
      alter table decisions drop constraint ck_decisions__kind__unknown,
        add constraint ck_decisions__kind__unknown check (kind in (${kinds}));`;

/** What a decision of each kind is bound to; src/registry/decisions/bound-facts.ts says why, and a test holds the two together. */
const BOUND_FACTS = `
        when 'CLAUSE_REVIEW' then (select jsonb_build_object('documentId', l.document_id, 'documentSha256', d.sha256, 'documentDatedOn', d.dated_on,
            'laterPapers', array(select p.id from contract_documents p where p.contract_id = l.contract_id and p.type in ('CONTRACT','TERMS','MEMORANDUM')
              and p.id is distinct from l.document_id and (p.dated_on is null or p.dated_on > coalesce(l.reviewed_on, date '0001-01-01')) order by 1))
          from contract_clauses l left join contract_documents d on d.id = l.document_id where l.id = subject)
        when 'CLAUSE_EXCLUSION' then (select jsonb_build_object('handlesMedicalInfo', c.handles_medical_info, 'personalDataHandling', c.personal_data_handling,
            'externalStorage', c.external_storage, 'statutoryRecords', c.statutory_records, 'deploymentModel', c.deployment_model,
            'usesThirdPartyCloud', c.uses_third_party_cloud, 'remoteMaintenance', c.remote_maintenance, 'externalConnection', c.external_connection)
          from contract_clauses l join contracts c on c.id = l.contract_id where l.id = subject)
        when 'CERTIFICATE_EQUIVALENCE' then (select jsonb_build_object('rationale', c.equivalence_rationale, 'scheme', c.scheme, 'standardEdition', c.standard_edition,
            'registrationNumber', c.registration_number, 'holderCorporateNumber', c.holder_corporate_number, 'scopeText', c.scope_text,
            'scopeNamesVendor', c.scope_names_vendor, 'body', c.body, 'accreditation', c.accreditation, 'validFrom', c.valid_from, 'validTo', c.valid_to)
          from certifications c where c.id = subject)`;
const LAST = ' end $function$';
const REWRITTEN = [
  ['deciding_facts_beside', LAST, `${BOUND_FACTS}${LAST}`],
  ['renew_decision', RENEWABLE, `${RENEWABLE},'CERTIFICATE_EQUIVALENCE'`],
] as const;
const EXCLUDED_ON = [
  'handles_medical_info',
  'personal_data_handling',
  'external_storage',
  'statutory_records',
  'deployment_model',
  'uses_third_party_cloud',
  'remote_maintenance',
  'external_connection',
];
const ALL_OF = (row: string) =>
  `num_nulls(${row}.equivalence_rationale, ${row}.equivalence_approved_by, ${row}.equivalence_approver_role, ${row}.equivalence_approved_on) = 0`;
const kindOf = (row: string) =>
  `case ${row}.review when 'UNREVIEWED' then null when 'NOT_APPLICABLE' then 'CLAUSE_EXCLUSION' else 'CLAUSE_REVIEW' end`;

/**
 * A review is one of the papers that were read, a clause that does not apply does not for a contract of this kind, and a
 * standard is taken for an equivalent as this certificate shows it: when these change, somebody looks again.
 */
export class ReviewsAndEquivalents1764000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsAre(`${BEFORE},${ADDED}`));
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query(`
      create function decide_clause() returns trigger language plpgsql ${DEFINER} as $$
      declare
        kind_now text := ${kindOf('new')};
        kind_before text := case when tg_op = 'UPDATE' then ${kindOf('old')} end;
        day date := coalesce(new.reviewed_on, today_in_japan());
      begin
        if kind_before is distinct from kind_now and kind_before is not null then
          perform withdraw_decision(kind_before, new.id);
        end if;
        if kind_now is null then
          return null;
        elsif decides_anew(kind_now, new.id, day) then
          perform freeze_own_decision(kind_now, new.id, new.contract_id, (select c.institution_id from contracts c where c.id = new.contract_id), day);
        else
          perform follow_decision(kind_now, new.id);
        end if;
        return null;
      end $$;
      create trigger contract_clauses_decided after insert or update on contract_clauses for each row execute function decide_clause();
      create trigger contract_clauses_undecided after delete on contract_clauses for each row execute function forget_decisions();

      create function follow_contract_papers() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if tg_op = 'UPDATE' and old.sha256 is null and new.sha256 is not null then
          -- The scan of the very paper that was read.
          update decision_changes set facts = facts || jsonb_build_object('documentSha256', new.sha256), digest = digest_of(facts || jsonb_build_object('documentSha256', new.sha256))
            where contract_id = new.contract_id and facts @> jsonb_build_object('documentId', new.id, 'documentSha256', null);
          update decisions set facts = facts || jsonb_build_object('documentSha256', new.sha256), digest = digest_of(facts || jsonb_build_object('documentSha256', new.sha256))
            where contract_id = new.contract_id and kind = 'CLAUSE_REVIEW' and facts @> jsonb_build_object('documentId', new.id, 'documentSha256', null);
        end if;
        perform follow_decision('CLAUSE_REVIEW', l.id) from contract_clauses l
          where l.contract_id in (case when tg_op <> 'DELETE' then new.contract_id end, case when tg_op <> 'INSERT' then old.contract_id end);
        return null;
      end $$;
      create trigger contract_documents_followed after insert or update or delete on contract_documents for each row execute function follow_contract_papers();

      create function follow_excluded_clauses() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('CLAUSE_EXCLUSION', l.id) from contract_clauses l where l.contract_id = new.id and l.review = 'NOT_APPLICABLE';
        return null;
      end $$;
      create trigger contracts_clauses_followed after update on contracts for each row
        when ((${EXCLUDED_ON.map((column) => `old.${column}`).join(', ')}) is distinct from (${EXCLUDED_ON.map((column) => `new.${column}`).join(', ')}))
        execute function follow_excluded_clauses();

      create function decide_equivalence() returns trigger language plpgsql ${DEFINER} as $$
      declare
        is_whole boolean := ${ALL_OF('new')};
        was_whole boolean := tg_op = 'UPDATE' and ${ALL_OF('old')};
      begin
        if not is_whole then
          if was_whole then perform withdraw_decision('CERTIFICATE_EQUIVALENCE', new.id); end if;
        elsif (not was_whole or (new.equivalence_approved_by, new.equivalence_approver_role, new.equivalence_approved_on) is distinct from
            (old.equivalence_approved_by, old.equivalence_approver_role, old.equivalence_approved_on))
            and decides_anew('CERTIFICATE_EQUIVALENCE', new.id, new.equivalence_approved_on) then
          perform freeze_own_decision('CERTIFICATE_EQUIVALENCE', new.id, null, new.source_institution_id, new.equivalence_approved_on);
        else
          perform follow_decision('CERTIFICATE_EQUIVALENCE', new.id);
        end if;
        return null;
      end $$;
      create trigger certifications_decided after insert or update on certifications for each row execute function decide_equivalence();
      create trigger certifications_undecided after delete on certifications for each row execute function forget_decisions();
      revoke execute on function decide_clause(), follow_contract_papers(), follow_excluded_clauses(), decide_equivalence() from public;

      -- What was decided before this was kept stands on the facts of today: an upgrade accuses nobody.
      select freeze_own_decision(${kindOf('l')}, l.id, l.contract_id, c.institution_id, coalesce(l.reviewed_on, today_in_japan()))
        from contract_clauses l join contracts c on c.id = l.contract_id where l.review <> 'UNREVIEWED';
      select freeze_own_decision('CERTIFICATE_EQUIVALENCE', c.id, null, c.source_institution_id, c.equivalence_approved_on) from certifications c where ${ALL_OF('c')};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger certifications_undecided on certifications;
      drop trigger certifications_decided on certifications;
      drop trigger contracts_clauses_followed on contracts;
      drop trigger contract_documents_followed on contract_documents;
      drop trigger contract_clauses_undecided on contract_clauses;
      drop trigger contract_clauses_decided on contract_clauses;
      drop function decide_equivalence();
      drop function follow_excluded_clauses();
      drop function follow_contract_papers();
      drop function decide_clause();
      delete from decisions where kind in (${ADDED});
      ${kindsAre(BEFORE)}
    `);
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
