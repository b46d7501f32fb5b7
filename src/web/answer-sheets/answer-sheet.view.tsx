import { ASKED_ITEMS } from '../../guideline/disclosure-standing';
import { SHEET_ANSWERS } from '../../kernel/terms/vendor-terms';
import { type DisclosureTreatmentView } from '../../registry/evaluations/dto/disclosure-treatment.dto';
import { type RecordedAnswerView } from '../../reports/answer-sheet/dto/answer-sheet.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Within } from '../frame/within';
import { InstitutionField } from '../institutions/institution-field';
import { Crumbs } from '../parts/crumbs';
import { type AnswerSheetContent } from './answer-sheet-reading';
import { SHEET_ANSWER_WORDS } from './answer-sheet-words';
import { PostForm } from '../forms/post-form';
import { Sayer } from '../parts/sayer';

interface SheetPageContent extends AnswerSheetContent {
  readonly draft: Draft;
}

/** A vendor's sheet of answers: what is no yes comes first, with how the institution deals with it; another sheet is read in. */
export function AnswerSheetPage({ document, vendor, sheet: { answers }, treated, draft }: SheetPageContent) {
  const { canChange, say, text } = useViewer();
  const open = answers.filter(({ answer }) => answer !== 'YES');
  const missing = ASKED_ITEMS[document.type] - answers.length;
  return (
    <>
      <Crumbs crumbs={[[`/vendors/${vendor.id}#disclosures`, vendor.name]]} />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      {answers.length === 0 ? (
        <p class="notice">{say('回答票はまだ取り込まれていません。', 'No sheet of answers has been entered yet.')}</p>
      ) : (
        <>
          <ul class="badges">
            {SHEET_ANSWERS.map((one) => (
              <li key={one}>
                <span class={`badge ${SHEET_ANSWER_WORDS[one].tone}`}>{text(SHEET_ANSWER_WORDS[one].word)}</span>{' '}
                {say(`${countOf(answers, one)}項目`, `${countOf(answers, one)} items`)}
              </li>
            ))}
          </ul>
          {missing > 0 && (
            <p class="notice warning">
              {say(
                `保守委託機関編の別紙が選ぶ${ASKED_ITEMS[document.type]}項目より${missing}項目少ない回答票です。`,
                `The sheet has ${missing} items fewer than the ${ASKED_ITEMS[document.type]} that the annex of the guideline’s volume for those who entrust maintenance picks.`,
              )}
            </p>
          )}
          <OpenItems documentId={document.id} items={open} treated={treated} />
          <AllItems items={answers} />
        </>
      )}
      {canChange('vendorFacts.write') && document.type !== 'SERVICE_SPEC_CONFORMITY' && (
        <SendSheet documentId={document.id} draft={draft} />
      )}
    </>
  );
}

function countOf(answers: readonly RecordedAnswerView[], answer: RecordedAnswerView['answer']): number {
  return answers.filter((one) => one.answer === answer).length;
}

interface OpenContent {
  readonly documentId: string;
  readonly items: readonly RecordedAnswerView[];
  readonly treated: AnswerSheetContent['treated'];
}

function OpenItems({ documentId, items, treated }: OpenContent) {
  const { say } = useViewer();
  const byItem = new Map((treated?.treatments ?? []).map((one) => [one.itemNo, one]));
  return (
    <section aria-labelledby="open">
      <h2 id="open">{say('「はい」でない項目とその対応', 'What is no yes, and how it is dealt with')}</h2>
      {treated !== null && treated.choice.institutions.length > 1 && (
        <form class="row no-print" method="get">
          <InstitutionField choice={treated.choice} />
          <button class="button second">{say('この医療機関で見る', 'Look from there')}</button>
        </form>
      )}
      {items.length === 0 ? (
        <p>{say('すべて「はい」です。', 'All is yes.')}</p>
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('項番', 'Item')}</th>
                <th scope="col">{say('質問・備考', 'Question and note')}</th>
                <th scope="col">{say('回答', 'Answer')}</th>
                {treated !== null && <th scope="col">{say('自院の対応', 'How it is dealt with')}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.no}>
                  <ItemCells item={item} />
                  {treated !== null && (
                    <td>
                      <Within institutionId={treated.choice.institution.id}>
                        <Treatment
                          documentId={documentId}
                          institutionId={treated.choice.institution.id}
                          item={item}
                          treatment={byItem.get(item.no)}
                        />
                      </Within>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ItemCells({ item: { no, question, note, answer } }: { item: RecordedAnswerView }) {
  const { text } = useViewer();
  const { word, tone } = SHEET_ANSWER_WORDS[answer];
  return (
    <>
      <th scope="row">{no}</th>
      <td class="pre">
        {question}
        {note !== null && <p class="small soft">{note}</p>}
      </td>
      <td>
        <span class={`badge ${tone}`}>{text(word)}</span>
      </td>
    </>
  );
}

interface TreatmentContent {
  readonly documentId: string;
  readonly institutionId: string;
  readonly item: RecordedAnswerView;
  readonly treatment: DisclosureTreatmentView | undefined;
}

/** 対象外 asks for nothing, and may be explained all the same. */
function Treatment({ documentId, institutionId, item: { no, answer }, treatment }: TreatmentContent) {
  const { can, date, say } = useViewer();
  if (treatment !== undefined)
    return (
      <>
        <span class="pre">{treatment.treatment}</span>{' '}
        <span class="small soft">
          {date(treatment.decidedOn)} <Sayer name={treatment.decidedBy} account={treatment.decidedByAccount} />
        </span>{' '}
        {can('evaluation.write') && (
          <a
            href={`/disclosure-treatments/${treatment.id}/edit`}
            aria-label={say(`項番${no}の対応を変更する`, `Change item ${no}`)}
          >
            {say('変更する', 'Change')}
          </a>
        )}
      </>
    );
  return (
    <>
      {answer !== 'NOT_APPLICABLE' && <span class="badge bad">{say('対応の記録なし', 'Not dealt with')}</span>}{' '}
      {can('evaluation.write') && (
        <a
          href={`/vendor-disclosure-documents/${documentId}/treatments/new?itemNo=${no}&institutionId=${institutionId}`}
          aria-label={say(`項番${no}の対応を記録する`, `Record how item ${no} is dealt with`)}
        >
          {say('対応を記録する', 'Record')}
        </a>
      )}
    </>
  );
}

function AllItems({ items }: { items: readonly RecordedAnswerView[] }) {
  const { say } = useViewer();
  return (
    <details>
      <summary>{say(`すべての項目(${items.length})`, `All items (${items.length})`)}</summary>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('項番', 'Item')}</th>
              <th scope="col">{say('質問・備考', 'Question and note')}</th>
              <th scope="col">{say('回答', 'Answer')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.no}>
                <ItemCells item={item} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function SendSheet({ documentId, draft }: { documentId: string; draft: Draft }) {
  const { say } = useViewer();
  return (
    <PostForm
      class="card narrow"
      enctype="multipart/form-data"
      action={`/vendor-disclosure-documents/${documentId}/answer-sheet-preview`}
    >
      <h2>{say('事業者の回答票を読み込む', 'Read a vendor’s sheet of answers')}</h2>
      <p>
        {say(
          '「項番」(No.)の列と、「回答」の列(または「はい」「いいえ」「対象外」の列)があれば、どの様式でも読めます。取り込む前に、行ごとの内容を確かめられます。',
          'Any form is read that has a column of item numbers (項番, No.) and one of answers (回答, or one each for はい, いいえ, 対象外). What each line says is shown before anything is entered.',
        )}
      </p>
      <p>
        {say(
          'MDS・SDS の質問文は発行団体の著作物のため、この台帳には収めていません。質問文の列がある回答票を読み込むと、その文を項目ごとに示します。',
          'The questions of MDS and SDS are their publishers’ works and are no part of this registry: where a sheet has a column of them, they are shown as it words them.',
        )}
      </p>
      <Kept draft={draft} />
      <div class="field">
        <label for="file">
          {say('回答票のファイル(.xlsx または .csv、640KBまで)', 'The sheet (.xlsx or .csv, up to 640 KB)')}
        </label>
        <input id="file" name="file" type="file" accept=".xlsx,.csv" />
      </div>
      <button class="button">{say('内容を確かめる', 'See what it says')}</button>
    </PostForm>
  );
}
