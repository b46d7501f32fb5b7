import { KEYED_RESOURCES } from '../../kernel/terms/exchange-terms';
import { withParameter } from '../address';
import { useViewer } from '../frame/viewer-context';

/** The way to the list as it is seen, filtered and in its order, as a file for Excel. */
export function ExportLink({ path }: { path: string }) {
  const { address, can, knownOn, say } = useViewer();
  const seen = withParameter(address, 'cursor', null);
  const asked = seen.split('?')[1];
  // A profile writes what is on record today.
  const hasProfiles = KEYED_RESOURCES.some((one) => path === `/${one}/export`) && knownOn === null;
  return (
    <p class="no-print">
      <a href={asked === undefined || asked === '' ? path : `${path}?${asked}`}>
        {say('この一覧を書き出す(CSV・Excel 用)', 'Export this list (CSV for Excel)')}
      </a>
      {hasProfiles && can('institution.read') && (
        <>
          {' '}
          <a class="way" href={`/list-exports?list=${encodeURIComponent(seen)}`}>
            {say('設定を選んで書き出す', 'Export by a profile')}
          </a>
        </>
      )}
    </p>
  );
}
