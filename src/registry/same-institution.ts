import { type Database } from '../database/database';
import { fault, invalid } from '../kernel/problems';
import { type Texts } from '../kernel/texts';

/** 400 unless every one of the systems exists and belongs to the institution. */
export function demandSystemsOf(
  database: Database,
  institutionId: string,
  systemIds: readonly string[],
  pointer: string,
): Promise<void> {
  return demandOwn(database, 'systems', institutionId, systemIds, pointer, {
    ja: '同じ医療機関の情報システムを指定してください',
    en: 'Must be a system of the same institution',
  });
}

/** 400 unless every one of the contracts exists and belongs to the institution. */
export function demandContractsOf(
  database: Database,
  institutionId: string,
  contractIds: readonly string[],
  pointer: string,
): Promise<void> {
  return demandOwn(database, 'contracts', institutionId, contractIds, pointer, {
    ja: '同じ医療機関の契約を指定してください',
    en: 'Must be a contract of the same institution',
  });
}

/** 400 unless every one of the devices exists and belongs to the institution. */
export function demandDevicesOf(
  database: Database,
  institutionId: string,
  equipmentIds: readonly string[],
  pointer: string,
): Promise<void> {
  return demandOwn(database, 'equipment', institutionId, equipmentIds, pointer, {
    ja: '同じ医療機関の機器を指定してください',
    en: 'Must be a device of the same institution',
  });
}

/** Tables of what belongs to one institution. */
type Owned = 'systems' | 'contracts' | 'equipment';

async function demandOwn(
  database: Database,
  table: Owned,
  institutionId: string,
  ids: readonly string[],
  pointer: string,
  texts: Texts,
): Promise<void> {
  const isOwn = await database.together(`own ${table}`, { institutionId, ids }, (asked) =>
    areOwn(database, table, asked),
  );
  if (!isOwn) throw invalid([fault(pointer, 'OTHER_INSTITUTION', texts)]);
}

interface Asked {
  readonly institutionId: string;
  readonly ids: readonly string[];
}

async function areOwn(database: Database, table: Owned, asked: readonly Asked[]): Promise<boolean[]> {
  const rows = await database.read<{ id: string; institutionId: string }>({
    name: `own-${table}`,
    text: `select id, institution_id as "institutionId" from ${table} where id = any($1)`,
    values: [asked.flatMap(({ ids }) => ids)],
  });
  const owners = new Map(rows.map(({ id, institutionId }) => [id, institutionId]));
  return asked.map(({ institutionId, ids }) => ids.every((id) => owners.get(id) === institutionId));
}
