import { type MatrixTemplateView } from '../../demarcation/templates/dto/matrix-template.dto';
import { templateRow } from '../../demarcation/row-definition';
import { type MatrixTemplateStep } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { LAYER_WORDS, PHASE_WORDS } from '../../reports/words';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody, Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { ADDED_ROW_FORM, EXCUSE_FORM, TEMPLATE_STATUS_WORDS } from './template-forms';
import { PostForm } from '../forms/post-form';

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

function Steps({ template: { id, status, version } }: { template: MatrixTemplateView }) {
  const { say } = useViewer();
  const step = (name: MatrixTemplateStep, words: string) => (
    <PostForm action={`/matrix-templates/${id}/steps`}>
      <Kept draft={draftOf({}, version)} />
      <input type="hidden" name="step" value={name} />
      <button class="button second">{words}</button>
    </PostForm>
  );
  return (
    <div class="row no-print">
      {status === 'DRAFT' &&
        step('PUBLISH', say('公開する(前の版は使用終了)', 'Publish it (the one before is withdrawn)'))}
      {status === 'PUBLISHED' && step('WITHDRAW', say('使用を終える', 'Withdraw it'))}
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
  const { text } = useViewer();
  return (
    <PostForm action={path} class="no-print">
      <Kept draft={draftOf({}, version)} />
      <input type="hidden" name="key" value={of} />
      <button class="quiet">{text(children)}</button>
    </PostForm>
  );
}
