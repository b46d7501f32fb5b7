import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { Problem, type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { ALLOCATION_ROLES, type AllocationRole } from '../../kernel/terms/demarcation-terms';
import { type Sent, textIn, textsIn } from '../forms/sent';

const NOTE = /^note-([A-Z]+)-(.+)$/;

/** The field in which somebody says what exactly a party does in a part. */
export function noteField(role: AllocationRole, partyId: string): string {
  return `note-${role}-${partyId}`;
}

/** Who is ticked for which part, in the order of the parts, with what is said of each. */
export function partsIn(sent: Sent): DeclaredRole[] {
  return ALLOCATION_ROLES.flatMap((role) =>
    textsIn(sent, role)
      .filter((partyId) => partyId !== '')
      .map((partyId) => {
        const note = textIn(sent, noteField(role, partyId)).trim();
        return { partyId, role, note: note === '' ? null : note };
      }),
  );
}

/** The same, refused where something is said of a part that nobody is ticked for: it would be lost. */
export function demandedParts(sent: Sent): DeclaredRole[] {
  const lost = Object.keys(sent).filter((name) => {
    const [, role = '', partyId = ''] = NOTE.exec(name) ?? [];
    return role !== '' && textIn(sent, name).trim() !== '' && !textsIn(sent, role).includes(partyId);
  });
  if (lost.length > 0) throw invalid(lost.map((name) => fault(`/${name}`, 'PART_NOT_CHOSEN', NOT_CHOSEN)));
  return partsIn(sent);
}

/** Parts as the form sends them. */
export function sentParts(parts: readonly DeclaredRole[]): Sent {
  return Object.fromEntries([
    ...ALLOCATION_ROLES.map((role) => [role, parts.filter((part) => part.role === role).map(({ partyId }) => partyId)]),
    ...parts.map(({ role, partyId, note }) => [noteField(role, partyId), note ?? '']),
  ]) as Sent;
}

/** What was refused of parts, said at the fields of the form that they came from. */
export function atItsFields(thrown: unknown, parts: readonly DeclaredRole[]): unknown {
  if (!(thrown instanceof Problem)) return thrown;
  const { kind, code, texts, faults, members } = thrown;
  return new Problem(
    kind,
    code,
    texts,
    faults.map((one) => atField(one, parts)),
    members,
  );
}

function atField(one: Fault, parts: readonly DeclaredRole[]): Fault {
  const [, place, member] = /\/(?:roles|allocations)\/(\d+)(?:\/(\w+))?$/.exec(one.pointer) ?? [];
  const part = place === undefined ? undefined : parts[Number(place)];
  if (part === undefined) return one;
  return { ...one, pointer: `/${member === 'note' ? noteField(part.role, part.partyId) : part.role}` };
}

const NOT_CHOSEN = {
  ja: '説明がありますが、この分担が選ばれていません。分担を選ぶか、説明を消してください',
  en: 'Something is said of a part that is not chosen: choose it, or clear the text',
};
