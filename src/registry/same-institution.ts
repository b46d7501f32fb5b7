import { type EntityManager } from 'typeorm';
import { fault, invalid } from '../kernel/problems';
import { type Texts } from '../kernel/texts';

/** 400 unless every one of the systems exists and belongs to the institution. */
export function demandSystemsOf(
  manager: EntityManager,
  institutionId: string,
  systemIds: readonly string[],
  pointer: string,
): Promise<void> {
  return demandOwn(manager, 'systems', institutionId, systemIds, pointer, {
    ja: '同じ医療機関の情報システムを指定してください',
    en: 'Must be a system of the same institution',
  });
}

/** 400 unless every one of the contracts exists and belongs to the institution. */
export function demandContractsOf(
  manager: EntityManager,
  institutionId: string,
  contractIds: readonly string[],
  pointer: string,
): Promise<void> {
  return demandOwn(manager, 'contracts', institutionId, contractIds, pointer, {
    ja: '同じ医療機関の契約を指定してください',
    en: 'Must be a contract of the same institution',
  });
}

async function demandOwn(
  manager: EntityManager,
  table: 'systems' | 'contracts',
  institutionId: string,
  ids: readonly string[],
  pointer: string,
  texts: Texts,
): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    `select id from ${table} where id = any($1) and institution_id = $2`,
    [ids, institutionId],
  );
  if (rows.length !== ids.length) throw invalid([fault(pointer, 'OTHER_INSTITUTION', texts)]);
}
