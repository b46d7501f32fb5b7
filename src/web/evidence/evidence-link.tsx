import { useViewer } from '../frame/viewer-context';

/** The way to the files that are evidence for a part of a record. */
export function EvidenceLink({ folder, id }: { folder: string; id: string }) {
  const { can, say } = useViewer();
  if (!can('document.read')) return null;
  return (
    <a class="no-print" href={`/${folder}/${id}/evidence`}>
      {say('証拠のファイル', 'Evidence')}
    </a>
  );
}
