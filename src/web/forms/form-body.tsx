import { type ComponentChildren, Fragment } from 'preact';
import { useViewer } from '../frame/viewer-context';
import { type Draft, ONCE_FIELD, VERSION_FIELD } from './draft';
import { Field, type Options } from './field';
import { type Form, type FormField } from './form';
import { RemovalLink } from './removal-link';
import { Refusal } from './refusal';
import { PostForm } from './post-form';
import { SureButton } from './sure-button';

export interface FormOnPage<T extends object> {
  readonly form: Form<T>;
  readonly draft: Draft;
  /** Where it is sent to. */
  readonly action: string;
  readonly button: string;
  /** It leads away from what is usually done; another button stands before it. */
  readonly isSecond?: boolean;
  /** What follows from it for good: it is asked first. Left out: it can be undone, or mended. */
  readonly loss?: string | undefined;
  /** Tells it from the other forms of the page; left out: there is no other. */
  readonly name?: string;
  /** Records that fields may name. */
  readonly options?: { readonly [K in keyof T]?: Options };
  /** Stands above the fields, where whoever is shown the form again begins to read. */
  readonly first?: ComponentChildren;
  /** Stands between the fields and the button. */
  readonly children?: ComponentChildren;
}

/** A form with its fields, what was wrong with the last attempt, and its button. */
export function FormBody<T extends object>(asked: FormOnPage<T>) {
  const { form, draft, action, button, isSecond = false, loss, first, name = '', options, children } = asked;
  const { say, text } = useViewer();
  const instead = (
    <p class="small soft">{say('ここを変更する権限がありません。', 'You may read this, not change it.')}</p>
  );
  const idOf = (field: string): string => (name === '' ? field : `${name}-${field}`);
  return (
    <>
      <PostForm action={action} class="card narrow" novalidate enctype={encodingOf(form)} instead={instead}>
        {draft.refusal !== null && <Refusal problem={draft.refusal} fields={form.fields} idOf={idOf} />}
        <Kept draft={draft} />
        {first}
        {form.fields.map((field) => (
          <Fragment key={field.name}>
            {field.heading !== undefined && <h2>{text(field.heading)}</h2>}
            <Field field={field} draft={draft} id={idOf(field.name)} options={options?.[field.name as keyof T]} />
          </Fragment>
        ))}
        {children}
        {loss === undefined ? (
          <button class={isSecond ? 'button second' : 'button'}>{button}</button>
        ) : (
          <SureButton words={button} loss={loss} />
        )}
      </PostForm>
      {draft.version !== null && <RemovalLink of={action} />}
    </>
  );
}

/** A file goes in parts; everything else as browsers send it by themselves. */
function encodingOf({ fields }: { readonly fields: readonly FormField[] }): 'multipart/form-data' | undefined {
  return fields.some(({ kind }) => kind === 'FILE') ? 'multipart/form-data' : undefined;
}

/** What every form carries unseen: by what it is known again, and which version of the record was read. */
export function Kept({ draft: { once, version } }: { draft: Draft }) {
  return (
    <>
      <input type="hidden" name={ONCE_FIELD} value={once} />
      {version !== null && <input type="hidden" name={VERSION_FIELD} value={String(version)} />}
    </>
  );
}
