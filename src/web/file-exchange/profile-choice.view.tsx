import { type ExchangeProfileView } from '../../exchange/files/profiles/dto/exchange-profile.dto';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';

interface ChoiceContent {
  /** Path and query of the list. */
  readonly list: string;
  readonly profiles: readonly ExchangeProfileView[];
}

/** By which profile a list is written that somebody has before them. */
export function ProfileChoice({ list, profiles }: ChoiceContent) {
  const { say } = useViewer();
  const back = /^\/[a-z]/.test(list) ? list : '/';
  return (
    <>
      <Crumbs crumbs={[[back, say('一覧に戻る', 'Back to the list')]]} />
      {profiles.length === 0 ? (
        <p>
          {say(
            'この種類の記録のファイル設定はまだありません。医療機関のページの「ファイルの取込みと書出し」から作れます。',
            'There is no profile of such records yet: make one under “Files” at the institution.',
          )}
        </p>
      ) : (
        <ul class="thread">
          {profiles.map(({ id, name, system }) => (
            <li key={id}>
              <a href={`/exchange-profiles/${id}/list/export?list=${encodeURIComponent(list)}`} download>
                {name}
              </a>{' '}
              <span class="small soft">{system}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small soft">
        {say(
          '絞り込みと並び順のとおりに書き出します。文字コードにない文字は 〓 になります。',
          'Written as filtered and sorted; 〓 stands for letters that the encoding lacks.',
        )}
      </p>
    </>
  );
}
