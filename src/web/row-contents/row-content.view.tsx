import { Fragment } from 'preact';
import { PartsFields, partsFieldsOf } from '../declaring/parts-fields';
import { type Draft } from '../forms/draft';
import { Field, type Options } from '../forms/field';
import { type FormField } from '../forms/form';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { type RowContent } from '../matrices/row-content';
import { RowQuestion } from '../matrices/row-question';
import { Crumbs } from '../parts/crumbs';

/** Sent along by whoever goes on to the next row. */
export const NEXT_ROW = 'next';

interface Shown {
  readonly content: RowContent;
  readonly draft: Draft;
  readonly fields: readonly FormField[];
  readonly options: Readonly<Record<string, Options>>;
}

/** What the institution records of a row: whether it applies, what it is about and, where it records from paper, who answers. */
export function RowContentPage({ content, draft, fields, options }: Shown) {
  const { say, text } = useViewer();
  const { row, paper, next } = content;
  return (
    <>
      <Crumbs
        crumbs={[
          [
            `/matrices/${paper.matrixId}#${row.key}`,
            say(`責任分界表 第${paper.revision}版`, `Demarcation matrix, revision ${paper.revision}`),
          ],
          [`/matrix-rows/${row.id}`, `${row.key} ${row.title}`],
        ]}
      />
      <RowQuestion row={row} />
      {paper.isBinding ? (
        <>
          {draft.refusal !== null && <Refusal problem={draft.refusal} />}
          <p class="notice">
            {say(
              '合意済みの版は変えられません。次の版で変えます。',
              'An agreed revision stays as it is: begin the next.',
            )}
          </p>
        </>
      ) : (
        <PostForm action={`/matrix-rows/${row.id}`} class="card" novalidate>
          {draft.refusal !== null && (
            <Refusal problem={draft.refusal} fields={[...partsFieldsOf(paper.parties), ...fields]} />
          )}
          <Kept draft={draft} />
          {!paper.isDeclared && <PartsFields parties={paper.parties} draft={draft} nonDelegable={row.nonDelegable} />}
          {fields.map((field) => (
            <Fragment key={field.name}>
              {field.heading !== undefined && <h2>{text(field.heading)}</h2>}
              <Field field={field} draft={draft} id={field.name} options={options[field.name]} />
            </Fragment>
          ))}
          <div class="row">
            <button class="button">{say('この行を記録する', 'Record the row')}</button>
            {next !== null && (
              <button class="second" name="then" value={NEXT_ROW}>
                {say('記録して、次の行へ', 'Record it, and on to the next row')}
              </button>
            )}
          </div>
        </PostForm>
      )}
    </>
  );
}
