import { CreateRoleConfirmation } from '../../../registry/contracts/dto/role-confirmation.dto';
import { type MasterField, masterFields } from '../masters/master-fields';
import { type FileLayout, type ProfileColumn, USUAL_LAYOUT, wholeColumn } from '../profiles/profile-layout';

const PARTS = [
  { text: 'Part1', value: 'INSTITUTION' },
  { text: 'Part2', value: 'JOINT' },
];
const ANSWERS = [
  { text: 'はい', value: 'true' },
  { text: 'いいえ', value: 'false' },
];

/** The columns of a list of items of the 確認表; those of no item are not read. An empty cell says that nothing is on record. */
const COLUMNS: readonly ProfileColumn[] = [
  { heading: '区分', field: 'part', words: PARTS },
  { heading: '項番', field: 'itemNo' },
  { heading: '項目', field: 'subject' },
  { heading: '内容', field: 'content' },
  { heading: '初回確認日', field: 'confirmedOn' },
  { heading: '初回確認', field: 'wasMet', words: ANSWERS },
  { heading: '完了日', field: 'completedOn' },
  { heading: '備考', field: 'note' },
].map((column) => wholeColumn(column));

export const CONFIRMATION_LAYOUT: FileLayout = { ...USUAL_LAYOUT, columns: COLUMNS };

export const CONFIRMATION_FIELDS: ReadonlyMap<string, MasterField> = masterFields(CreateRoleConfirmation);

export function fieldOf({ field }: ProfileColumn): MasterField {
  const known = CONFIRMATION_FIELDS.get(field);
  if (known === undefined) throw new Error(`items of the 確認表 have no ${field}`);
  return known;
}
