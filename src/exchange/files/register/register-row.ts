import { type TableRow } from '../table/table-row';

/** What the register of corporate numbers says of a corporation. */
export interface RegisteredCorporation {
  readonly row: number;
  readonly corporateNumber: string;
  readonly process: string;
  readonly changedOn: string;
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
  readonly closedOn: string;
  readonly successorNumber: string;
  readonly nameEn: string;
  readonly nameKana: string;
}

/** リソース定義書 第4版: 30 columns without headings. */
export const REGISTER_COLUMNS = 30;
const AT = {
  corporateNumber: 2,
  process: 3,
  changedOn: 6,
  name: 7,
  prefecture: 10,
  city: 11,
  street: 12,
  postalCode: 16,
  addressAbroad: 17,
  closedOn: 19,
  successorNumber: 21,
  latest: 24,
  nameEn: 25,
  nameKana: 29,
} as const;

/** null: the row is no such row; 'HISTORY': it says what was so before. */
export function corporationIn({ row, cells }: TableRow): RegisteredCorporation | 'HISTORY' | null {
  const text = (at: number) => (cells[at - 1] ?? '').trim();
  if (cells.length !== REGISTER_COLUMNS || !/^[1-9]\d{12}$/.test(text(AT.corporateNumber))) return null;
  if (text(AT.latest) !== '1') return 'HISTORY';
  const atHome = text(AT.prefecture) + text(AT.city) + text(AT.street);
  return {
    row,
    corporateNumber: text(AT.corporateNumber),
    process: text(AT.process),
    changedOn: text(AT.changedOn),
    name: text(AT.name),
    address: atHome === '' ? text(AT.addressAbroad) : atHome,
    postalCode: text(AT.postalCode),
    closedOn: text(AT.closedOn),
    successorNumber: text(AT.successorNumber),
    nameEn: text(AT.nameEn),
    nameKana: text(AT.nameKana),
  };
}

type Json = Readonly<Record<string, unknown>>;

/** What changes of a vendor: what the register says of it, and, where nothing is on record, its reading, place and English name. */
export function registerFacts(said: RegisteredCorporation, readOn: string, vendor: Json): Record<string, unknown> {
  const orNull = (text: string) => (text === '' ? null : text);
  const facts = {
    registerProcess: said.process,
    registerChangedOn: orNull(said.changedOn),
    registerClosedOn: orNull(said.closedOn),
    registerSuccessorNumber: orNull(said.successorNumber),
    registerName: orNull(said.name),
    registerAddress: orNull(said.address),
    registerFetchedOn: readOn,
  };
  const filled = Object.entries({
    nameKana: said.nameKana,
    nameEn: said.nameEn,
    postalCode: said.postalCode,
    address: said.address,
  }).filter(([field, text]) => text !== '' && (vendor[field] ?? null) === null);
  return { ...facts, ...Object.fromEntries(filled) };
}
