import { type ComponentChildren } from 'preact';
import { useViewer } from '../frame/viewer-context';

/** Struck through, and said so to whoever does not see it. */
export function Removed({ children }: { children: ComponentChildren }) {
  const { say } = useViewer();
  return (
    <del>
      <span class="sign-hidden">{say('旧: ', 'was: ')}</span>
      {children}
    </del>
  );
}

/** Underlined, likewise. */
export function Added({ children }: { children: ComponentChildren }) {
  const { say } = useViewer();
  return (
    <ins>
      <span class="sign-hidden">{say('新: ', 'now: ')}</span>
      {children}
    </ins>
  );
}

/** A text that was another one, or none; where both are the same it stands as it is. */
export function Was({ before, after }: { before: string | null; after: string | null }) {
  if (before === null && after === null) return null;
  return (
    <div class="pre">
      {before === after ? (
        after
      ) : (
        <>
          {before !== null && <Removed>{before}</Removed>}
          {before !== null && after !== null && ' '}
          {after !== null && <Added>{after}</Added>}
        </>
      )}
    </div>
  );
}
