import { type WantedDeclaration } from '../../demarcation/declarations/bulk-declarations';
import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { markOf, rolesIn } from '../../reports/marks';
import { rolesOf } from '../../reports/matrix-paper';
import { type Language } from '../../http/language';
import { type Sent, textIn } from '../forms/sent';
import { type OpenRow } from './fill-reading';

/** The field of the parties, in the order of the columns as they were read. */
export const PARTIES_FIELD = 'parties';

/** The field of a cell: letters of the parts that the party of a column has in a row. */
export function cellField(key: string, column: number): string {
  return `c.${key}.${column}`;
}

/** The field of the version of the declaration that was read; 0: there was none. */
export function versionField(key: string): string {
  return `v.${key}`;
}

/** The letters that stand in a cell so far. */
export function lettersOf({ own }: OpenRow, partyId: string, language: Language): string {
  return markOf(rolesOf(own?.roles ?? [], partyId), language);
}

/** The rows whose cells say something else than is declared; refused where a cell says nothing that is known. */
export function changedRows(rows: readonly OpenRow[], sent: Sent): WantedDeclaration[] {
  const partyIds = textIn(sent, PARTIES_FIELD).split(' ');
  const faults: Fault[] = [];
  const changed = rows.flatMap((open): WantedDeclaration[] => {
    const { row, own } = open;
    const version = textIn(sent, versionField(row.key));
    // A row that was not in the form, because it has come to apply since, is nobody's to declare by it.
    if (!/^\d{1,9}$/.test(version)) return [];
    const roles = partyIds.flatMap((partyId, column) => {
      const name = cellField(row.key, column);
      const parts = rolesIn(textIn(sent, name));
      if (parts === null) faults.push(fault(`/${name}`, 'LETTERS', unknownLetters(row.key)));
      return (parts ?? []).map((role): DeclaredRole => ({
        partyId,
        role,
        note: noteOf(own?.roles ?? [], partyId, role),
      }));
    });
    if (isSame(roles, own?.roles ?? [])) return [];
    const said = { roles, note: own?.note ?? null, noTextOfMine: own?.noTextOfMine ?? false };
    return [{ rowId: row.id, said, version: Number(version) }];
  });
  if (faults.length > 0) throw invalid(faults);
  return changed;
}

/** What was said of a part stays with it. */
function noteOf(roles: readonly DeclaredRole[], partyId: string, role: DeclaredRole['role']): string | null {
  return roles.find((one) => one.partyId === partyId && one.role === role)?.note ?? null;
}

function isSame(some: readonly DeclaredRole[], others: readonly DeclaredRole[]): boolean {
  const named = (roles: readonly DeclaredRole[]): string =>
    roles
      .map(({ partyId, role }) => `${partyId} ${role}`)
      .sort()
      .join();
  return named(some) === named(others);
}

function unknownLetters(key: string) {
  return {
    ja: `${key}: 使える文字は 責・実・協・共 だけです`,
    en: `${key}: the letters are A, R, S and I`,
  };
}
