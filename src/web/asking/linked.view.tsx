import { type LinkedRequest } from '../../exchange/evidence/links/link-answering';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { LINK_FORMS } from './asking-forms';

interface Linked {
  readonly request: LinkedRequest;
  readonly draft: Draft;
  readonly action: string;
}

/** What a mailed link shows: the one request, and its form. */
export function LinkedPage({ request, draft, action }: Linked) {
  const { date, say } = useViewer();
  return (
    <>
      <section class="card" aria-labelledby="asked">
        <h2 id="asked">{say('依頼の内容', 'What is asked')}</h2>
        <dl class="facts">
          <Fact name={say('医療機関', 'Institution')}>{request.institutionName}</Fact>
          <Fact name={say('事業者', 'Vendor')}>{request.vendorName}</Fact>
          {request.aboutVendorName !== null && (
            <Fact name={say('再委託先', 'Party beneath')}>{request.aboutVendorName}</Fact>
          )}
          <Fact name={say('対象', 'About')}>{request.subject}</Fact>
          <Fact name={say('回答の期限', 'Until')}>{date(request.dueOn)}</Fact>
          <Fact name={say('文面', 'Words')}>{request.words && <span class="pre">{request.words}</span>}</Fact>
        </dl>
        <p class="small soft">
          {say(
            `このページは ${date(request.expiresOn)} まで、この依頼への回答だけに使えます。`,
            `Until ${request.expiresOn}, this page answers this one request, and nothing else.`,
          )}
        </p>
      </section>
      <section aria-labelledby="answering">
        <h2 id="answering">{say('回答する', 'Answer')}</h2>
        <p>
          {say(
            '回答は、この医療機関だけに届きます。送信できるのは一度だけです。',
            'The answer goes to this institution only. It can be sent once.',
          )}
        </p>
        <FormBody
          form={LINK_FORMS[request.kind]}
          draft={draft}
          action={action}
          button={say('回答を送る', 'Send the answer')}
        />
      </section>
    </>
  );
}
