import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { declarationFaults } from '../../demarcation/declarations/declared-parts';
import { type DeclarationOfRow } from '../../demarcation/declarations/declarations';
import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { hasUnseen, textFault } from '../../kernel/text';
import { type Texts } from '../../kernel/texts';
import { rolesIn } from '../marks';
import { type FormSheet } from './matrix-form';
import { type PaperParty, rolesOf } from '../matrix-paper';
import { isAnswer, type Place, type PlacedRow, pointerOf } from './place-form';
import { type PrintedAnswers } from './printed-answers';
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
  /** Who has changed it since the form went out: who filled it in, the registry only, or both. */
  readonly by: ChangedBy;
  /** Why somebody has to say whether it is taken; null: it is taken, or nothing is to be taken. */
  readonly asks: Asking | null;
}

/** THEIRS: the form; OURS: the registry, so that the form is older and the registry stays; BOTH: each otherwise. */
export const CHANGED_BY = ['THEIRS', 'OURS', 'BOTH'] as const;
export type ChangedBy = (typeof CHANGED_BY)[number];

/** Both have changed it; it was emptied; or whoever looks at the sheet would not see it, or not take it for valid. */
export const ASKINGS = ['CONFLICT', 'EMPTIED', 'STRUCK', 'HIDDEN', 'INVISIBLE'] as const;
export type Asking = (typeof ASKINGS)[number];

export interface FormReading {
  readonly changes: readonly FormChange[];
  /** The rows that change, each as the side now declares it. */
  readonly declarations: readonly DeclarationOfRow[];
  /** What keeps rows, or the whole form, from being read. */
  readonly faults: readonly Fault[];
  /** The rows that cannot be taken, while others can; their faults are among the faults. */
  readonly unreadable: readonly UnreadableRow[];
}

export interface UnreadableRow {
  readonly key: string;
  readonly faults: readonly Fault[];
}

/** As long as a note may be in the API. */
const TEXT_LIMIT = 4000;

/** What a row says otherwise than before; nothing where no cell was touched. */
export function readFormRow({ name, columns }: FormSheet, placed: PlacedRow, printed: PrintedAnswers): FormReading {
  const { row, said, texts } = placed.row;
  const refused = (changes: readonly FormChange[], faults: readonly Fault[]): FormReading => ({
    changes,
    declarations: [],
    faults,
    unreadable: faults.length > 0 ? [{ key: row.key, faults }] : [],
  });
  if (placed.faults.length > 0) return refused([], placed.faults);
  const at = (code: string) => pointerOf(name, placed.cellOf(code));
  const answers = columns.filter((column) => isAnswer(column, placed.row));
  const changes = answers.flatMap(({ code, heading }): FormChange[] => {
    const { address, text, unseen } = placed.cellOf(code);
    const [before, after] = [plain(texts.get(code) ?? ''), text ?? ''];
    // Who strikes an answer through, or lets it fade, says something, though its letters stay.
    const isUndone = unseen === 'STRUCK' || unseen === 'INVISIBLE';
    if (before === after && !isUndone) return [];
    const cell = { sheet: name, cell: address, rowId: row.id, key: row.key, column: heading, before, after };
    if (printed.said(row.key, code, after) && !isUndone) return [{ ...cell, by: 'OURS', asks: null }];
    const by = printed.said(row.key, code, before) ? 'THEIRS' : 'BOTH';
    return [{ ...cell, by, asks: by === 'BOTH' ? 'CONFLICT' : after === '' ? 'EMPTIED' : (unseen ?? null) }];
  });
  if (changes.every(({ by }) => by === 'OURS')) return refused(changes, []);
  // What only the registry has changed since stays: an older form takes nothing back.
  const kept = new Set(changes.filter(({ by }) => by === 'OURS').map(({ cell }) => cell));
  const cellOf = (code: string): Place => {
    const place = placed.cellOf(code);
    return kept.has(place.address) ? { ...place, text: plain(texts.get(code) ?? '') || null } : place;
  };
  const merged = { ...placed, cellOf };
  if (answers.every(({ code }) => cellOf(code).text === null))
    return refused(changes, [fault(at('KEY'), 'EMPTIED', EMPTIED)]);

  const isTheirs = new Set(changes.filter(({ by }) => by !== 'OURS').map(({ cell }) => cell));
  const unreadable = answers.flatMap(({ code }) => {
    const { address, text } = cellOf(code);
    return textFaults(text ?? '', at(code), isTheirs.has(address));
  });
  const parties = columns.flatMap(({ takes, party }) => (takes === 'MARKS' && party !== null ? [party] : []));
  const parts = parties.map((party) => readParts(name, merged, party));
  const roles = parts.flatMap((part) => part.roles);
  // What stands in a cell that cannot be read is not known: nothing follows from it.
  const isRead = parts.every((part) => part.faults.length === 0);
  const wrong = (isRead ? declarationFaults({ key: row.key, parties }, roles) : []).map((one) => {
    const [, index, field] = /^\/roles\/(\d+)(\/note)?/.exec(one.pointer) ?? [];
    const role = index === undefined ? undefined : roles[Number(index)];
    const code = role === undefined ? 'KEY' : `${field === undefined ? 'MARK' : 'SHARE'}:${role.partyId}`;
    return { ...one, pointer: at(code) };
  });
  const note = cellOf('NOTE').text;
  const isNoteUntouched = (note ?? '') === plain(texts.get('NOTE') ?? '');
  const faults = [...unreadable, ...parts.flatMap((part) => part.faults), ...wrong];
  if (faults.length > 0) return refused(changes, faults);
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
    faults: [],
    unreadable: [],
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

/** What was taken before stays as it is; what is written now holds nothing that nobody sees, as everywhere. */
function textFaults(text: string, pointer: string, isNew: boolean): Fault[] {
  const wrong = textFault(text);
  if (wrong !== null) return [fault(pointer, wrong, UNREADABLE)];
  if (isNew && hasUnseen(text)) return [fault(pointer, 'UNSEEN', UNSEEN)];
  return [...text].length > TEXT_LIMIT ? [fault(pointer, 'TOO_LONG', TOO_LONG)] : [];
}

const EMPTIED: Texts = {
  ja: '申告済みの行がすべて空です。残す場合はこの行を読み込みから外し、取り下げる場合は台帳で取り下げてください',
  en: 'A row that has been declared is empty; leave it out to keep it, or withdraw it in the registry',
};
const UNREADABLE: Texts = { ja: '使えない文字があります', en: 'Contains characters that cannot be taken' };
const UNSEEN: Texts = {
  ja: '目に見えない文字(ゼロ幅スペースなど)が含まれています。そのセルを入力し直してください',
  en: 'Contains what nobody sees, such as a space of no width; type the cell anew',
};
const TOO_LONG: Texts = { ja: `${TEXT_LIMIT}文字以内で記入してください`, en: `At most ${TEXT_LIMIT} characters` };
const MARKS_ONLY: Texts = {
  ja: '責・実・協・共(A・R・S・I)の文字だけを、一度ずつ記入してください',
  en: 'Takes the letters A, R, S, I (責, 実, 協, 共) only, each once',
};
const NO_PART: Texts = {
  ja: '分担の内容がありますが、この当事者のその分担の印がありません',
  en: 'Says what the party does, but the party has no mark for that part',
};
