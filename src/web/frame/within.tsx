import { type ComponentChildren } from 'preact';
import { useViewer, ViewerProvider } from './viewer-context';

interface WithinProps {
  /** null: nobody’s in particular. */
  readonly institutionId: string | null;
  readonly children: ComponentChildren;
}

/** Around what is of one institution, on a page that is not: what may be done with it is asked there. */
export function Within({ institutionId, children }: WithinProps) {
  const viewer = useViewer();
  if (institutionId === null) return <>{children}</>;
  return <ViewerProvider value={viewer.within(institutionId)}>{children}</ViewerProvider>;
}
