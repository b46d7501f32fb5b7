import { useViewer } from '../frame/viewer-context';

/** The way from a record to what hangs on it. */
export function ImpactLink({
  of,
  id,
}: {
  of: 'vendors' | 'certifications' | 'subcontracts' | 'equipment';
  id: string;
}) {
  const { can, say } = useViewer();
  if (!can('finding.read')) return null;
  return (
    <a class="way" href={`/${of}/${id}/impact`}>
      {say('影響範囲', 'Who is hit')}
    </a>
  );
}
