import { type EntityManager } from 'typeorm';
import { fault, invalid } from '../kernel/problems';

/** 400 unless every one of the systems exists and belongs to the institution. */
export async function demandSystemsOf(
  manager: EntityManager,
  institutionId: string,
  systemIds: readonly string[],
  pointer: string,
): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    'select id from systems where id = any($1) and institution_id = $2',
    [systemIds, institutionId],
  );
  if (rows.length === systemIds.length) return;
  throw invalid([
    fault(pointer, 'OTHER_INSTITUTION', {
      ja: '同じ医療機関の情報システムを指定してください',
      en: 'Must be a system of the same institution',
    }),
  ]);
}
