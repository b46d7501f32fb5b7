import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Viewer } from '../viewer';

const ViewerContext = createContext<Viewer | null>(null);

/** Around every page: so that no part of it has to be handed who looks. */
export const { Provider: ViewerProvider } = ViewerContext;

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('a part of a page outside of a page');
  return viewer;
}
