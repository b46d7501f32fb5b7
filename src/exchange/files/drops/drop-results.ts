import { type Texts } from '../../../kernel/texts';
import { type FileLayout } from '../profiles/profile-layout';
import { fitting, writtenTable } from '../table/written-table';

/** What became of a dropped file. */
export interface DropResult {
  readonly name: string;
  readonly state: 'TAKEN' | 'REFUSED';
  readonly rows: number | null;
  readonly created: number | null;
  readonly updated: number | null;
  readonly unchanged: number | null;
  readonly refused: number | null;
  readonly refusal: { readonly texts: Texts; readonly faults: readonly { readonly detail: Texts }[] } | null;
}

const HEAD = ['ファイル', '結果', '行数', '新規', '変更', '変更なし', '取り込めない行', '理由'];

/** A file of one row below its headings, in the letters and signs of the profile; the result is a word that programs know. */
export function resultFile(result: DropResult, profile: FileLayout): Buffer {
  const { name, state, rows, created, updated, unchanged, refused } = result;
  const counts = [rows, created, updated, unchanged, refused].map((count) => (count === null ? '' : String(count)));
  return tableOf([HEAD, [name, state, ...counts, reasonIn(result)]], profile);
}

/** Rows of ours in a profile's letters; where nothing delimits its cells, commas do here. */
export function tableOf(rows: readonly (readonly string[])[], profile: FileLayout): Buffer {
  const isFixed = profile.delimiter === 'NONE';
  const layout: FileLayout = isFixed ? { ...profile, delimiter: 'COMMA', quoting: 'NEEDED' } : profile;
  const table = writtenTable(layout);
  table.add(rows.map((cells) => cells.map((cell) => plain(fitting(cell, layout), layout))));
  return table.finish();
}

/** Where nothing is quoted, a cell holds nothing that ends one. */
function plain(cell: string, { quoting }: FileLayout): string {
  return quoting === 'NONE' ? cell.replace(/[\r\n\t;|]/g, ' ') : cell;
}

function reasonIn({ refusal, state, refused }: DropResult): string {
  if (refusal !== null) return [refusal.texts.ja, ...refusal.faults.map(({ detail }) => detail.ja)].join(' / ');
  return state === 'REFUSED' && refused !== null ? '取り込めない行があるため、すべて取り込んでいません' : '';
}
