/** What is shown of every entry `j` and its link `c`, as columns of JSON; the same as JournalEntryHeader. */
export const ENTRY_HEADER = `c.position, j.seq as entry, j.at,
  case when j.actor is not null then json_build_object('id', j.actor, 'name',
    coalesce((select a.name from accounts a where a.id = j.actor), (select a.name from api_clients a where a.id = j.actor))) end as actor,
  j.reason, j.action, replace(j.subject_table, '_', '-') as resource, nullif(j.part, '') as part, j.subject_version as version`;
