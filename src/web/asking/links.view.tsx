import { type EvidenceLinkView } from '../../exchange/evidence/links/evidence-link.dto';
import { type EvidenceLinkState } from '../../kernel/terms/evidence-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';
import { draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { MAIL_FORM } from './asking-forms';
import { draftFor, type RequestContent } from './request-content';

const MAIL_WORDS: Readonly<Record<EvidenceLinkState, { readonly word: Texts; readonly tone: Tone }>> = {
  READY: { word: { ja: '送信待ち', en: 'To be sent' }, tone: 'note' },
  SENDING: { word: { ja: '送信中', en: 'Being sent' }, tone: 'note' },
  SENT: { word: { ja: '送信済み', en: 'Sent' }, tone: 'good' },
  BOUNCED: { word: { ja: '届かなかった', en: 'Bounced' }, tone: 'bad' },
  FAILED: { word: { ja: '送れなかった', en: 'Not sent' }, tone: 'bad' },
};

/** Links by which somebody without an account may answer: what became of each, and a form for another. */
export function Links({ request, links, tried, isOpen }: RequestContent & { readonly isOpen: boolean }) {
  const { date, say, text } = useViewer();
  return (
    <section class="no-print" aria-labelledby="links">
      <h2 id="links">
        {say('アカウントのない担当者にメールで依頼する', 'Mail a link to somebody without an account')}
      </h2>
      {links.length > 0 && (
        <ul class="thread">
          {links.map((link) => (
            <li key={link.id}>
              {link.name} &lt;{link.email}&gt;{' '}
              <span class={`badge ${MAIL_WORDS[link.state].tone}`}>{text(MAIL_WORDS[link.state].word)}</span>{' '}
              <span class="small soft">
                {link.step !== null && say('催促、', 'reminder, ')}
                <Moment at={link.createdAt} /> {link.askedBy}{' '}
                {say(`有効期限 ${date(link.expiresOn ?? request.dueOn)}`, `until ${link.expiresOn ?? ''}`)} {link.fault}
              </span>
              <LinkState link={link} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <>
          <p>
            {say(
              'リンクからは、この依頼への回答だけができます。新しく送ると、前のリンクは使えなくなります。',
              'The link answers this request, and opens nothing else. A new one closes the one before.',
            )}
          </p>
          <FormBody
            name="links"
            form={MAIL_FORM}
            draft={draftFor('links', request, tried, MAIL_FORM.usual)}
            action={`/evidence-requests/${request.id}/links`}
            button={say('メールを送る', 'Send the mail')}
            isSecond
          />
        </>
      )}
    </section>
  );
}

function LinkState({ link }: { link: EvidenceLinkView }) {
  const { say } = useViewer();
  if (link.answeredAt !== null)
    return <p class="small">{say('このリンクから回答がありました。', 'Answered by this link.')}</p>;
  if (link.revokedAt !== null)
    return <p class="small soft">{say('このリンクは使えません。', 'It opens nothing any more.')}</p>;
  return (
    <SureForm
      action={`/evidence-links/${link.id}/revocation`}
      draft={draftOf({}, link.version)}
      ask={say('リンクを無効にする', 'Close the link')}
      label={say(`${link.name}へのリンクを無効にする`, `Close the link of ${link.name}`)}
      loss={say(
        `${link.name}に送ったリンクからは、もう回答できません。同じリンクを元に戻すことはできません(新しいリンクは作れます)。`,
        `${link.name} cannot answer by this link any more, and it never opens again; a new one can be made.`,
      )}
      button={say('無効にする', 'Close it')}
    >
      <input type="hidden" name="requestId" value={link.requestId} />
    </SureForm>
  );
}
