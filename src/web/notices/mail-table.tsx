import { type DigestState, type DigestView } from '../../exchange/notices/mail/digest.dto';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';

const STATES: Readonly<Record<DigestState, { readonly words: Texts; readonly tone: string }>> = {
  READY: { words: { ja: '送信待ち', en: 'waits to be sent' }, tone: 'soft' },
  SENDING: { words: { ja: '送信中', en: 'being sent' }, tone: 'soft' },
  SENT: { words: { ja: '送信済み', en: 'sent' }, tone: 'good' },
  BOUNCED: { words: { ja: '届きません(宛先のサーバーが拒否)', en: 'refused by the mail server' }, tone: 'bad' },
  FAILED: { words: { ja: '送れませんでした', en: 'could not be sent' }, tone: 'bad' },
  NOTHING_LEFT: { words: { ja: '送る前に解消', en: 'mended before it was sent' }, tone: 'soft' },
};

/** What became of the latest mails; nothing where there are none. */
export function MailTable({ digests }: { digests: readonly DigestView[] }) {
  const { date, say, text } = useViewer();
  if (digests.length === 0) return null;
  return (
    <div class="table" tabIndex={0}>
      <table>
        <caption>{say('最近のメール', 'Latest mail')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('日付', 'Day')}</th>
            <th scope="col">{say('内容', 'What')}</th>
            <th scope="col">{say('宛先', 'To')}</th>
            <th scope="col">{say('結果', 'What became of it')}</th>
          </tr>
        </thead>
        <tbody>
          {digests.map(({ id, day, kind, email, state, fault, unsureAttempts }) => (
            <tr key={id}>
              <th scope="row">{date(day)}</th>
              <td>{kind === 'DAILY' ? say('毎日のお知らせ', 'daily') : say('6か月の予定', 'six months')}</td>
              <td>{email ?? '—'}</td>
              <td>
                <span class={`badge ${STATES[state].tone}`}>{text(STATES[state].words)}</span>
                {fault !== null && <div class="small soft">{fault}</div>}
                {unsureAttempts > 0 && state === 'SENT' && (
                  <div class="small soft">{say('二度届いている場合があります', 'may have come twice')}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
