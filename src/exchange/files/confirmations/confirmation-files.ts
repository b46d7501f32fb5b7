import { isUtf8 } from 'node:buffer';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { problemOfRefusal } from '../../../database/constraint-fault';
import { Database } from '../../../database/database';
import { Records } from '../../../database/records';
import { type Language } from '../../../http/language';
import { ValidationPipe } from '../../../http/validation.pipe';
import { Problem } from '../../../kernel/problem';
import { type Fault } from '../../../kernel/problem';
import { fault, invalid } from '../../../kernel/problems';
import { ContractEntity } from '../../../registry/contracts/contract.entity';
import { CreateRoleConfirmation } from '../../../registry/contracts/dto/role-confirmation.dto';
import { RoleConfirmationEntity } from '../../../registry/contracts/role-confirmation.entity';
import { CELL_FAULTS, type CellValue, readCell } from '../cells/read-cell';
import { writtenCell } from '../cells/written-cell';
import { type FileRowView } from '../imports/dto/file-import.dto';
import { cellText } from '../imports/read-row';
import { type FileFormat } from '../../../kernel/terms/exchange-terms';
import { foundColumns } from '../table/found-columns';
import { OpenedTables } from '../table/opened-table';
import { TABLE_FAULTS } from '../table/table-faults';
import { MOST_AT_ONCE, type TableRow, UnreadableTable } from '../table/table-row';
import { writtenTable } from '../table/written-table';
import { CONFIRMATION_LAYOUT, fieldOf } from './confirmation-columns';
import { type ConfirmationFileView } from './confirmation-file.dto';
import { byItemNumber } from '../../../kernel/item-number-order';

type Item = Record<string, CellValue>;

/** Carries what would have become of the items out of a transaction that is rolled back. */
class NotDone extends Error {
  constructor(readonly view: ConfirmationFileView) {
    super('rolled back');
  }
}

/** The item list of the 確認表 of a contract as a file: the wording of items is the institution's own, and none is invented. */
@Injectable()
export class ConfirmationFiles {
  private readonly pipe = new ValidationPipe();

  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly tables: OpenedTables,
  ) {}

  /** All items or none; `isAsked`: nothing is changed, and it is only told. */
  async take(contractId: string, file: Buffer, isAsked: boolean, language: Language): Promise<ConfirmationFileView> {
    try {
      return await this.database.transact(async (manager) => {
        const view = await this.items(manager, contractId, file, language);
        if (isAsked || view.refused > 0) throw new NotDone({ ...view, isDone: false });
        return view;
      });
    } catch (error) {
      if (error instanceof UnreadableTable) throw invalid([fault('/file', error.fault, TABLE_FAULTS[error.fault])]);
      if (!(error instanceof NotDone)) throw error;
      if (isAsked) return error.view;
      throw invalid(
        error.view.rows.flatMap(({ row, refusals }) =>
          refusals.map(({ heading, code, detail }) =>
            fault(`/file/${row}${heading === null ? '' : `/${heading}`}`, code, { ja: detail, en: detail }),
          ),
        ),
      );
    }
  }

  /** Taken in again it changes nothing. */
  async write(contractId: string, format: FileFormat): Promise<Buffer> {
    await this.records.demand(ContractEntity, contractId);
    const { columns } = CONFIRMATION_LAYOUT;
    const table = writtenTable({ ...CONFIRMATION_LAYOUT, format, sheet: '確認表' });
    const items = [...(await this.present(contractId)).values()].sort(byNumber);
    table.add([columns.map(({ heading }) => heading ?? '')]);
    table.add(
      items.map((item) =>
        columns.map((column) => writtenCell((item as unknown as Item)[column.field], column, fieldOf(column))),
      ),
    );
    return table.finish();
  }

  private async items(
    manager: EntityManager,
    contractId: string,
    file: Buffer,
    language: Language,
  ): Promise<ConfirmationFileView> {
    const layout = {
      ...CONFIRMATION_LAYOUT,
      format: file.subarray(0, 2).toString('latin1') === 'PK' ? ('XLSX' as const) : ('CSV' as const),
      encoding: isUtf8(file) ? ('UTF8' as const) : ('CP932' as const),
    };
    const { slices } = await this.tables.open(file, layout, { most: MOST_AT_ONCE, fault: 'TOO_MANY_AT_ONCE' });
    await this.records.demand(ContractEntity, contractId);
    const present = await this.present(contractId);
    const view: ConfirmationFileView = { isDone: true, created: 0, updated: 0, unchanged: 0, refused: 0, rows: [] };
    for await (const rows of slices(MOST_AT_ONCE + 1)) {
      const columns = foundColumns(rows, layout);
      if ('faults' in columns) throw invalid(columns.faults);
      for (const row of rows.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
        const told = await this.item(manager, contractId, row, columns, present, language);
        view[COUNTED[told.outcome]] += 1;
        if (told.outcome !== 'UNCHANGED') view.rows.push(told);
      }
    }
    return view;
  }

  private async item(
    manager: EntityManager,
    contractId: string,
    row: TableRow,
    columns: Exclude<ReturnType<typeof foundColumns>, { readonly faults: readonly Fault[] }>,
    present: Map<string, RoleConfirmationEntity>,
    language: Language,
  ): Promise<FileRowView> {
    const said: Item = {};
    const faults: Fault[] = [];
    for (const { column, at } of columns) {
      const read = readCell(cellText(row.cells[at] ?? '', CONFIRMATION_LAYOUT), column, fieldOf(column));
      if ('fault' in read) faults.push(fault(`/${column.field}`, read.fault, CELL_FAULTS[read.fault]));
      else if (read.value !== null || fieldOf(column).presence === 'nullable') said[column.field] = read.value;
    }
    const told = { profileId: null, row: row.row, key: keyOf(said), cells: [] };
    try {
      if (faults.length > 0) throw invalid(faults);
      const body = (await this.pipe.transform(said, {
        type: 'body',
        metatype: CreateRoleConfirmation,
      })) as CreateRoleConfirmation;
      const known = present.get(keyOf(body));
      const cells = columns.flatMap(({ column }) => {
        const write = (item: object) => writtenCell((item as Item)[column.field], column, fieldOf(column));
        const [before, after] = [known === undefined ? '' : write(known), write(body)];
        const { field, heading } = column;
        return before === after ? [] : [{ field, heading, change: 'CHANGED' as const, before, after }];
      });
      if (known !== undefined && cells.length === 0)
        return { ...told, outcome: 'UNCHANGED', id: known.id, refusals: [] };
      const id = await this.written(manager, contractId, body, known?.id ?? null);
      present.set(keyOf(body), { ...known, ...body, id } as RoleConfirmationEntity);
      return { ...told, outcome: known === undefined ? 'CREATE' : 'UPDATE', id, cells, refusals: [] };
    } catch (error) {
      const problem = error instanceof Problem ? error : problemOfRefusal(error);
      if (problem === null || problem.kind === 'RETRY') throw error;
      return { ...told, outcome: 'REFUSED', id: null, refusals: refusalsOf(problem, language) };
    }
  }

  /** Behind a savepoint: what is refused leaves nothing behind. */
  private async written(
    manager: EntityManager,
    contractId: string,
    body: CreateRoleConfirmation,
    known: string | null,
  ): Promise<string> {
    await manager.query('savepoint item');
    try {
      if (known === null) return await this.records.create(RoleConfirmationEntity, { ...body, contractId });
      await this.records.change(RoleConfirmationEntity, { id: known, version: null }, body);
      return known;
    } catch (error) {
      await manager.query('rollback to savepoint item');
      throw error;
    }
  }

  private async present(contractId: string): Promise<Map<string, RoleConfirmationEntity>> {
    const items = await this.database.read<RoleConfirmationEntity>({
      name: 'role-confirmations-of-contract',
      text: `select id, part, item_no as "itemNo", subject, content, confirmed_on::text as "confirmedOn", was_met as "wasMet",
          completed_on::text as "completedOn", note from role_confirmations where contract_id = $1`,
      values: [contractId],
    });
    return new Map(items.map((item) => [keyOf(item), item]));
  }
}

const COUNTED = { CREATE: 'created', UPDATE: 'updated', UNCHANGED: 'unchanged', REFUSED: 'refused' } as const;

function keyOf({ part, itemNo }: { readonly part?: unknown; readonly itemNo?: unknown }): string {
  return [part, itemNo].filter((one) => typeof one === 'string').join(' ');
}

function refusalsOf({ faults, code, texts }: Problem, language: Language): FileRowView['refusals'] {
  if (faults.length === 0) return [{ field: null, heading: null, code, detail: texts[language] }];
  return faults.map(({ pointer, code: its, detail }) => {
    const field = pointer.replace(/^\//, '');
    const heading = CONFIRMATION_LAYOUT.columns.find((column) => column.field === field)?.heading ?? null;
    return { field: field || null, heading, code: its, detail: detail[language] };
  });
}

/** Part 1 before part 2; 2 before 10, and A-2 before A-10. */
function byNumber(one: RoleConfirmationEntity, other: RoleConfirmationEntity): number {
  if (one.part !== other.part) return one.part < other.part ? -1 : 1;
  return byItemNumber(one.itemNo, other.itemNo);
}
