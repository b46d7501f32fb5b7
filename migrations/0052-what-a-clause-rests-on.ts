import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the review of a clause rests on (5④, 1⑮): that it is there, on a document of the very contract that is in force; that it
 * does not apply, on a reason that somebody approved. What is on record from before says neither. 5⑤ asks for an agreement
 * beside the consultation.
 */
export class WhatAClauseRestsOn1764000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contract_documents
        add column in_force_to date constraint ck_contract_documents__in_force_to__before_start check (in_force_to >= dated_on),
        add constraint uq_contract_documents__id__twice unique (contract_id, id);
      alter table contract_clauses
        add column document_id uuid,
        add column inapplicable_reason text,
        add column inapplicable_approved_by text,
        add column agreement boolean,
        add constraint fk_contract_clauses__document_id__not_found foreign key (contract_id, document_id)
          references contract_documents (contract_id, id),
        add constraint ck_contract_clauses__document_id__other_review check (document_id is null or review in ('PRESENT','PARTIAL')),
        add constraint ck_contract_clauses__inapplicable_reason__other_review check (review = 'NOT_APPLICABLE'
          or (inapplicable_reason is null and inapplicable_approved_by is null)),
        drop constraint ck_contract_clauses__prohibited__other_kind,
        add constraint ck_contract_clauses__prohibited__other_kind check (kind = 'REENTRUSTMENT'
          or (prohibited is null and prior_information is null and consultation is null and agreement is null and approval is null));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table contract_clauses
        drop constraint ck_contract_clauses__prohibited__other_kind,
        drop column document_id, drop column inapplicable_reason, drop column inapplicable_approved_by, drop column agreement,
        add constraint ck_contract_clauses__prohibited__other_kind check (kind = 'REENTRUSTMENT'
          or (prohibited is null and prior_information is null and consultation is null and approval is null));
      alter table contract_documents drop constraint uq_contract_documents__id__twice, drop column in_force_to;
      select build_past();
    `);
  }
}
