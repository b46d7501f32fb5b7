import { withParameter } from '../address';
import { useViewer } from '../frame/viewer-context';

/** The way to the list as it is seen, filtered and in its order, as a file for Excel. */
export function ExportLink({ path }: { path: string }) {
  const { address, say } = useViewer();
  const asked = withParameter(address, 'cursor', null).split('?')[1];
  return (
    <p class="no-print">
      <a href={asked === undefined || asked === '' ? path : `${path}?${asked}`}>
        {say('この一覧を書き出す(CSV・Excel 用)', 'Export this list (CSV for Excel)')}
      </a>
    </p>
  );
}
