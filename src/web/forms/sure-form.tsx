import { type ComponentChildren } from 'preact';
import { useViewer } from '../frame/viewer-context';
import { type Draft, draftOf } from './draft';
import { Kept } from './form-body';
import { PostForm } from './post-form';

interface Asked {
  readonly action: string;
  /** What is to be done, and to what: it opens the question. */
  readonly ask: string;
  /** What will be lost by it, and whether it ever comes back. */
  readonly loss: string;
  /** What does it. */
  readonly button: string;
  readonly draft?: Draft;
  /** Tells it from others of its kind on the page, where it needs more than its name. */
  readonly label?: string | undefined;
  readonly children?: ComponentChildren;
}

/** What cannot be undone is asked first: one press opens the question, which names what is lost; a second does it. No script is needed. */
export function SureForm({ action, ask, loss, button, draft = draftOf(), label, children }: Asked) {
  const { maySend } = useViewer();
  if (!maySend(action)) return null;
  return (
    <details class="sure no-print">
      <summary aria-label={label}>{ask}</summary>
      <PostForm action={action}>
        <Kept draft={draft} />
        {children}
        <p>{loss}</p>
        <button class="danger">{button}</button>
      </PostForm>
    </details>
  );
}
