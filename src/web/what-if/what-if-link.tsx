import { useViewer } from '../frame/viewer-context';
import { type Imaginable } from './imagined-changes';

/** To trying a change out before it is made. */
export function WhatIfLink({ of, id }: { of: Imaginable; id: string }) {
  const { can, say } = useViewer();
  if (!can('finding.read')) return null;
  return (
    <a class="way" href={`/${of}/${id}/what-if`}>
      {say('もし変えたら', 'What if')}
    </a>
  );
}
