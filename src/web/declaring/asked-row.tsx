import { type ComponentChildren } from 'preact';
import { type Draft } from '../forms/draft';
import { Field } from '../forms/field';
import { Kept } from '../forms/form-body';
import { type FormField } from '../forms/form';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { type RowContent } from '../matrices/row-content';
import { RowQuestion } from '../matrices/row-question';
import { RowSides } from '../matrices/row-sides';
import { Crumbs } from '../parts/crumbs';
import { PartsFields, partsFieldsOf } from './parts-fields';
import { PostForm } from '../forms/post-form';

interface AskedRow {
  readonly content: RowContent;
  readonly draft: Draft;
  readonly action: string;
  readonly fields: readonly FormField[];
  /** Why nothing can be said of the row here; null: it can. */
  readonly closed: string | null;
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** A row with what is said of it so far, and the form in which somebody divides it. */
export function AskedRow({ content, draft, action, fields, closed, children }: AskedRow) {
  const { say } = useViewer();
  const { row, paper, concord } = content;
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
      {concord !== null && <RowSides {...content} concord={concord} />}
      {closed !== null ? (
        <>
          {draft.refusal !== null && <Refusal problem={draft.refusal} />}
          <p class="notice">{closed}</p>
        </>
      ) : (
        <PostForm action={action} class="card" novalidate>
          {draft.refusal !== null && (
            <Refusal problem={draft.refusal} fields={[...partsFieldsOf(paper.parties), ...fields]} />
          )}
          <Kept draft={draft} />
          <PartsFields parties={paper.parties} draft={draft} nonDelegable={row.nonDelegable} />
          {fields.map((field) => (
            <Field key={field.name} field={field} draft={draft} id={field.name} />
          ))}
          <div class="row">{children}</div>
        </PostForm>
      )}
    </>
  );
}
