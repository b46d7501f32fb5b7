import { useViewer } from '../frame/viewer-context';
import { isTaker } from './admission-of';

/** A record by itself, at its own address. */
const ONE_RECORD = /^\/[\w-]+\/[^/]+$/;

/** The way from the form in which a record is changed to where it is taken away, for whoever may. */
export function RemovalLink({ of }: { of: string }) {
  const { maySend, say } = useViewer();
  const path = `${of}/removal`;
  if (!ONE_RECORD.test(of) || !isTaker(path) || !maySend(path)) return null;
  return (
    <p class="small no-print">
      <a href={path}>{say('誤って登録した記録を削除する', 'Delete what was recorded by mistake')}</a>
    </p>
  );
}
