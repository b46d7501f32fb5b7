import { useViewer } from '../frame/viewer-context';
import { Choices } from '../parts/choices';
import { PostForm } from '../forms/post-form';

/** Language, way of writing dates, light or dark. */
export function Preferences() {
  const { look, say } = useViewer();
  return (
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
  );
}
