import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { declarationFaults } from '../../demarcation/declarations/declared-parts';
import { type DeclarationOfRow } from '../../demarcation/declarations/declarations';
import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { textFault } from '../../kernel/text';
import { type Texts } from '../../kernel/texts';
import { rolesIn } from '../marks';
import { type FormSheet } from './matrix-form';
import { type PaperParty, rolesOf } from '../matrix-paper';
import { isAnswer, type PlacedRow, pointerOf } from './place-form';
import { plain } from '../files/read-sheet';
import { noteIn, partsNamedIn } from '../shares';

/** A cell that says something else than the registry. */
export interface FormChange {
  readonly sheet: string;
  /** C12 */
  readonly cell: string;
  readonly rowId: string;
  readonly key: string;
  /** Heading of the column. */
  readonly column: string;
  /** Empty: nothing. */
  readonly before: string;
  readonly after: string;
}

export interface FormReading {
  readonly changes: readonly FormChange[];
  /** The rows that change, each as the side now declares it. */
  readonly declarations: readonly DeclarationOfRow[];
  /** Empty, or nothing of the rest counts. */
  readonly faults: readonly Fault[];
}

/** As long as a note may be in the API. */
const TEXT_LIMIT = 4000;

/** What a row says otherwise than before; nothing where no cell was touched. */
export function readFormRow({ name, columns }: FormSheet, placed: PlacedRow): FormReading {
  const { cellOf } = placed;
  const { row, said, texts } = placed.row;
  const at = (code: string) => pointerOf(name, cellOf(code));
  const answers = columns.filter((column) => isAnswer(column, placed.row));
  const changes = answers.flatMap(({ code, heading }): FormChange[] => {
    const { address, text } = cellOf(code);
    const [before, after] = [plain(texts.get(code) ?? ''), text ?? ''];
    if (before === after) return [];
    return [{ sheet: name, cell: address, rowId: row.id, key: row.key, column: heading, before, after }];
  });
  if (changes.length === 0) return { changes, declarations: [], faults: [] };
  if (answers.every(({ code }) => cellOf(code).text === null))
    return { changes, declarations: [], faults: [fault(at('KEY'), 'EMPTIED', EMPTIED)] };

  const unreadable = answers.flatMap(({ code }) => textFaults(cellOf(code).text ?? '', at(code)));
  const parties = columns.flatMap(({ takes, party }) => (takes === 'MARKS' && party !== null ? [party] : []));
  const parts = parties.map((party) => readParts(name, placed, party));
  const roles = parts.flatMap((part) => part.roles);
  const wrong = declarationFaults({ key: row.key, parties }, roles).map((one) => {
    const [, index, field] = /^\/roles\/(\d+)(\/note)?/.exec(one.pointer) ?? [];
    const role = index === undefined ? undefined : roles[Number(index)];
    const code = role === undefined ? 'KEY' : `${field === undefined ? 'MARK' : 'SHARE'}:${role.partyId}`;
    return { ...one, pointer: at(code) };
  });
  const note = cellOf('NOTE').text;
  const isNoteUntouched = (note ?? '') === plain(texts.get('NOTE') ?? '');
  return {
    changes,
    declarations: [
      {
        rowId: row.id,
        roles,
        note: isNoteUntouched ? (said?.note ?? null) : note,
        noTextOfMine: said?.noTextOfMine ?? false,
      },
    ],
    faults: [...unreadable, ...parts.flatMap((part) => part.faults), ...wrong],
  };
}

/** A party's parts in a row, with what it does; what nobody touched stays word for word, however a cell shows it. */
function readParts(
  sheet: string,
  { row: { said, texts }, cellOf }: PlacedRow,
  { id: partyId }: PaperParty,
): { readonly roles: readonly DeclaredRole[]; readonly faults: readonly Fault[] } {
  const [marks, share] = [`MARK:${partyId}`, `SHARE:${partyId}`];
  const roles = rolesIn(cellOf(marks).text ?? '');
  if (roles === null) return { roles: [], faults: [fault(pointerOf(sheet, cellOf(marks)), 'MARKS', MARKS_ONLY)] };
  const text = cellOf(share).text ?? '';
  const stored = (said?.parts ?? []).filter((part) => part.partyId === partyId);
  const isUntouched = text === plain(texts.get(share) ?? '') && roles.join() === rolesOf(stored, partyId).join();
  const speaksOfOthers = partsNamedIn(text).some((role) => !roles.includes(role));
  if (!isUntouched && text !== '' && (roles.length === 0 || speaksOfOthers))
    return { roles: [], faults: [fault(pointerOf(sheet, cellOf(share)), 'NO_PART', NO_PART)] };
  const noteOf = (role: DeclaredRole['role']) =>
    isUntouched ? (stored.find((part) => part.role === role)?.note ?? null) : noteIn(text, role);
  return { roles: roles.map((role) => ({ partyId, role, note: noteOf(role) })), faults: [] };
}

function textFaults(text: string, pointer: string): Fault[] {
  const wrong = textFault(text);
  if (wrong !== null) return [fault(pointer, wrong, UNREADABLE)];
  return [...text].length > TEXT_LIMIT ? [fault(pointer, 'TOO_LONG', TOO_LONG)] : [];
}

const EMPTIED: Texts = {
  ja: '申告済みの行を空にはできません。内容を変更してください',
  en: 'A row that has been declared can be changed, but not emptied',
};
const UNREADABLE: Texts = { ja: '使えない文字があります', en: 'Contains characters that cannot be taken' };
const TOO_LONG: Texts = { ja: `${TEXT_LIMIT}文字以内で記入してください`, en: `At most ${TEXT_LIMIT} characters` };
const MARKS_ONLY: Texts = {
  ja: '責・実・協・共(A・R・S・I)の文字だけを、一度ずつ記入してください',
  en: 'Takes the letters A, R, S, I (責, 実, 協, 共) only, each once',
};
const NO_PART: Texts = {
  ja: '分担の内容がありますが、この当事者のその分担の印がありません',
  en: 'Says what the party does, but the party has no mark for that part',
};
