import { type EntityManager } from 'typeorm';
import { type CustomRow, customRowJson } from '../custom-row';
import { MatrixAllocationEntity } from '../matrix-allocation.entity';
import { MatrixEntity } from '../matrix.entity';
import { MatrixRowEntity } from '../matrix-row.entity';
import { definitionOf } from '../row-definition';
import { newId } from '../../kernel/identifier';
import { editionChanges, type EditionChanges, readsOtherwise } from './edition-changes';
import { contentOf, editionName, laterEdition, type TemplateEdition } from './template-library';

interface StoredRow {
  readonly id: string;
  readonly key: string;
  readonly custom: CustomRow | null;
}

/** What the edition in use, where it is a later one, makes of a revision; null: there is none. */
export interface FollowedEdition {
  readonly latest: TemplateEdition;
  readonly changes: EditionChanges;
  readonly stored: readonly StoredRow[];
}

export async function editionToFollow(
  manager: EntityManager,
  { id, templateId }: Pick<MatrixEntity, 'id' | 'templateId'>,
): Promise<FollowedEdition | null> {
  const latest = templateId === null ? null : await laterEdition(manager, templateId);
  if (templateId === null || latest === null) return null;
  const stored = await manager.query<StoredRow[]>(
    `select r.id, r.key, ${customRowJson('r')} as custom from matrix_rows r where r.matrix_id = $1`,
    [id],
  );
  const changes = editionChanges(
    (await contentOf(manager, templateId)).rows,
    latest.rows,
    stored.map((row) => ({
      ...row,
      layer: definitionOf(row).layer,
      legalRowKey: row.custom?.legalRowKey ?? null,
    })),
  );
  return { latest, changes, stored };
}

/**
 * Brings a revision that was copied from an earlier one to the edition of its template that is in use: rows that are new
 * or read otherwise begin unanswered, all else stays as it was agreed. The matrix is digested by whoever calls.
 */
export async function followLatestEdition(manager: EntityManager, matrixId: string): Promise<void> {
  const matrix = await manager.findOneByOrFail(MatrixEntity, { id: matrixId });
  const followed = await editionToFollow(manager, matrix);
  if (followed === null) return;
  const {
    latest,
    changes: { added, redefined, unlinked },
    stored,
  } = followed;
  for (const key of unlinked) await manager.update(MatrixRowEntity, { matrixId, key }, { legalRowKey: null });
  // In one statement: rows may rest on each other.
  if (added.length > 0)
    await manager.insert(
      MatrixRowEntity,
      added.map((row) => ({ ...row, id: newId(), matrixId })),
    );
  for (const { key, ...definition } of redefined) {
    const row = stored.find((one) => one.key === key);
    if (row === undefined) continue;
    await manager.update(MatrixRowEntity, { id: row.id }, definition);
    // In a declared matrix the database sees to it.
    if (matrix.conclusion === 'RECORDED' && readsOtherwise(row.custom, definition)) {
      await manager.delete(MatrixAllocationEntity, { rowId: row.id });
    }
  }
  await manager.update(MatrixEntity, { id: matrixId }, { templateId: latest.id, templateEdition: editionName(latest) });
}
