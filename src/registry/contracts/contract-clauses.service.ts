import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { fault, invalid, staleVersion } from '../../kernel/problems';
import { CLAUSE_KINDS, type ClauseKind } from '../../kernel/terms/contract-terms';
import { decisionStanding, outdatedNow } from '../decision-standing';
import { type OutdatedView } from '../outdated.dto';
import { ContractClauseEntity } from './contract-clause.entity';
import { ContractEntity } from './contract.entity';
import { type ContractClauseView, type ReviewClause } from './dto/contract-clause.dto';

/** Reviews of a contract's clauses: one for each kind of the catalogue, unreviewed until somebody has looked. */
@Injectable()
export class ContractClausesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** All kinds in the catalogue's order. */
  list(contractId: string): Promise<ContractClauseView[]> {
    return this.database.transact(async (manager) => {
      await this.records.demand(ContractEntity, contractId);
      const reviewed = await manager.findBy(ContractClauseEntity, { contractId });
      const byKind = new Map(reviewed.map((clause) => [clause.kind, clause]));
      const outdated = new Map(
        (await manager.query<{ kind: ClauseKind; outdated: OutdatedView | null }[]>(OUTDATED, [contractId])).map(
          (row) => [row.kind, row.outdated],
        ),
      );
      return CLAUSE_KINDS.map((kind) => view(contractId, kind, byKind.get(kind), outdated.get(kind) ?? null));
    });
  }

  async one(contractId: string, kind: ClauseKind): Promise<ContractClauseView> {
    const clauses = await this.list(contractId);
    return clauses[CLAUSE_KINDS.indexOf(kind)]!;
  }

  /** Puts a review on record in place of the one before; `version` 0 expects that there was none, null takes any. */
  async review(contractId: string, kind: ClauseKind, version: number | null, body: ReviewClause): Promise<void> {
    demandOwnFields(kind, body);
    await this.database.transact(async (manager) => {
      // Two first reviews at once take turns here.
      await this.records.lock(manager, ContractEntity, { id: contractId, version: null });
      const before = await manager.findOneBy(ContractClauseEntity, { contractId, kind });
      if (version !== null && version !== (before?.version ?? 0)) throw staleVersion(before?.version ?? 0);
      if (before === null) await this.records.create(ContractClauseEntity, { ...body, contractId, kind });
      else
        await this.records.change(ContractClauseEntity, { id: before.id, version: null }, asAWhole(body), async () =>
          // Whoever finds the same on what has changed has looked again.
          body.review === 'UNREVIEWED'
            ? false
            : (await decisionStanding(manager, decisionKind(body.review), before.id)).isOutdated,
        );
    });
  }
}

/** Of each clause of a contract, what is another than when it was reviewed. */
const OUTDATED = `select l.kind, coalesce(${outdatedNow('CLAUSE_REVIEW', 'l.id')}, ${outdatedNow('CLAUSE_EXCLUSION', 'l.id')}) as outdated
  from contract_clauses l where l.contract_id = $1`;

function decisionKind(review: ReviewClause['review']): 'CLAUSE_REVIEW' | 'CLAUSE_EXCLUSION' {
  return review === 'NOT_APPLICABLE' ? 'CLAUSE_EXCLUSION' : 'CLAUSE_REVIEW';
}

/** Fields that only one kind of clause has. */
const ONLY_OF = {
  prohibited: 'REENTRUSTMENT',
  priorInformation: 'REENTRUSTMENT',
  consultation: 'REENTRUSTMENT',
  agreement: 'REENTRUSTMENT',
  approval: 'REENTRUSTMENT',
  noticeHours: 'BREACH_NOTICE',
} as const satisfies Partial<Record<keyof ReviewClause, ClauseKind>>;

/** 400 naming each field given that belongs to another kind; the database's own check names one for all. */
export function demandOwnFields(kind: ClauseKind, body: Partial<ReviewClause>): void {
  const foreign = (Object.keys(ONLY_OF) as (keyof typeof ONLY_OF)[]).filter(
    (field) => ONLY_OF[field] !== kind && body[field] !== null && body[field] !== undefined,
  );
  if (foreign.length === 0) return;
  throw invalid(
    foreign.map((field) =>
      fault(`/${field}`, 'OTHER_KIND', {
        ja: `この項目は ${ONLY_OF[field]} だけにあります`,
        en: `Only ${ONLY_OF[field]} has this field`,
      }),
    ),
  );
}

/** A review replaces the one before it as a whole: what it does not say is cleared, not kept. */
function asAWhole(body: ReviewClause): Required<ReviewClause> {
  return {
    review: body.review,
    reference: body.reference ?? null,
    documentId: body.documentId ?? null,
    inapplicableReason: body.inapplicableReason ?? null,
    inapplicableApprovedBy: body.inapplicableApprovedBy ?? null,
    reviewedOn: body.reviewedOn ?? null,
    reviewedBy: body.reviewedBy ?? null,
    note: body.note ?? null,
    prohibited: body.prohibited ?? null,
    priorInformation: body.priorInformation ?? null,
    consultation: body.consultation ?? null,
    agreement: body.agreement ?? null,
    approval: body.approval ?? null,
    noticeHours: body.noticeHours ?? null,
  };
}

function view(
  contractId: string,
  kind: ClauseKind,
  clause: ContractClauseEntity | undefined,
  outdated: OutdatedView | null,
): ContractClauseView {
  return {
    id: clause?.id ?? null,
    contractId,
    kind,
    version: clause?.version ?? 0,
    review: clause?.review ?? 'UNREVIEWED',
    reference: clause?.reference ?? null,
    documentId: clause?.documentId ?? null,
    inapplicableReason: clause?.inapplicableReason ?? null,
    inapplicableApprovedBy: clause?.inapplicableApprovedBy ?? null,
    inapplicableApprovedByAccount: clause?.inapplicableApprovedByAccount ?? null,
    reviewedOn: clause?.reviewedOn ?? null,
    reviewedBy: clause?.reviewedBy ?? null,
    reviewedByAccount: clause?.reviewedByAccount ?? null,
    note: clause?.note ?? null,
    prohibited: clause?.prohibited ?? null,
    priorInformation: clause?.priorInformation ?? null,
    consultation: clause?.consultation ?? null,
    agreement: clause?.agreement ?? null,
    approval: clause?.approval ?? null,
    noticeHours: clause?.noticeHours ?? null,
    outdated,
  };
}
