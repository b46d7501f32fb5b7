import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { type Expected, Records } from '../database/records';
import { excusedRows } from '../guideline/excused-rows';
import { applicableRows, suggestedAllocation } from '../guideline/matrix-template';
import { newId } from '../kernel/identifier';
import { notFound } from '../kernel/problems';
import { ContractEntity } from '../registry/contracts/contract.entity';
import { type CreateMatrix, type PatchMatrix } from './dto/matrix.dto';
import { MatrixAllocationEntity } from './matrix-allocation.entity';
import { MatrixConditionsReader } from './matrix-conditions';
import { digestMatrix } from './matrix-digesting';
import { MatrixEntity } from './matrix.entity';
import { initialParties, type InitialParty } from './matrix-parties';
import { MatrixPartyEntity } from './matrix-party.entity';
import { MatrixRowEntity } from './matrix-row.entity';
import { type MatrixStep, nextMatrixStep } from './matrix-steps';

type Party = InitialParty & { readonly id: string };

/** Draws up a contract's 責任分界表 and carries its revisions from draft to agreement. */
@Injectable()
export class MatricesService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly conditions: MatrixConditionsReader,
  ) {}

  /** Begins a revision: from the agreed one where there is one, else from the template by the contract's facts. */
  create(contractId: string, body: CreateMatrix): Promise<string> {
    return this.database.transact(async (manager) => {
      // Whoever else begins a revision of this contract waits here.
      await this.records.lock(manager, ContractEntity, { id: contractId, version: null });
      const agreed = await manager.findOneBy(MatrixEntity, { contractId, status: 'AGREED' });
      const id = newId();
      const revision = 1 + ((await manager.maximum(MatrixEntity, 'revision', { contractId })) ?? 0);
      await manager.insert(MatrixEntity, { id, contractId, revision, note: body.note ?? null });
      if (agreed === null) await this.fillFromTemplate(manager, id, contractId, body);
      else await this.copy(manager, agreed.id, id);
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

  /** Takes a step of the revision's life; the gate was asked before. An agreed revision supersedes the one before it. */
  async applyStep(expected: Expected, step: MatrixStep): Promise<void> {
    await this.database.transact(async (manager) => {
      const matrix = await this.records.lock(manager, MatrixEntity, expected);
      const changes = nextMatrixStep(matrix, step);
      if (changes.status === 'AGREED') {
        await manager.update(
          MatrixEntity,
          { contractId: matrix.contractId, status: 'AGREED' },
          { status: 'SUPERSEDED' },
        );
      }
      await manager.update(MatrixEntity, matrix.id, changes);
    });
  }

  /** Deletes a draft that was never agreed. */
  remove(expected: Expected): Promise<void> {
    return this.records.remove(MatrixEntity, expected);
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
    contractId: string,
    body: CreateMatrix,
  ): Promise<void> {
    const conditions = await this.conditions.of(contractId, {
      signatureUsed: body.signatureUsed,
      colocation: body.colocation,
      maintenance: body.maintenance,
    });
    const parties: Party[] = (await initialParties(manager, contractId)).map((party) => ({ ...party, id: newId() }));
    await manager.insert(
      MatrixPartyEntity,
      parties.map((party, position) => ({ ...party, matrixId, position })),
    );
    for (const { row, reason } of excusedRows(conditions)) {
      await manager.insert(MatrixRowEntity, {
        id: newId(),
        matrixId,
        key: row.key,
        applicability: 'NOT_PRESENT',
        reason: reason.ja,
      });
    }
    for (const row of applicableRows(conditions)) {
      const rowId = newId();
      await manager.insert(MatrixRowEntity, { id: rowId, matrixId, key: row.key });
      if (body.takeSuggestions !== true) continue;
      const allocations = suggestedAllocation(row, conditions.deploymentModel).flatMap(({ party, within, role }) => {
        const found = parties.find(
          ({ kind, institutionRole }) =>
            kind === party && (party !== 'INSTITUTION' || within === null || institutionRole === within),
        );
        return found === undefined ? [] : [{ matrixId, rowId, partyId: found.id, role, note: null }];
      });
      if (allocations.length > 0) await manager.insert(MatrixAllocationEntity, allocations);
    }
  }

  private async copy(manager: EntityManager, from: string, to: string): Promise<void> {
    const parties = new Map<string, string>();
    for (const {
      id,
      kind,
      label,
      institutionRole,
      vendorId,
      subcontractId,
      dependencyId,
      position,
    } of await manager.findBy(MatrixPartyEntity, { matrixId: from })) {
      const partyId = newId();
      parties.set(id, partyId);
      await manager.insert(MatrixPartyEntity, {
        id: partyId,
        matrixId: to,
        kind,
        label,
        institutionRole,
        vendorId,
        subcontractId,
        dependencyId,
        position,
      });
    }
    for (const row of await manager.findBy(MatrixRowEntity, { matrixId: from })) {
      const rowId = newId();
      const { key, applicability, reason, note } = row;
      await manager.insert(MatrixRowEntity, { id: rowId, matrixId: to, key, applicability, reason, note });
      for (const { partyId, role, note: partNote } of await manager.findBy(MatrixAllocationEntity, { rowId: row.id })) {
        const copied = parties.get(partyId);
        if (copied === undefined) throw notFound();
        await manager.insert(MatrixAllocationEntity, { matrixId: to, rowId, partyId: copied, role, note: partNote });
      }
    }
  }
}
