import { criticalAmong } from '../guideline/matrix-template';
import { type Language } from '../http/language';
import { type Database } from '../database/database';
import { type CriticalRowView } from './dto/critical-row.dto';
import { findingId, type Judged, sortKey } from './judging';
import { loadSubjectNames } from './subject-names';
import { firstOf, unhurried } from './unhurried';

/** More than these nobody reads; the findings themselves name all of their rows. */
const MOST = 200;

/** Each row that nobody answers for and that is dangerous empty, as a line of its own: among the others of its finding it would not be seen. */
export async function criticalRowsOf(
  database: Database,
  judged: readonly Judged[],
  language: Language,
): Promise<CriticalRowView[]> {
  const open: Judged[] = [];
  for await (const one of unhurried(judged))
    if (one.finding.rule.id === 'MTX-002' && one.acceptance === null && criticalIn(one).length > 0) open.push(one);
  const first = await firstOf(MOST, open, sortKey);
  const nameOf = await loadSubjectNames(
    database,
    first.map(({ finding }) => finding.subject),
  );
  return first
    .flatMap((one) =>
      criticalIn(one).map(({ key, title }) => ({
        findingId: findingId(one.finding),
        subject: { ...one.finding.subject, ...nameOf(one.finding.subject) },
        rowKey: key,
        title: title[language],
      })),
    )
    .slice(0, MOST);
}

function criticalIn({ finding: { facts } }: Judged) {
  const rows = facts['rows'];
  return Array.isArray(rows) ? criticalAmong(rows.map(String)) : [];
}
