import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a document can be evidence for: its table, and the institution and the vendor that it is about. */
const SUBJECTS: Readonly<
  Record<
    string,
    { readonly table: string; readonly join?: string; readonly institution?: string; readonly vendor?: string }
  >
> = {
  CERTIFICATION: { table: 'certifications', vendor: 's.vendor_id' },
  CERTIFICATION_COVERAGE: {
    table: 'certification_coverages',
    join: 'join contracts c on c.id = s.contract_id',
    institution: 'c.institution_id',
    vendor: 'c.vendor_id',
  },
  CONTRACT: { table: 'contracts', institution: 's.institution_id', vendor: 's.vendor_id' },
  CONTRACT_DOCUMENT: {
    table: 'contract_documents',
    join: 'join contracts c on c.id = s.contract_id',
    institution: 'c.institution_id',
    vendor: 'c.vendor_id',
  },
  SUBCONTRACT: {
    table: 'subcontracts',
    join: 'join contracts c on c.id = s.contract_id',
    institution: 'c.institution_id',
    vendor: 's.vendor_id',
  },
  VENDOR_EVALUATION: { table: 'vendor_evaluations', institution: 's.institution_id', vendor: 's.vendor_id' },
  EFFECTIVENESS_EVIDENCE: { table: 'effectiveness_evidence', institution: 's.institution_id', vendor: 's.vendor_id' },
  RISK_ACCEPTANCE: { table: 'risk_acceptances', institution: 's.institution_id' },
  MATRIX_AGREEMENT: {
    table: 'matrix_agreements',
    join: 'join matrices m on m.id = s.matrix_id join contracts c on c.id = m.contract_id',
    institution: 'c.institution_id',
  },
  VENDOR_DISCLOSURE_DOCUMENT: { table: 'vendor_disclosure_documents', vendor: 's.vendor_id' },
  VENDOR_ATTESTATION: { table: 'vendor_attestations', vendor: 's.vendor_id' },
  OVERSEAS_CHECK: {
    table: 'overseas_checks',
    join: 'join subcontracts u on u.id = s.subcontract_id join contracts c on c.id = u.contract_id',
    institution: 'c.institution_id',
    vendor: 'u.vendor_id',
  },
  PROVISION: { table: 'provisions', institution: 's.institution_id' },
};

const KINDS = Object.keys(SUBJECTS)
  .map((kind) => `'${kind}'`)
  .join(',');

const REACHES = (table: string) =>
  `((select scope_everywhere()) or ${table}.institution_id = any((select scope_institutions())::uuid[]))`;
const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const OF_OUR_VENDOR = 'vendor_id = (select scope_vendor())';
const SEES_DOCUMENT = 'exists (select from documents seen where seen.id = document_id)';
const CHANGES_DOCUMENT = (document: string) =>
  `(${REACHES(document)} or ${document}.vendor_id = (select scope_vendor())
    or (${document}.vendor_id is not null and ${STAFF} and ${document}.uploaded_by = (select scope_actor())))`;
/** On what a vendor says of itself an institution may say what it is evidence for in its own records, and only there. */
const LINKS_DOCUMENT = `(exists (select from documents seen where seen.id = document_id and ${CHANGES_DOCUMENT('seen')})
  or (${STAFF} and subject_kind not in ('CERTIFICATION','VENDOR_DISCLOSURE_DOCUMENT','VENDOR_ATTESTATION')))`;
const SEES_BOTH_ENDS = `${SEES_DOCUMENT} and sees_document_subject(subject_kind, subject_id)`;
const NO_SUCH_SUBJECT = `raise exception using errcode = '23503', constraint = 'fk_document_links__subject_id__not_found', message = 'no such subject';`;

/**
 * Evidence files. The contents lie in a store under their SHA-256; here stands whose they are and what they are evidence
 * for. Whatever names a document or a subject that its author does not see is refused like one that is not there.
 */
export class Documents1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table documents (
        id uuid constraint pk_documents primary key,
        institution_id uuid constraint fk_documents__institution_id__not_found references institutions,
        vendor_id uuid constraint fk_documents__vendor_id__not_found references vendors,
        sha256 text not null constraint ck_documents__sha256__format check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null constraint ck_documents__size__range check (size > 0),
        media_type text not null constraint ck_documents__media_type__unknown check (media_type in
          ('application/pdf','image/png','image/jpeg','image/tiff','application/zip','text/plain','text/csv',
           'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
           'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
           'application/vnd.openxmlformats-officedocument.presentationml.presentation')),
        name text not null constraint ck_documents__name__range check (length(name) between 1 and 255),
        note text,
        uploaded_by uuid default scope_actor(),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_documents__institution_id__required check (institution_id is not null or vendor_id is not null),
        constraint ck_documents__vendor_id__other_kind check (institution_id is null or vendor_id is null)
      );
      create index ix_documents__institution_id on documents (institution_id, created_at, id);
      create index ix_documents__vendor_id on documents (vendor_id, created_at, id);
      create index ix_documents__sha256 on documents (sha256);
      create trigger documents_version before update on documents for each row execute function count_version();

      create table document_links (
        id uuid constraint pk_document_links primary key,
        document_id uuid not null constraint fk_document_links__document_id__not_found references documents,
        subject_kind text not null constraint ck_document_links__subject_kind__unknown check (subject_kind in (${KINDS})),
        subject_id uuid not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_document_links__subject_id__twice unique (document_id, subject_kind, subject_id)
      );
      create index ix_document_links__subject_id on document_links (subject_id);
      create trigger document_links_version before update on document_links for each row execute function count_version();

      -- Whether the scope sees a subject: row-level security of the subjects' own tables decides.
      create function sees_document_subject(kind text, subject uuid) returns boolean language plpgsql stable as $$
      begin
        return case kind
          ${Object.entries(SUBJECTS)
            .map(([kind, { table }]) => `when '${kind}' then exists (select from ${table} where id = subject)`)
            .join('\n          ')}
          else false
        end;
      end $$;
      create function hold_document_subject() returns trigger language plpgsql as $$
      begin
        if not sees_document_subject(new.subject_kind, new.subject_id) then ${NO_SUCH_SUBJECT} end if;
        return new;
      end $$;
      create trigger document_links_subject before insert or update of subject_kind, subject_id on document_links
        for each row execute function hold_document_subject();

      -- Evidence is about the same institution and the same vendor as its subject, as far as both name one. A vendor's
      -- people do not see all that this depends on, so it is looked at past row-level security.
      create function hold_document_owner() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        document documents;
        institution uuid;
        vendor uuid;
      begin
        select * into document from documents where id = new.document_id;
        case new.subject_kind
          ${Object.entries(SUBJECTS)
            .map(
              ([kind, { table, join = '', institution = 'null', vendor = 'null' }]) =>
                `when '${kind}' then select ${institution}, ${vendor} into institution, vendor from ${table} s ${join} where s.id = new.subject_id;`,
            )
            .join('\n          ')}
          else null;
        end case;
        if document.institution_id <> institution or document.vendor_id <> vendor then ${NO_SUCH_SUBJECT} end if;
        return new;
      end $$;
      create trigger document_links_owner before insert or update of document_id, subject_kind, subject_id on document_links
        for each row execute function hold_document_owner();

      -- A subject that is deleted takes its links along, whoever sees them; the documents stay.
      create function forget_document_links() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from document_links where subject_kind = tg_argv[0] and subject_id = old.id;
        return null;
      end $$;
      ${Object.entries(SUBJECTS)
        .map(
          ([kind, { table }]) =>
            `create trigger ${table}_document_links after delete on ${table} for each row execute function forget_document_links('${kind}');`,
        )
        .join('\n      ')}

      -- What was uploaded stays what it was, and by whom: only the note can be changed, and a link not at all (its id is
      -- granted so that a row can be locked).
      grant select, delete, insert (id, institution_id, vendor_id, sha256, size, media_type, name, note), update (id, note)
        on documents to bunkaiten_service;
      grant select, delete, insert (id, document_id, subject_kind, subject_id), update (id) on document_links to bunkaiten_service;

      -- An institution's documents are its own. What a vendor says of itself all institutions see; it is changed by the
      -- vendor's people, by whoever uploaded it, or by who works for the whole deployment.
      alter table documents enable row level security;
      create policy documents_read on documents for select using (${REACHES('documents')} or ${OF_OUR_VENDOR} or (vendor_id is not null and ${STAFF}));
      create policy documents_add on documents for insert with check (true);
      create policy documents_change on documents for update using (${MAY_WRITE} and ${CHANGES_DOCUMENT('documents')});
      create policy documents_remove on documents for delete using (${MAY_WRITE} and ${CHANGES_DOCUMENT('documents')});
      create policy ri_documents__writes__forbidden on documents as restrictive for insert with check (${MAY_WRITE} and (${STAFF} or ${OF_OUR_VENDOR}));
      create policy ri_documents__institution_id__not_found on documents as restrictive for insert with check (institution_id is null or ${REACHES('documents')});
      create policy ri_documents__vendor_id__not_found on documents as restrictive for insert
        with check (vendor_id is null or exists (select from vendors seen where seen.id = vendor_id));

      -- A link is seen by who sees both of its ends.
      alter table document_links enable row level security;
      create policy document_links_read on document_links for select using (${SEES_BOTH_ENDS});
      create policy document_links_add on document_links for insert with check (true);
      create policy document_links_change on document_links for update using (${MAY_WRITE} and ${SEES_BOTH_ENDS} and ${LINKS_DOCUMENT});
      create policy document_links_remove on document_links for delete using (${MAY_WRITE} and ${SEES_BOTH_ENDS} and ${LINKS_DOCUMENT});
      create policy ri_document_links__writes__forbidden on document_links as restrictive for insert with check (${MAY_WRITE} and ${LINKS_DOCUMENT});
      create policy ri_document_links__document_id__not_found on document_links as restrictive for insert with check (${SEES_DOCUMENT});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table document_links;
      drop table documents;
      ${Object.values(SUBJECTS)
        .map(({ table }) => `drop trigger ${table}_document_links on ${table};`)
        .join('\n      ')}
      drop function forget_document_links();
      drop function hold_document_owner();
      drop function hold_document_subject();
      drop function sees_document_subject(text, uuid);
    `);
  }
}
