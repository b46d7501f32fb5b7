import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { type Expected, Records } from '../database/records';
import { newId } from '../kernel/identifier';
import { fault, invalid, notFound } from '../kernel/problems';
import { demandOwnDefinition } from './custom-rows.service';
import { type CreateMatrixAgreement } from './agreement/dto/matrix-agreement.dto';
import { type CreateMatrixParty, type PatchMatrixParty } from './dto/matrix-party.dto';
import { type PatchMatrixRow } from './dto/matrix-row.dto';
import { MatricesService } from './matrices.service';
import { MatrixAgreementEntity } from './matrix-agreement.entity';
import { MatrixAllocationEntity } from './matrix-allocation.entity';
import { MatrixEntity } from './matrix.entity';
import { MatrixPartyEntity } from './matrix-party.entity';
import { MatrixRowEntity } from './matrix-row.entity';

/** Changes the columns, rows and recorded agreements of a matrix that is not agreed yet. */
@Injectable()
export class MatrixPartsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly matrices: MatricesService,
  ) {}

  /** Changes a row, and what it is where it is custom; its allocations are replaced as a whole. */
  async patchRow(expected: Expected, { allocations, ...values }: PatchMatrixRow): Promise<void> {
    const secondAccountable = (allocations ?? [])
      .map(({ role }) => role)
      .indexOf('ACCOUNTABLE', 1 + (allocations ?? []).findIndex(({ role }) => role === 'ACCOUNTABLE'));
    if (secondAccountable > 0) {
      throw invalid([
        fault(`/allocations/${secondAccountable}/role`, 'SECOND_ACCOUNTABLE', {
          ja: '最終責任は一行に一者だけです',
          en: 'A row has exactly one accountable party',
        }),
      ]);
    }
    const row = await this.find(MatrixRowEntity, expected.id);
    const { matrixId } = row;
    await this.matrices.alter(matrixId, async (manager) => {
      await demandOwnDefinition(manager, row, values);
      await this.records.change(MatrixRowEntity, expected, values, () =>
        replaceAllocations(manager, { matrixId, rowId: expected.id }, allocations),
      );
    });
  }

  async addParty(matrixId: string, body: CreateMatrixParty): Promise<string> {
    const id = newId();
    await this.matrices.alter(matrixId, async (manager) => {
      const last = (await manager.maximum(MatrixPartyEntity, 'position', { matrixId })) ?? -1;
      await manager.insert(MatrixPartyEntity, { ...body, position: body.position ?? last + 1, id, matrixId });
    });
    return id;
  }

  async patchParty(expected: Expected, body: PatchMatrixParty): Promise<void> {
    const { matrixId } = await this.find(MatrixPartyEntity, expected.id);
    await this.matrices.alter(matrixId, () => this.records.change(MatrixPartyEntity, expected, body));
  }

  async removeParty(expected: Expected): Promise<void> {
    const { matrixId } = await this.find(MatrixPartyEntity, expected.id);
    await this.matrices.alter(matrixId, () => this.records.remove(MatrixPartyEntity, expected));
  }

  async addAgreement(matrixId: string, body: CreateMatrixAgreement): Promise<string> {
    await this.records.demand(MatrixEntity, matrixId);
    return this.records.create(MatrixAgreementEntity, { ...body, matrixId });
  }

  removeAgreement(expected: Expected): Promise<void> {
    return this.records.remove(MatrixAgreementEntity, expected);
  }

  private async find<E extends MatrixRowEntity | MatrixPartyEntity>(entity: new () => E, id: string): Promise<E> {
    const found = await this.database.transact((manager) => manager.findOneBy(entity, { id } as never));
    if (found === null) throw notFound();
    return found;
  }
}

/** Replaces a row's allocations as a whole; says whether that changed anything. */
async function replaceAllocations(
  manager: EntityManager,
  row: { readonly matrixId: string; readonly rowId: string },
  allocations: PatchMatrixRow['allocations'],
): Promise<boolean> {
  if (allocations === undefined) return false;
  for (const [index, { partyId }] of allocations.entries()) {
    if (!(await manager.existsBy(MatrixPartyEntity, { id: partyId, matrixId: row.matrixId })))
      throw invalid([
        fault(`/allocations/${index}/partyId`, 'NOT_FOUND', {
          ja: 'この責任分界表の当事者ではありません',
          en: 'Not a party of this matrix',
        }),
      ]);
  }
  const given = allocations.map(({ partyId, role, note }) => ({ ...row, partyId, role, note: note ?? null }));
  const known = await manager.findBy(MatrixAllocationEntity, { rowId: row.rowId });
  if (inOrder(given) === inOrder(known)) return false;
  await manager.delete(MatrixAllocationEntity, { rowId: row.rowId });
  for (const allocation of given) await manager.insert(MatrixAllocationEntity, allocation);
  return true;
}

/** As text, whatever order they come in. */
function inOrder(allocations: readonly MatrixAllocationEntity[]): string {
  return allocations
    .map(({ partyId, role, note }) => JSON.stringify([partyId, role, note]))
    .sort()
    .join();
}
