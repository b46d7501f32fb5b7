import { type ComponentChildren, type JSX } from 'preact';
import { useViewer } from '../frame/viewer-context';
import { addressShownTo } from '../session/shown-to';

interface PostFormProps extends Omit<JSX.IntrinsicElements['form'], 'method' | 'action'> {
  /** Where it is sent to: who may send it is declared there. */
  readonly action: string;
  /** What stands in its place for whoever may not send it; left out: nothing. */
  readonly instead?: ComponentChildren;
}

/** A form that changes something: shown only to whoever would not be refused what they send. */
export function PostForm({ action, instead = null, ...form }: PostFormProps) {
  const { maySend, principal } = useViewer();
  if (!maySend(action)) return <>{instead}</>;
  return <form {...form} method="post" action={addressShownTo(action, principal)} />;
}
