import { type MatrixTemplateView } from '../../demarcation/templates/dto/matrix-template.dto';
import { templateRow } from '../../demarcation/row-definition';
import { type MatrixTemplateStep } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { LAYER_WORDS, PHASE_WORDS } from '../../reports/words';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { ADDED_ROW_FORM, EXCUSE_FORM, TEMPLATE_STATUS_WORDS } from './template-forms';

/** A form of the page that was not taken; of: which, where its fields are to be shown again. */
export interface Tried {
  readonly of: 'ROW' | 'EXCUSE' | null;
  readonly draft: Draft;
}

/** An edition: what it adds to the ministry's rows, what it excuses, and whether it is in use. */
export function TemplatePage({ template, tried }: { template: MatrixTemplateView; tried: Tried | null }) {
  const { can, date, say, text } = useViewer();
  const { id, institutionId, status, publishedOn, note } = template;
  const isWritten = status === 'DRAFT' && can('matrix.write');
  const draft = (of: Tried['of']): Draft =>
    tried?.of === of ? tried.draft : draftOf(of === 'ROW' ? { key: nextKey(template) } : {}, template.version);
  return (
    <>
      <Crumbs crumbs={[[`/institutions/${institutionId}/matrix-templates`, say('責任分界表のひな形', 'Templates')]]} />
      {tried !== null && tried.of === null && tried.draft.refusal !== null && <Refusal problem={tried.draft.refusal} />}
      <p>
        <span class={`badge ${status === 'PUBLISHED' ? 'good' : 'soft'}`}>{text(TEMPLATE_STATUS_WORDS[status])}</span>{' '}
        {publishedOn !== null && say(`${date(publishedOn)} 公開`, `published on ${publishedOn}`)} {note}
      </p>
      {can('matrix.write') && <Steps template={template} />}
      <Added template={template} isWritten={isWritten} />
      {isWritten && (
        <section aria-labelledby="add-row">
          <h2 id="add-row">{say('行を足す・書き換える', 'Add or rewrite a row')}</h2>
          <FormBody
            form={ADDED_ROW_FORM}
            draft={draft('ROW')}
            action={`/matrix-templates/${id}/rows`}
            button={say('この行を足す', 'Add this row')}
            name="row"
          />
        </section>
      )}
      <Excused template={template} isWritten={isWritten} />
      {isWritten && (
        <section aria-labelledby="add-excuse">
          <h2 id="add-excuse">{say('標準の行を対象外にする', 'Excuse a row of the standard')}</h2>
          <FormBody
            form={EXCUSE_FORM}
            draft={draft('EXCUSE')}
            action={`/matrix-templates/${id}/excuses`}
            button={say('対象外にする', 'Excuse it')}
            name="excuse"
          />
        </section>
      )}
    </>
  );
}

/** The first key that is free. */
function nextKey({ rows }: MatrixTemplateView): string {
  const taken = new Set(rows.map(({ key }) => key));
  const keys = Array.from({ length: 49 }, (_, i) => `CU-${String(i + 1).padStart(2, '0')}`);
  return keys.find((key) => !taken.has(key)) ?? '';
}

function Steps({ template: { id, name, edition, status, version } }: { template: MatrixTemplateView }) {
  const { say } = useViewer();
  const step = (name: MatrixTemplateStep, words: string, loss: string) => (
    <SureForm
      action={`/matrix-templates/${id}/steps`}
      draft={draftOf({}, version)}
      ask={words}
      loss={loss}
      button={words}
    >
      <input type="hidden" name="step" value={name} />
    </SureForm>
  );
  return (
    <div class="row no-print">
      {status === 'DRAFT' &&
        step(
          'PUBLISH',
          say('公開する(前の版は使用終了)', 'Publish it (the one before is withdrawn)'),
          say(
            `「${name}」第${edition}版の行は、公開すると変えられません。前の版からは新しい責任分界表を作れなくなります。`,
            `Once it is published, the rows of “${name}”, edition ${edition}, stay as they are, and no matrix begins from the edition before.`,
          ),
        )}
      {status === 'PUBLISHED' &&
        step(
          'WITHDRAW',
          say('使用を終える', 'Withdraw it'),
          say(
            `「${name}」第${edition}版からは、新しい責任分界表を作れなくなります。元に戻せません(次の版は作れます)。`,
            `No matrix begins from “${name}”, edition ${edition}, any more. It cannot be taken back; a next edition can be made.`,
          ),
        )}
      {status !== 'DRAFT' && (
        <a class="button second" href={`/matrix-templates/${id}/editions/new`}>
          {say('次の版を作る', 'Begin the next edition')}
        </a>
      )}
    </div>
  );
}

interface Part {
  readonly template: MatrixTemplateView;
  readonly isWritten: boolean;
}

function Added({ template: { id, rows, version }, isWritten }: Part) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="rows">
      <h2 id="rows">{say(`足した行(${rows.length})`, `Rows added (${rows.length})`)}</h2>
      <ul class="thread">
        {rows.map(({ key, titleJa, titleEn, layer, phase, legalRowKey, clause }) => (
          <li key={key}>
            <strong>{key}</strong> {say(titleJa, titleEn ?? titleJa)}{' '}
            <span class="small soft">
              {text(LAYER_WORDS[layer])}・{text(PHASE_WORDS[phase])} {legalRowKey} {clause}
            </span>
            {isWritten && (
              <Removal path={`/matrix-templates/${id}/rows/removal`} of={key} version={version}>
                {{ ja: `${key} を取り除く`, en: `Remove ${key}` }}
              </Removal>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Excused({ template: { id, excuses, version }, isWritten }: Part) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="excuses">
      <h2 id="excuses">
        {say(`対象外にした標準の行(${excuses.length})`, `Standard rows excused (${excuses.length})`)}
      </h2>
      <ul class="thread">
        {excuses.map(({ key, reason }) => (
          <li key={key}>
            <strong>{key}</strong> {text(templateRow(key).title)} <div class="pre">{reason}</div>
            {isWritten && (
              <Removal path={`/matrix-templates/${id}/excuses/removal`} of={key} version={version}>
                {{ ja: `${key} を対象に戻す`, en: `Let ${key} apply again` }}
              </Removal>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Removal({ path, of, version, children }: { path: string; of: string; version: number; children: Texts }) {
  const { say, text } = useViewer();
  return (
    <SureForm
      action={path}
      draft={draftOf({}, version)}
      ask={text(children)}
      loss={say(
        `${of} に書いたこと(見出し・分担・理由)は、この版からなくなります。もう一度書くことはできます。`,
        `What was written of ${of} is gone from this edition; it can be written again.`,
      )}
      button={text(children)}
    >
      <input type="hidden" name="key" value={of} />
    </SureForm>
  );
}
