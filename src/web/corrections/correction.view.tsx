import { type FactCorrectionView } from '../../registry/corrections/dto/fact-correction.dto';
import { type Draft } from '../forms/draft';
import { Dismissed, Dismissing, type TriedDismissal } from '../dismissing/dismissal.view';
import { type OwnWork } from '../dismissing/own-work';
import { FormBody } from '../forms/form-body';
import { type FormField, wordsInOrder } from '../forms/form';
import { useViewer } from '../frame/viewer-context';
import { fieldWords } from '../history/field-words';
import { Crumbs } from '../parts/crumbs';
import { Moment } from '../parts/moment';
import { CORRECTION_APPROVAL_FORM } from './correction-approval-form';
import { type CorrectionPlace, pathOf } from './correction-places';

interface CorrectionContent {
  readonly correction: FactCorrectionView;
  readonly place: CorrectionPlace;
  readonly record: Readonly<Record<string, unknown>>;
  readonly isOwn: OwnWork;
  readonly draft: Draft;
  readonly dismissal: TriedDismissal | null;
}

/** What was mistyped, as it stands and as it should: for the second person, who has the paper at hand. */
export function CorrectionPage({ correction, place, record, isOwn, draft, dismissal }: CorrectionContent) {
  const { can, say, text } = useViewer();
  const { id, changes, reason, approvedAt, checkedAgainst, proposedByActor, dismissedAs } = correction;
  const path = `/fact-corrections/${id}`;
  const fields = new Map(place.form.fields.map((field) => [field.name, field]));
  return (
    <>
      <Crumbs crumbs={[[pathOf(place, record), place.nameOf(record)]]} />
      <section class="card" aria-labelledby="changes">
        <h2 id="changes">{say('訂正する内容', 'What is corrected')}</h2>
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('項目', 'Field')}</th>
                <th scope="col">{say('いまの登録内容', 'As it stands')}</th>
                <th scope="col">{say('正しい内容', 'As it should be')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(changes).map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{text(fields.get(name)?.label ?? fieldWords(name))}</th>
                  <td>
                    <Told field={fields.get(name)} value={record[name]} />
                  </td>
                  <td>
                    <Told field={fields.get(name)} value={value} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="pre">{reason}</p>
      </section>
      {approvedAt !== null ? (
        <p class="notice">
          <Moment at={approvedAt} /> {say('に訂正済み。照合したもの: ', 'corrected, checked against: ')}
          {checkedAgainst}
        </p>
      ) : dismissedAs !== null ? (
        <p class="notice">
          <Dismissed proposal={correction} />
        </p>
      ) : isOwn(proposedByActor) || !can('subcontract.approve') ? (
        <p class="notice">
          {say('もう一人の承認者の照合を待っています。', 'It waits for a second person to hold it against the paper.')}
        </p>
      ) : (
        <FormBody
          form={CORRECTION_APPROVAL_FORM}
          draft={draft}
          action={`${path}/approval`}
          button={say('書面と照合したので訂正する', 'It was checked: correct it')}
          loss={say(
            '記録がこの値に変わり、判定もやり直されます。元の値に戻すには、もう一度訂正を申し出ます。',
            'The record then says so, and is judged anew. To have the former value back, another correction is proposed.',
          )}
        />
      )}
      {approvedAt === null && dismissedAs === null && (
        <Dismissing proposal={correction} path={path} isOwn={isOwn} tried={dismissal} />
      )}
    </>
  );
}

function Told({ field, value }: { field: FormField | undefined; value: unknown }) {
  const { say, text } = useViewer();
  const words = new Map(wordsInOrder(field?.words ?? {}));
  const told = [value].flat().map((one: unknown) => {
    if (typeof one === 'boolean') return one ? say('はい', 'Yes') : say('いいえ', 'No');
    const word = words.get(String(one));
    return word === undefined ? (typeof one === 'string' || typeof one === 'number' ? String(one) : '') : text(word);
  });
  const whole = told.join('、');
  return whole === '' ? <span class="soft">—</span> : <>{whole}</>;
}
