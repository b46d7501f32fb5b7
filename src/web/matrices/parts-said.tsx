import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { ALLOCATION_ROLES } from '../../kernel/terms/demarcation-terms';
import { MARKS } from '../../reports/marks';
import { DIFFERENCE_WORDS } from '../../reports/words';
import { useViewer } from '../frame/viewer-context';

/** What a party does in a row: letter and word for each part, and what exactly it does. */
export function PartsSaid({ parts, partyId }: { parts: readonly DeclaredRole[]; partyId: string }) {
  const { text } = useViewer();
  const its = ALLOCATION_ROLES.flatMap((role) =>
    parts.filter((part) => part.partyId === partyId && part.role === role),
  );
  if (its.length === 0) return <span class="soft">—</span>;
  return (
    <ul class="plain">
      {its.map(({ role, note }) => (
        <li key={role}>
          <strong>{text(MARKS[role])}</strong> {text(DIFFERENCE_WORDS[role])}
          {note !== null && <div class="small pre">{note}</div>}
        </li>
      ))}
    </ul>
  );
}
