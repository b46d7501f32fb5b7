import { EXCUSES } from '../../guideline/excused-rows';
import { applicableRows, type MatrixConditions, TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type TemplateCondition, type TemplateRow } from '../../guideline/template/template-row';
import { type RowApplicability } from '../../kernel/terms/demarcation-terms';
import { type CustomRow } from '../custom-row';
import { type EditionChanges } from '../templates/edition-changes';
import { type AddedRow, type TemplateContent } from '../templates/template-content';
import { type Cause, movedConditions } from './moved-conditions';
import { changedParties, type PresentParties } from './changed-parties';
import { type ProposedChange } from './proposed-change';

/** A row as the revision has it. */
export interface StandingRow {
  readonly id: string;
  readonly key: string;
  readonly applicability: RowApplicability;
  readonly reason: string | null;
}

/** A later edition of the institution's own template, and what it makes of the revision. */
export interface LaterEdition extends TemplateContent {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly changes: EditionChanges;
}

/** A revision, what its rows were drawn for, and the facts as they are. */
export interface Drawn {
  readonly rows: readonly StandingRow[];
  readonly parties: PresentParties;
  /** null: from before this was kept. */
  readonly drawnFor: MatrixConditions | null;
  readonly conditions: MatrixConditions;
  /** What the institution's own template excuses. */
  readonly excuses: TemplateContent['excuses'];
  readonly edition: LaterEdition | null;
}

/**
 * What the facts ask of a revision that it does not say yet. What people decided of a row holds until the very facts that it
 * was decided on move; nothing is taken out of sight: a row that applies no more stays, with the reason.
 */
export function proposalFor(drawn: Drawn): ProposedChange[] {
  return [...rowsOfTheGuideline(drawn), ...rowsOfTheEdition(drawn), ...changedParties(drawn.parties)];
}

function rowsOfTheGuideline({ rows, drawnFor, conditions, excuses, edition }: Drawn): ProposedChange[] {
  const standing = new Map(rows.map((row) => [row.key, row]));
  const needed = new Set(applicableRows(conditions));
  const before = drawnFor === null ? null : new Set(applicableRows(drawnFor));
  const excused = new Map((edition?.excuses ?? excuses).map(({ key, reason }) => [key, reason]));
  return TEMPLATE_ROWS.flatMap((row): ProposedChange[] => {
    const stands = standing.get(row.key);
    const proposed = {
      subject: row.key,
      label: row.title,
      because: movedConditions(row.condition, drawnFor, conditions),
    };
    if (stands === undefined) {
      if (!needed.has(row) || before?.has(row) === true) return [];
      const reason = excused.get(row.key) ?? null;
      const applicability = reason === null ? 'APPLICABLE' : 'NOT_PRESENT';
      return [{ ...proposed, change: 'ADD_ROW', applicability, reason, custom: null }];
    }
    if (row.condition === 'ALWAYS') return [];
    const { id: rowId, applicability } = stands;
    if (!needed.has(row) && applicability === 'APPLICABLE' && before?.has(row) !== false)
      return [{ ...proposed, change: 'EXCUSE_ROW', rowId, reason: EXCUSES[row.condition] }];
    if (needed.has(row) && applicability === 'NOT_PRESENT' && wasExcused(row, row.condition, stands, before))
      return [{ ...proposed, change: 'APPLY_ROW', rowId }];
    return [];
  });
}

/** Whether the row was struck out for the facts' sake and not by somebody's own judgement. */
function wasExcused(
  row: TemplateRow,
  condition: Exclude<TemplateCondition, 'ALWAYS'>,
  { reason }: StandingRow,
  before: ReadonlySet<TemplateRow> | null,
): boolean {
  return before === null ? reason === EXCUSES[condition].ja : !before.has(row);
}

function rowsOfTheEdition({ rows, edition }: Drawn): ProposedChange[] {
  if (edition === null) return [];
  const because: Cause[] = [
    { what: 'TEMPLATE', fact: 'edition', subjectId: edition.id, before: edition.before, after: edition.name },
  ];
  const titled = ({ key, titleJa, titleEn }: AddedRow) => ({
    subject: key,
    label: { ja: titleJa, en: titleEn ?? titleJa },
    because,
  });
  const added = edition.changes.added.map((row): ProposedChange => {
    const { titleJa, titleEn, layer, phase, table41Category, legalRowKey, clause } = row;
    const custom: CustomRow = { titleJa, titleEn, layer, phase, table41Category, legalRowKey, clause };
    return { ...titled(row), change: 'ADD_ROW', applicability: 'APPLICABLE', reason: null, custom };
  });
  const redefined = edition.changes.redefined.flatMap((row): ProposedChange[] => {
    const stands = rows.find(({ key }) => key === row.key);
    return stands === undefined ? [] : [{ ...titled(row), change: 'REDEFINE_ROW', rowId: stands.id }];
  });
  return [...added, ...redefined];
}
