import { useViewer } from '../frame/viewer-context';

/** Where a finding about what all institutions share is kept in several; or, for a moment, in none yet. */
export function KeptFindings({ kept }: { kept: readonly { readonly id: string; readonly institutionName: string }[] }) {
  const { say } = useViewer();
  if (kept.length === 0)
    return (
      <p class="notice">
        {say(
          'この指摘の経過はまだ記録されていません。しばらくしてから、もう一度開いてください。',
          'Nothing is recorded of this finding yet: open it again in a moment.',
        )}
      </p>
    );
  return (
    <ul>
      {kept.map(({ id, institutionName }) => (
        <li key={id}>
          <a href={`/findings/${id}`}>{institutionName}</a>
        </li>
      ))}
    </ul>
  );
}
