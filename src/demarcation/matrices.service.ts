import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { type Expected, Records } from '../database/records';
import { type MatrixConditions, suggestedAllocation } from '../guideline/matrix-template';
import { newId } from '../kernel/identifier';
import { fault, invalid } from '../kernel/problems';
import { ContractEntity } from '../registry/contracts/contract.entity';
import { type AnsweredBeside, answeredBeside } from './answered-beside';
import { type CreateMatrix, type PatchMatrix } from './dto/matrix.dto';
import { MatrixAllocationEntity } from './matrix-allocation.entity';
import { MatrixConditionsReader } from './matrix-conditions';
import { sealMatrix } from './agreement/matrix-content.reader';
import { digestMatrix } from './matrix-digesting';
import { MatrixEntity } from './matrix.entity';
import { initialParties, type InitialParty } from './matrix-parties';
import { MatrixPartyEntity } from './matrix-party.entity';
import { MatrixRowEntity } from './matrix-row.entity';
import { type MatrixStep, nextMatrixStep } from './matrix-steps';
import { Proposals } from './carrying/proposals';
import { drawnRows } from './templates/drawn-rows';
import { followLatestEdition } from './templates/edition-following';
import { demandPublished, editionName, type TemplateEdition } from './templates/template-library';

type Party = InitialParty & { readonly id: string };

/** Draws up a contract's 責任分界表 and carries its revisions from draft to agreement. */
@Injectable()
export class MatricesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly conditions: MatrixConditionsReader,
    private readonly proposals: Proposals,
  ) {}

  /**
   * Begins a revision: from the agreed one where there is one, at the latest edition of its template; else from the
   * templates, the ministry's and the institution's own, by the contract's facts.
   */
  create(contractId: string, body: CreateMatrix): Promise<string> {
    return this.database.transact(async (manager) => {
      // Whoever else begins a revision of this contract waits here.
      const { institutionId } = await this.records.lock(manager, ContractEntity, { id: contractId, version: null });
      const agreed = await manager.findOneBy(MatrixEntity, { contractId, status: 'AGREED' });
      const conclusion = body.conclusion ?? agreed?.conclusion ?? 'RECORDED';
      if (conclusion === 'DECLARED' && body.takeSuggestions) throw noSuggestions();
      const template = body.templateId ? await demandPublished(manager, body.templateId, institutionId) : null;
      if (template !== null && agreed !== null) throw firstRevisionOnly();
      const id = newId();
      const revision = 1 + ((await manager.maximum(MatrixEntity, 'revision', { contractId })) ?? 0);
      const { templateId, templateEdition } = agreed ?? {
        templateId: template?.id ?? null,
        templateEdition: editionName(template),
      };
      const stated = {
        signatureUsed: body.signatureUsed ?? agreed?.signatureUsed,
        colocation: body.colocation ?? agreed?.colocation,
        maintenance: body.maintenance ?? agreed?.maintenance,
      };
      const conditions = await this.conditions.of(contractId, stated);
      const { signatureUsed, colocation, maintenance } = conditions;
      await manager.insert(MatrixEntity, {
        ...{ id, contractId, revision, conclusion, templateId, templateEdition, note: body.note ?? null },
        ...{ signatureUsed, colocation, maintenance, drawnFor: agreed === null ? conditions : agreed.drawnFor },
      });
      if (agreed === null) await this.fillFromTemplate(manager, id, conditions, body, template);
      else {
        // What the facts ask of it besides is proposed, and taken over where people have seen it.
        await manager.query('select copy_matrix($1, $2, $3)', [agreed.id, id, conclusion === agreed.conclusion]);
        await followLatestEdition(manager, id);
      }
      await digestMatrix(manager, id);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchMatrix): Promise<void> {
    await this.records.change(MatrixEntity, expected, body);
  }

  /** Holds a revision until the transaction ends, at the version expected; returns its contract. */
  async hold(expected: Expected): Promise<string> {
    const matrix = await this.database.transact((manager) => this.records.lock(manager, MatrixEntity, expected));
    return matrix.contractId;
  }

  /**
   * Takes a step of the revision's life; the gate was asked before. An agreed revision supersedes the one before it and
   * is kept as the text that was agreed; one that both sides declared they have confirmed by its hash, or the database
   * refuses.
   */
  async applyStep(expected: Expected, step: MatrixStep): Promise<void> {
    await this.database.transact(async (manager) => {
      const matrix = await this.records.lock(manager, MatrixEntity, expected);
      const changes: Partial<MatrixEntity> = nextMatrixStep(matrix, step);
      if (changes.status === 'AGREED') {
        await this.proposals.demandDecided(manager, matrix.id);
        changes.contentHash = await sealMatrix(manager, matrix.id);
        await manager.update(
          MatrixEntity,
          { contractId: matrix.contractId, status: 'AGREED' },
          { status: 'SUPERSEDED' },
        );
      }
      await manager.update(MatrixEntity, matrix.id, changes);
    });
  }

  /** Deletes a draft that was never agreed; its rows first, since they name its columns. */
  remove(expected: Expected): Promise<void> {
    return this.database.transact(async (manager) => {
      const { id } = await this.records.lock(manager, MatrixEntity, expected);
      await manager.delete(MatrixRowEntity, { matrixId: id });
      await manager.delete(MatrixEntity, { id });
    });
  }

  /** Runs a change of the matrix's columns or rows while it is held, and digests it afterwards. */
  alter<T>(matrixId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transact(async (manager) => {
      await this.records.lock(manager, MatrixEntity, { id: matrixId, version: null });
      const result = await work(manager);
      await digestMatrix(manager, matrixId);
      return result;
    });
  }

  private async fillFromTemplate(
    manager: EntityManager,
    matrixId: string,
    conditions: MatrixConditions,
    body: CreateMatrix,
    template: TemplateEdition | null,
  ): Promise<void> {
    const { contractId } = await manager.findOneByOrFail(MatrixEntity, { id: matrixId });
    const parties: Party[] = (await initialParties(manager, contractId)).map((party) => ({ ...party, id: newId() }));
    await manager.insert(
      MatrixPartyEntity,
      parties.map((party, position) => ({ ...party, matrixId, position })),
    );
    const beside = body.takeSuggestions === true ? await answeredBeside(manager, contractId) : null;
    const rows = drawnRows(conditions, template).map((row) => ({
      ...row,
      ...leftTo(beside?.get(row.key)),
      id: newId(),
    }));
    // In one statement: rows may rest on each other.
    await manager.insert(
      MatrixRowEntity,
      rows.map(({ id, key, applicability, reason, custom }) => ({
        id,
        matrixId,
        key,
        applicability,
        reason,
        ...custom,
      })),
    );
    if (beside === null) return;
    for (const { id: rowId, key, standard, applicability } of rows) {
      if (standard === null || applicability !== 'APPLICABLE' || beside.has(key)) continue;
      const allocations = suggestedAllocation(standard, conditions.deploymentModel).flatMap(
        ({ party, within, role }) => {
          const found = parties.find(
            ({ kind, institutionRole }) =>
              kind === party && (party !== 'INSTITUTION' || within === null || institutionRole === within),
          );
          return found === undefined ? [] : [{ matrixId, rowId, partyId: found.id, role, note: null }];
        },
      );
      if (allocations.length > 0) await manager.insert(MatrixAllocationEntity, allocations);
    }
  }
}

/** What another contract has agreed is left to it; what is only drafted there stays open for the parties. */
function leftTo(answer: AnsweredBeside | undefined): Partial<Pick<MatrixRowEntity, 'applicability' | 'reason'>> {
  if (answer?.isAgreed !== true) return {};
  return { applicability: 'SETTLED_ELSEWHERE', reason: `契約 ${answer.contractNo} の責任分界表で定める` };
}

/** What a side declares is its own understanding: nothing fills it in. */
function noSuggestions() {
  return invalid([
    fault('/takeSuggestions', 'OTHER_KIND', {
      ja: '双方が申告する責任分界表には既定の割当を入れられません',
      en: 'A matrix that both sides declare is not filled with suggestions',
    }),
  ]);
}

/** What was agreed is where the next revision begins. */
function firstRevisionOnly() {
  return invalid([
    fault('/templateId', 'AGREED_BEFORE', {
      ja: '次の版は合意済みの版から作成します。ひな形は指定できません',
      en: 'The next revision begins from the agreed one; no template can be given',
    }),
  ]);
}
