import { type Permission } from '../../kernel/terms/access-terms';
import { useViewer } from '../frame/viewer-context';

/** The way to say that something of a record was mistyped. */
export function CorrectionLink({ folder, id, write }: { folder: string; id: string; write: Permission }) {
  const { can, say } = useViewer();
  if (!can(write)) return null;
  return (
    <p class="no-print">
      <a href={`/${folder}/${id}/corrections/new`}>{say('誤って入力した内容を訂正する', 'Say what was mistyped')}</a>
    </p>
  );
}
