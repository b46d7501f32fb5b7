import { nameOrMark } from '../../reports/name-on-paper';
import { useViewer } from '../frame/viewer-context';

/** Who decided or looked: a person of the registry, or marked as a name that somebody has entered. */
export function Sayer({ name, account }: { name: string | null; account: string | null }) {
  const { language } = useViewer();
  return <>{nameOrMark(name, account, language)}</>;
}
