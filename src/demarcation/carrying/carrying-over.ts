import { type EntityManager } from 'typeorm';
import { newId } from '../../kernel/identifier';
import { MatrixPartyEntity } from '../matrix-party.entity';
import { MatrixRowEntity } from '../matrix-row.entity';
import { type ProposedChange } from './proposed-change';

/**
 * Makes one proposed difference; `declined`: why people leave it. A new row that is declined still stands in the revision,
 * as not present with that reason: what was not agreed on is not passed over in silence.
 */
export async function carryOver(
  manager: EntityManager,
  matrixId: string,
  proposed: ProposedChange,
  declined: string | null,
): Promise<void> {
  switch (proposed.change) {
    case 'ADD_ROW':
      return addRow(manager, matrixId, proposed, declined);
    case 'EXCUSE_ROW':
      if (declined === null)
        await manager.update(MatrixRowEntity, proposed.rowId, {
          applicability: 'NOT_PRESENT',
          reason: proposed.reason.ja,
        });
      return;
    case 'APPLY_ROW':
      await manager.update(
        MatrixRowEntity,
        proposed.rowId,
        declined === null ? { applicability: 'APPLICABLE', reason: null } : { reason: declined },
      );
      return;
    case 'REDEFINE_ROW':
      // The edition as a whole is followed before.
      return;
    case 'ADD_PARTY':
      if (declined === null) await addParty(manager, matrixId, proposed.party);
      return;
    case 'RENAME_PARTY':
      if (declined === null)
        await manager.update(MatrixPartyEntity, proposed.partyId, {
          label: await freeLabel(manager, matrixId, proposed.name),
        });
      return;
    case 'LEAVE_PARTY':
      if (declined !== null) return;
      await manager.query('select clear_column($1)', [proposed.partyId]);
      await manager.delete(MatrixPartyEntity, { id: proposed.partyId });
      return;
  }
}

async function addRow(
  manager: EntityManager,
  matrixId: string,
  { subject: key, applicability, reason, custom }: Extract<ProposedChange, { change: 'ADD_ROW' }>,
  declined: string | null,
): Promise<void> {
  const state =
    declined === null ? { applicability, reason } : { applicability: 'NOT_PRESENT' as const, reason: declined };
  // Where the edition of the institution's own template is followed, its row stands already.
  if (await manager.existsBy(MatrixRowEntity, { matrixId, key }))
    await manager.update(MatrixRowEntity, { matrixId, key }, state);
  else await manager.insert(MatrixRowEntity, { ...custom, ...state, id: newId(), matrixId, key });
}

async function addParty(
  manager: EntityManager,
  matrixId: string,
  {
    kind,
    label,
    institutionRole,
    vendorId,
    subcontractId,
    dependencyId,
  }: Extract<ProposedChange, { change: 'ADD_PARTY' }>['party'],
): Promise<void> {
  const last = await manager.maximum(MatrixPartyEntity, 'position', { matrixId });
  await manager.insert(MatrixPartyEntity, {
    ...{ id: newId(), matrixId, kind, institutionRole, vendorId, subcontractId, dependencyId },
    label: await freeLabel(manager, matrixId, label),
    position: 1 + (last ?? -1),
  });
}

/** One firm can stand in several columns, under headings of their own. */
async function freeLabel(manager: EntityManager, matrixId: string, name: string): Promise<string> {
  const columns = await manager.findBy(MatrixPartyEntity, { matrixId });
  const taken = new Set(columns.map(({ label }) => label));
  const further = columns.map((_, i) => `${name} [${i + 2}]`);
  return [name, ...further].find((label) => !taken.has(label)) ?? name;
}
