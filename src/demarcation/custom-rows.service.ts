import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { type Expected, Records } from '../database/records';
import { newId } from '../kernel/identifier';
import { conflict, fault, invalid, notFound } from '../kernel/problems';
import { CUSTOM_ROW_FIELDS, type CustomRow, customRowJson, isCustomKey } from './custom-row';
import { type CreateMatrixRow, type PatchMatrixRow } from './dto/matrix-row.dto';
import { brokenLinks } from './legal-links';
import { MatricesService } from './matrices.service';
import { MatrixEntity } from './matrix.entity';
import { MatrixRowEntity } from './matrix-row.entity';
import { definitionOf, type StoredRowIdentity } from './row-definition';

/** Below these keys stand the rows that come from an institution's templates. */
const FIRST_OWN_KEY = 50;
const LAST_KEY = 99;

/** Adds rows of the institution's own to one matrix, and takes them out again. */
@Injectable()
export class CustomRowsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly matrices: MatricesService,
  ) {}

  /** Adds a row under the key given, or the next free one; returns its id. */
  async add(matrixId: string, { key, ...definition }: CreateMatrixRow): Promise<string> {
    const id = newId();
    await this.matrices.alter(matrixId, async (manager) => {
      const row = { id, matrixId, key: key ?? (await nextKey(manager, matrixId)), ...definition };
      await demandUntaken(manager, matrixId, row.key);
      await demandLinked(manager, matrixId, row.key, definition);
      await manager.insert(MatrixRowEntity, row);
    });
    return id;
  }

  /** Takes a custom row out; a template's row stays, and says why it does not apply. */
  async remove(expected: Expected): Promise<void> {
    const row = await this.database.transact((manager) => manager.findOneBy(MatrixRowEntity, { id: expected.id }));
    if (row === null) throw notFound();
    if (!isCustomKey(row.key)) throw conflict('TEMPLATE_ROW', MARK_INSTEAD);
    await this.matrices.alter(row.matrixId, () => this.records.remove(MatrixRowEntity, expected));
  }
}

/** 400 where a patch changes what a template's row is, or breaks the link between the layers. */
export async function demandOwnDefinition(
  manager: EntityManager,
  { matrixId, key }: MatrixRowEntity,
  changes: PatchMatrixRow,
): Promise<void> {
  const named = CUSTOM_ROW_FIELDS.filter((field) => changes[field] !== undefined);
  if (named.length === 0) return;
  if (!isCustomKey(key)) throw invalid(named.map((field) => fault(`/${field}`, 'TEMPLATE_ROW', OF_THE_TEMPLATE)));
  await demandLinked(manager, matrixId, key, changes);
}

/** 400 unless the row's own link, and the links of others to it, lead from an operational row to a legal one. */
async function demandLinked(
  manager: EntityManager,
  matrixId: string,
  key: string,
  changes: Partial<CustomRow>,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const stored = await manager.query<StoredRowIdentity[]>(
    `select r.key, ${customRowJson('r')} as custom from matrix_rows r where r.matrix_id = $1`,
    [matrixId],
  );
  const before = stored.find((row) => row.key === key)?.custom;
  const others = stored.filter((row) => row.key !== key);
  const after = { key, custom: { ...NOTHING, ...before, ...given } as CustomRow };
  const broken = brokenLinks(
    [...others, after].map((row) => ({
      key: row.key,
      layer: definitionOf(row).layer,
      legalRowKey: row.custom?.legalRowKey ?? null,
    })),
  );
  if (broken.length === 0) return;
  throw invalid(
    broken.includes(key)
      ? [fault('/legalRowKey', 'NO_LEGAL_ROW', NO_LEGAL_ROW)]
      : [
          fault('/layer', 'LINKED', {
            ja: `${LINKED.ja}: ${broken.join(', ')}`,
            en: `${LINKED.en}: ${broken.join(', ')}`,
          }),
        ],
  );
}

async function demandUntaken(manager: EntityManager, matrixId: string, key: string): Promise<void> {
  if (!(await manager.existsBy(MatrixRowEntity, { matrixId, key }))) return;
  throw conflict('TAKEN', TAKEN, [fault('/key', 'TAKEN', TAKEN)]);
}

/** A key that no revision of the contract has had, as long as there are such: so differences compare like with like. */
async function nextKey(manager: EntityManager, matrixId: string): Promise<string> {
  const { contractId } = await manager.findOneByOrFail(MatrixEntity, { id: matrixId });
  const rows = await manager.query<{ key: string; isHere: boolean }[]>(
    `select r.key, bool_or(r.matrix_id = $2) as "isHere" from matrix_rows r join matrices m on m.id = r.matrix_id
     where m.contract_id = $1 and r.key like 'CU-%' group by r.key`,
    [contractId, matrixId],
  );
  const own = Array.from({ length: 1 + LAST_KEY - FIRST_OWN_KEY }, (_, i) => `CU-${FIRST_OWN_KEY + i}`);
  const used = new Set(rows.map(({ key }) => key));
  const here = new Set(rows.filter(({ isHere }) => isHere).map(({ key }) => key));
  const free = own.find((key) => !used.has(key)) ?? own.find((key) => !here.has(key));
  if (free === undefined) throw conflict('NO_FREE_KEY', NO_FREE_KEY);
  return free;
}

const NOTHING = { titleEn: null, table41Category: null, legalRowKey: null, clause: null };
const OF_THE_TEMPLATE = {
  ja: 'ひな形の行です。変更できるのは独自の行だけです',
  en: 'This is a row of the template; only a row of your own can be changed so',
};
const MARK_INSTEAD = {
  ja: 'ひな形の行は削除できません。理由を付けて対象外としてください',
  en: 'A row of the template is not deleted; mark it as not applicable, with the reason',
};
const NO_LEGAL_ROW = {
  ja: '運用の行から、同じ責任分界表の法律上の責任の行を指定してください',
  en: 'Must lead from an operational row to a legal row of the same matrix',
};
const LINKED = {
  ja: 'この行を法律上の責任の行として参照する行があります',
  en: 'Other rows rest on it as their legal row',
};
const TAKEN = { ja: 'すでに他の行で使われています', en: 'Another row already uses it' };
const NO_FREE_KEY = {
  ja: '空いているキーがありません。キーを指定してください',
  en: 'No key from CU-50 to CU-99 is free; give one',
};
