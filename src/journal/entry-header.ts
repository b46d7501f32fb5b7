/**
 * Whether the reader is told who made entry `j`, and why: of a public fact, which institutions share, only where that was
 * one of their own people or programs. What one hospital says to itself is no other's business.
 */
export const SHOWS_AUTHOR = `(not j.is_public or (select scope_everywhere())
  or exists (select from public.accounts a where a.id = j.actor) or exists (select from public.api_clients a where a.id = j.actor))`;

/** What is shown of every entry `j` and its link `c`, as columns of JSON; the same as JournalEntryHeader. */
export const ENTRY_HEADER = `c.position, j.seq as entry, j.at,
  case when j.actor is not null and ${SHOWS_AUTHOR} then json_build_object('id', j.actor, 'name',
    coalesce((select a.name from public.accounts a where a.id = j.actor), (select a.name from public.api_clients a where a.id = j.actor))) end as actor,
  case when ${SHOWS_AUTHOR} then j.reason end as reason,
  j.action, replace(j.subject_table, '_', '-') as resource, nullif(j.part, '') as part, j.subject_version as version`;

/** A row of the registry as an entry holds it, without who uploaded it and which institution recorded it where the author is not shown. */
export function rowShown(column: string): string {
  return `case when ${SHOWS_AUTHOR} then ${column} else ${column} - '{uploaded_by,source_institution_id}'::text[] end`;
}
