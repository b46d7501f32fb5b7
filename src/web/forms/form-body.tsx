import { type ComponentChildren } from 'preact';
import { type Draft, ONCE_FIELD, VERSION_FIELD } from './draft';
import { Field, type Options } from './field';
import { type Form } from './form';
import { Refusal } from './refusal';

interface FormOnPage<T extends object> {
  readonly form: Form<T>;
  readonly draft: Draft;
  /** Where it is sent to. */
  readonly action: string;
  readonly button: string;
  /** Records that fields may name. */
  readonly options?: { readonly [K in keyof T]?: Options };
  /** Stands between the fields and the button. */
  readonly children?: ComponentChildren;
}

/** A form with its fields, what was wrong with the last attempt, and its button. */
export function FormBody<T extends object>({ form, draft, action, button, options = {}, children }: FormOnPage<T>) {
  return (
    <form method="post" action={action} class="card narrow" novalidate>
      {draft.refusal !== null && <Refusal problem={draft.refusal} fields={form.fields} />}
      <Kept draft={draft} />
      {form.fields.map((field) => (
        <Field key={field.name} field={field} draft={draft} options={options[field.name as keyof T]} />
      ))}
      {children}
      <button class="button">{button}</button>
    </form>
  );
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
