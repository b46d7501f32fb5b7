import { type SubcontractAnnouncementView } from '../../registry/subcontracts/announcements/dto/subcontract-announcement.dto';
import { APPROVAL_WORDS } from '../contracts/contract-words';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type Rows } from '../rows';
import { ANNOUNCEMENT_FORM, DECLINE_FORM, WITHDRAWAL_FORM } from './announcement-forms';
import { ANNOUNCEMENT_WORDS } from './announcement-words';
import { countryWords } from '../../kernel/country-words';
import { Sayer } from '../parts/sayer';

interface ListContent {
  readonly contractId: string;
  readonly announcements: Rows<SubcontractAnnouncementView>;
  readonly draft: Draft;
}

/** What the vendor of a contract wants to re-entrust, and what became of it; its people announce here. */
export function AnnouncementList({ contractId, announcements, draft }: ListContent) {
  const { can, date, say } = useViewer();
  return (
    <>
      {announcements.items.length === 0 ? (
        <p class="notice">{say('事前の届出はまだありません。', 'Nothing has been announced yet.')}</p>
      ) : (
        <section class="card" aria-label={say('事前の届出', 'Announced')}>
          <ul class="thread">
            {announcements.items.map((one) => (
              <li key={one.id}>
                <a href={`/subcontract-announcements/${one.id}`}>{one.counterparty}</a> {one.work}{' '}
                <State announcement={one} />{' '}
                <span class="small soft">
                  {say(`${date(one.announcedOn)} 届出`, `announced on ${one.announcedOn}`)}
                </span>
              </li>
            ))}
          </ul>
          {announcements.next !== null && (
            <p class="soft">
              {say(
                `新しい順に${announcements.items.length}件です。ほかにもあります。`,
                `The latest ${announcements.items.length}: there are more.`,
              )}
            </p>
          )}
        </section>
      )}
      {can('subcontract.announce') ? (
        <section aria-labelledby="announce">
          <h2 id="announce">{say('再委託を事前に届け出る', 'Announce a re-entrustment')}</h2>
          <p>
            {say(
              '届出は、医療機関への事前の情報提供です(5⑤)。届け出ただけでは再委託できません。医療機関が受け付け、協議・合意・承認を経てから開始します。',
              'This is information beforehand (5⑤). Nothing may be re-entrusted by it: the institution takes it up, and consultation, agreement and approval follow.',
            )}
          </p>
          <FormBody
            form={ANNOUNCEMENT_FORM}
            draft={draft}
            action={`/contracts/${contractId}/subcontract-announcements`}
            button={say('届け出る', 'Announce')}
          />
        </section>
      ) : (
        <p class="small soft">
          {say('届け出るのは、契約の委託先の利用者です。', 'It is the people of the contract’s vendor who announce.')}
        </p>
      )}
    </>
  );
}

/** What became of it and, once it was taken up, how far that has come. */
function State({ announcement: { state, approvalState } }: { announcement: SubcontractAnnouncementView }) {
  const { text } = useViewer();
  const { word, tone } = ANNOUNCEMENT_WORDS[state];
  return (
    <>
      <span class={`badge ${tone}`}>{text(word)}</span>{' '}
      {approvalState !== null && (
        <span class={`badge ${APPROVAL_WORDS[approvalState].tone}`}>{text(APPROVAL_WORDS[approvalState].word)}</span>
      )}
    </>
  );
}

/** The answer that somebody has tried to give, and why it was not taken. */
export interface TriedAnswer {
  readonly answer: 'declining' | 'withdrawal';
  readonly draft: Draft;
}

interface AnnouncementContent {
  readonly announcement: SubcontractAnnouncementView;
  readonly draft: Draft;
  readonly tried: TriedAnswer | null;
}

/** What was announced, as it was said, and what each side may answer. */
export function AnnouncementPage({ announcement: one, draft, tried }: AnnouncementContent) {
  const { can, date, say, text } = useViewer();
  const path = `/subcontract-announcements/${one.id}`;
  const countries = (codes: SubcontractAnnouncementView['storageCountries'] | undefined) =>
    codes?.map((code) => text(countryWords(code))).join(say('、', ', '));
  const day = (on: SubcontractAnnouncementView['declinedOn'] | undefined) => (on ? date(on) : null);
  const draftFor = (answer: TriedAnswer['answer']): Draft => (tried?.answer === answer ? tried.draft : draft);
  return (
    <>
      <section class="card" aria-labelledby="said">
        <h2 id="said">{say('届け出られた内容', 'What was announced')}</h2>
        <p>
          <State announcement={one} />{' '}
          {one.subcontractId !== null && (
            <a href={`/subcontracts/${one.subcontractId}`}>{say('再委託を開く', 'Open the re-entrustment')}</a>
          )}
        </p>
        <dl class="facts">
          <Fact name={say('再委託先', 'The party')}>{one.counterparty}</Fact>
          <Fact name={say('法人番号', 'Corporate number')}>{one.corporateNumber}</Fact>
          <Fact name={say('国', 'Country')}>{one.country && text(countryWords(one.country))}</Fact>
          <Fact name={say('業務', 'Work')}>
            <span class="pre">{one.work}</span>
          </Fact>
          <Fact name={say('個人データを扱うか', 'Handles personal data')}>
            {text(ANSWER_WORDS[one.handlesPersonalData ?? 'UNKNOWN'])}
          </Fact>
          <Fact name={say('個人データの取扱い', 'How they are handled')}>
            {one.personalDataHandling && <span class="pre">{one.personalDataHandling}</span>}
          </Fact>
          <Fact name={say('安全管理措置', 'Safety measures')}>
            {one.safetyMeasures && <span class="pre">{one.safetyMeasures}</span>}
          </Fact>
          <Fact name={say('処理する国', 'Processed in')}>{countries(one.processingCountries)}</Fact>
          <Fact name={say('保存する国', 'Stored in')}>{countries(one.storageCountries)}</Fact>
          <Fact name={say('再々委託', 'Goes further')}>{text(ANSWER_WORDS[one.goesFurther ?? 'UNKNOWN'])}</Fact>
          <Fact name={say('開始の予定', 'To begin on')}>{day(one.plannedStartOn)}</Fact>
          <Fact name={say('届け出た人', 'Announced by')}>
            {one.announcerName} <Sayer name={one.announcedBy} account={one.announcedByAccount} />{' '}
            {date(one.announcedOn)}
          </Fact>
          {one.declinedOn !== null && (
            <Fact name={say('受け付けなかった日', 'Declined on')}>{day(one.declinedOn)}</Fact>
          )}
          {one.withdrawnOn !== null && <Fact name={say('取り下げた日', 'Taken back on')}>{day(one.withdrawnOn)}</Fact>}
          {one.reason !== null && (
            <Fact name={say('理由', 'Why')}>
              <span class="pre">{one.reason}</span>
            </Fact>
          )}
        </dl>
      </section>
      {one.state === 'ANNOUNCED' && can('subcontract.write') && (
        <>
          <p class="no-print">
            <a class="button" href={`${path}/taking-up`}>
              {say('再委託として受け付ける', 'Take it up as a re-entrustment')}
            </a>
          </p>
          <section class="no-print" aria-labelledby="decline">
            <h2 id="decline">{say('受け付けない', 'Decline')}</h2>
            <FormBody
              name="declining"
              form={DECLINE_FORM}
              draft={draftFor('declining')}
              action={`${path}/declining`}
              button={say('受け付けない', 'Decline')}
              loss={say(
                'この届出は受け付けられなくなります。元に戻せません。事業者は届け出直すことができます。',
                'This announcement can be taken up no more; the vendor may announce it anew.',
              )}
            />
          </section>
        </>
      )}
      {one.state === 'ANNOUNCED' && can('subcontract.announce') && (
        <section class="no-print" aria-labelledby="withdraw">
          <h2 id="withdraw">{say('届出を取り下げる', 'Take it back')}</h2>
          <FormBody
            name="withdrawal"
            form={WITHDRAWAL_FORM}
            draft={draftFor('withdrawal')}
            action={`${path}/withdrawal`}
            button={say('取り下げる', 'Take it back')}
            loss={say(
              '医療機関はこの届出を受け付けられなくなります。元に戻せません。必要なら届け出直します。',
              'The institution can take it up no more; it would be announced anew.',
            )}
          />
        </section>
      )}
    </>
  );
}
