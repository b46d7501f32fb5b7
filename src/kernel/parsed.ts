import { type Texts } from './texts';

/** A canonical value, or why there is none and how to mend the input. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly hint?: Texts };
