import { useViewer } from '../frame/viewer-context';
import { recordPage, recordPath } from './record-path';
import { type RecordNamesById } from './record-names';

/** Another record by the name that it has today, and the way to it where it has a page. */
export function NamedPointer({ id, names }: { id: string; names: RecordNamesById }) {
  const { can } = useViewer();
  const record = names.get(id);
  if (record === undefined) return <span class="pre">{id}</span>;
  const page = recordPage(record.resource);
  return page !== null && can(page.permission) ? <a href={recordPath(page, id)}>{record.name}</a> : <>{record.name}</>;
}
