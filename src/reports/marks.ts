import { ALLOCATION_ROLES, type AllocationRole } from '../kernel/terms/demarcation-terms';
import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';

/**
 * What stands in a cell for a part: one letter each, so that paper copied in black and white still says it. The words are
 * ours (domain 6.6); readers know Excel, not RACI.
 */
export const MARKS: Readonly<Record<AllocationRole, Texts>> = {
  ACCOUNTABLE: { ja: '責', en: 'A' },
  RESPONSIBLE: { ja: '実', en: 'R' },
  SUPPORT: { ja: '協', en: 'S' },
  INFORMED: { ja: '共', en: 'I' },
};

/** A shape beside each letter on paper: told at a glance, in black and white and without reading the language. */
const SHAPES: Readonly<Record<AllocationRole, string>> = {
  ACCOUNTABLE: '●',
  RESPONSIBLE: '○',
  SUPPORT: '△',
  INFORMED: '◇',
};

/** The shapes and letters of several parts, strongest first: ●責○実. */
export function shapedMark(roles: readonly AllocationRole[], language: Language, between = ''): string {
  return ALLOCATION_ROLES.filter((role) => roles.includes(role))
    .map((role) => `${SHAPES[role]}${MARKS[role][language]}`)
    .join(between);
}

/** What the letters mean. */
export const MARK_MEANINGS: Readonly<Record<AllocationRole, Texts>> = {
  ACCOUNTABLE: { ja: '最終責任(一者のみ)', en: 'Accountable (exactly one)' },
  RESPONSIBLE: { ja: '実施', en: 'Performs' },
  SUPPORT: { ja: '協力', en: 'Supports' },
  INFORMED: { ja: '情報共有', en: 'Is informed' },
};

/** The letters of several parts, strongest first: 責実. */
export function markOf(roles: readonly AllocationRole[], language: Language): string {
  return ALLOCATION_ROLES.filter((role) => roles.includes(role))
    .map((role) => MARKS[role][language])
    .join('');
}

/** The parts that a cell names, in either language's letters, whatever is between them; null: it names something else. */
export function rolesIn(text: string): AllocationRole[] | null {
  const letters = [...text.normalize('NFKC').toUpperCase()].filter((letter) => !/[\s・,、/+]/u.test(letter));
  const roles = letters.map((letter) =>
    ALLOCATION_ROLES.find((role) => MARKS[role].ja === letter || MARKS[role].en === letter),
  );
  if (roles.includes(undefined) || new Set(roles).size < roles.length) return null;
  return ALLOCATION_ROLES.filter((role) => roles.includes(role));
}

/** Everything that a cell may hold, for its drop-down list: what is common comes first. */
export function markChoices(language: Language): string[] {
  const common: readonly (readonly AllocationRole[])[] = [
    ['ACCOUNTABLE', 'RESPONSIBLE'],
    ['ACCOUNTABLE'],
    ['RESPONSIBLE'],
    ['SUPPORT'],
    ['INFORMED'],
  ];
  const all = Array.from({ length: 15 }, (_, bits) => ALLOCATION_ROLES.filter((_role, i) => ((bits + 1) >> i) & 1));
  return [...new Set([...common, ...all].map((roles) => markOf(roles, language)))];
}
