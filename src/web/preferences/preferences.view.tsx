import { useViewer } from '../frame/viewer-context';
import { Choices } from '../parts/choices';
import { PostForm } from '../forms/post-form';

/** Language, way of writing dates, light or dark. */
export function Preferences() {
  const { look, principal, say } = useViewer();
  return (
    <>
      {principal !== null && (
        <ul class="tally no-print">
          <li>
            <a href="/password">{say('パスワードを変える', 'Change my password')}</a>
          </li>
          <li>
            <a href="/second-factor">{say('二要素認証を設定する', 'Set up the second factor')}</a>
          </li>
          <li>
            <a href="/recovery-codes">{say('回復コードを作り直す', 'Make new recovery codes')}</a>
          </li>
        </ul>
      )}
      <PostForm action="/preferences" class="card narrow">
        <Choices
          name="language"
          label={say('言語', 'Language')}
          chosen={look.language}
          options={[
            ['ja', '日本語'],
            ['en', 'English'],
          ]}
        />
        <Choices
          name="era"
          label={say('日付の書き方', 'How dates are written')}
          chosen={look.era}
          options={[
            ['WESTERN', say('西暦(2026年11月26日)', 'Western (2026-11-26)')],
            ['JAPANESE', say('和暦(令和8年11月26日)', 'Japanese eras, where the language is Japanese')],
          ]}
        />
        <Choices
          name="theme"
          label={say('配色', 'Colours')}
          chosen={look.theme}
          options={[
            ['SYSTEM', say('端末の設定に合わせる', 'As the device is set')],
            ['LIGHT', say('明るい', 'Light')],
            ['DARK', say('暗い', 'Dark')],
          ]}
        />
        <button class="button">{say('設定する', 'Set')}</button>
      </PostForm>
    </>
  );
}
