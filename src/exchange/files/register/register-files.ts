import { isUtf8 } from 'node:buffer';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../../database/database';
import { BulkUpserts } from '../../../http/bulk/bulk-upserts';
import { type Language } from '../../../http/language';
import { Problem } from '../../../kernel/problem';
import { fault, invalid } from '../../../kernel/problems';
import { type FileRowView } from '../imports/dto/file-import.dto';
import { MasterKinds } from '../masters/master-kinds';
import { USUAL_LAYOUT } from '../profiles/profile-layout';
import { OpenedTables } from '../table/opened-table';
import { TABLE_FAULTS } from '../table/table-faults';
import { UnreadableTable } from '../table/table-row';
import { type RegisterFileView } from './register-file.dto';
import { corporationIn, REGISTER_COLUMNS, registerFacts, type RegisteredCorporation } from './register-row';

type Json = Readonly<Record<string, unknown>>;

/** A vendor of which the file says something. */
interface Met {
  readonly said: RegisteredCorporation;
  readonly id: string;
}

const ROWS_AT_ONCE = 500;
const MOST_TOLD = 1000;

/** Carries what would have become of vendors out of a transaction that is rolled back. */
class NotDone extends Error {
  constructor(readonly view: RegisterFileView) {
    super('rolled back');
  }
}

/** 法人番号公表サイト: fills and checks vendors with the files of the tax agency, by the way of bulk requests. */
@Injectable()
export class RegisterFiles {
  constructor(
    private readonly database: Database,
    private readonly bulk: BulkUpserts,
    private readonly kinds: MasterKinds,
    private readonly tables: OpenedTables,
  ) {}

  async take(file: Buffer, fetchedOn: string, isAsked: boolean, language: Language): Promise<RegisterFileView> {
    try {
      return await this.database.transact(async (manager) => {
        const view = await this.vendors(manager, file, fetchedOn, language);
        if (isAsked) throw new NotDone({ ...view, isDone: false });
        return view;
      });
    } catch (error) {
      if (error instanceof NotDone) return error.view;
      if (error instanceof UnreadableTable) throw invalid([fault('/file', error.fault, TABLE_FAULTS[error.fault])]);
      throw error;
    }
  }

  private async vendors(
    manager: EntityManager,
    file: Buffer,
    fetchedOn: string,
    language: Language,
  ): Promise<RegisterFileView> {
    const encoding = isUtf8(file) ? 'UTF8' : 'CP932';
    const layout = { ...USUAL_LAYOUT, encoding, headerRow: 0, columns: [] } as const;
    const view: RegisterFileView = { isDone: true, read: 0, updated: 0, unchanged: 0, refused: 0, rows: [] };
    for await (const slice of this.tables.slices(file, layout, ROWS_AT_ONCE)) {
      const said = slice.flatMap((row) => {
        if (row.cells.every((cell) => cell === '')) return [];
        const found = corporationIn(row);
        if (found === null) throw invalid([fault(`/file/${row.row}`, 'NO_REGISTER', NO_REGISTER)]);
        return found === 'HISTORY' ? [] : [found];
      });
      view.read += said.length;
      for (const row of await this.slice(manager, await this.met(said), fetchedOn, language)) {
        if (row.outcome === 'UPDATE') view.updated += 1;
        else if (row.outcome === 'UNCHANGED') view.unchanged += 1;
        else view.refused += 1;
        if (row.outcome !== 'UNCHANGED' && view.rows.length < MOST_TOLD) view.rows.push(row);
      }
    }
    return view;
  }

  private async met(said: readonly RegisteredCorporation[]): Promise<Met[]> {
    const numbers = said.map(({ corporateNumber }) => corporateNumber);
    const rows = await this.database.read<{ id: string; number: string }>({
      name: 'vendors-by-corporate-number',
      text: 'select id, corporate_number as number from vendors where corporate_number = any($1) order by id',
      values: [numbers],
    });
    return rows.flatMap(({ id, number }) => {
      const found = said.find(({ corporateNumber }) => corporateNumber === number);
      return found === undefined ? [] : [{ id, said: found }];
    });
  }

  private async slice(
    manager: EntityManager,
    met: readonly Met[],
    fetchedOn: string,
    language: Language,
  ): Promise<FileRowView[]> {
    const { bulk } = this.kinds.of('vendors');
    const ids = met.map(({ id }) => id);
    const before = await this.views(ids);
    const newer = met.filter(({ id }) => fetchedOn >= saidIn(before.get(id) ?? {}, 'registerFetchedOn'));
    const lines = newer.map(({ id, said }) =>
      Buffer.from(JSON.stringify({ id, record: registerFacts(said, fetchedOn, before.get(id) ?? {}) })),
    );
    const written = await this.bulk.written(manager, bulk, lines, () => null);
    const after = await this.views(ids);
    const refusals = new Map(
      newer.flatMap(({ id }, i) => {
        const one = written[i];
        return one instanceof Problem ? [[id, one] as const] : [];
      }),
    );
    return met.map((one) =>
      rowView(one, before.get(one.id) ?? {}, after.get(one.id) ?? {}, refusals.get(one.id), language),
    );
  }

  private async views(ids: readonly string[]): Promise<ReadonlyMap<string, Json>> {
    const found = await this.kinds.of('vendors').bulk.reader.many(ids);
    return new Map([...found].map(([id, { text }]) => [id, JSON.parse(text) as Json] as const));
  }
}

function rowView(
  { id, said: { row, corporateNumber: key } }: Met,
  before: Json,
  after: Json,
  refusal: Problem | undefined,
  language: Language,
): FileRowView {
  if (refusal !== undefined) {
    const faults =
      refusal.faults.length > 0 ? refusal.faults : [{ pointer: '', code: refusal.code, detail: refusal.texts }];
    const refusals = faults.map(({ pointer, code, detail }) => ({
      field: pointer.replace(/^\/(record\/)?/, '') || null,
      heading: null,
      code,
      detail: detail[language],
    }));
    return { profileId: null, row, key, outcome: 'REFUSED', id: null, cells: [], refusals };
  }
  const cells = FIELDS.filter((field) => saidIn(before, field) !== saidIn(after, field)).map((field) => ({
    field,
    heading: null,
    change: 'CHANGED' as const,
    before: saidIn(before, field),
    after: saidIn(after, field),
  }));
  return { profileId: null, row, key, outcome: cells.length === 0 ? 'UNCHANGED' : 'UPDATE', id, cells, refusals: [] };
}

function saidIn(view: Json, field: string): string {
  return typeof view[field] === 'string' ? view[field] : '';
}

const FIELDS = [
  'nameKana',
  'nameEn',
  'postalCode',
  'address',
  'registerProcess',
  'registerChangedOn',
  'registerClosedOn',
  'registerSuccessorNumber',
  'registerName',
  'registerAddress',
  'registerFetchedOn',
];
const NO_REGISTER = {
  ja: `法人番号公表サイトの全件・差分データ(${REGISTER_COLUMNS}列)ではありません`,
  en: `No file of the corporate-number register (${REGISTER_COLUMNS} columns)`,
};
