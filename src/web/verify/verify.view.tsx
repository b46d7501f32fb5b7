import { type AgreedCopyView } from '../../demarcation/agreement/dto/agreed-copy.dto';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';

interface Said {
  readonly word: Texts;
  readonly tone: Tone;
}

const SAID: Readonly<Record<AgreedCopyView['verdict'], Said>> = {
  AGREED: { word: { ja: '合意した内容の写しです', en: 'This is what was agreed' }, tone: 'good' },
  SUPERSEDED: {
    word: { ja: '合意した内容の写しですが、その後改版されています', en: 'Was agreed, but has been replaced since' },
    tone: 'warn',
  },
  NOT_KNOWN: {
    word: {
      ja: 'このハッシュ値・照合コードで合意された責任分界表はありません',
      en: 'No matrix with this hash or code was agreed here',
    },
    tone: 'bad',
  },
};

interface VerifyContent {
  readonly typed: string;
  readonly fault: Texts | null;
  readonly found: AgreedCopyView | null;
}

/** Type the hash of a paper and see whether it is what was agreed; nothing else is told. */
export function Verify({ typed, fault, found }: VerifyContent) {
  const { say, text } = useViewer();
  return (
    <>
      <form class="card" method="get" action="/verify">
        <div class="field">
          <label for="contentHash">
            {say(
              '書面の照合コード(16進20桁)または各ページ下のハッシュ値(16進64桁)',
              'Code of the paper (20 digits), or hash at the foot of each page (64 digits)',
            )}
          </label>
          <input
            id="contentHash"
            name="contentHash"
            value={typed}
            required
            autocomplete="off"
            spellcheck={false}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : 'fault'}
          />
          {fault !== null && (
            <p class="fault" id="fault">
              {text(fault)}
            </p>
          )}
        </div>
        <button class="button">{say('照合する', 'Check')}</button>
      </form>
      {found !== null && <Verdict found={found} />}
    </>
  );
}

function Verdict({ found: { verdict, agreedOn, supersededOn } }: { found: AgreedCopyView }) {
  const { date, say, text } = useViewer();
  const { word, tone } = SAID[verdict];
  return (
    <section class="card" aria-labelledby="verdict">
      <h2 id="verdict">
        <span class={`badge ${tone}`}>{text(word)}</span>
      </h2>
      {agreedOn !== null && (
        <dl class="facts">
          <Fact name={say('合意日', 'Agreed on')}>{date(agreedOn)}</Fact>
          {supersededOn !== null && <Fact name={say('次の版の合意日', 'Replaced on')}>{date(supersededOn)}</Fact>}
        </dl>
      )}
      {verdict === 'AGREED' && (
        <p>
          {say(
            'その後に合意された版はありません。契約が続いているかどうかは、ここでは示しません。',
            'No later revision was agreed. Whether the contract still runs is not told here.',
          )}
        </p>
      )}
    </section>
  );
}
