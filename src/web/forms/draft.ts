import { statusOf } from '../../http/problem-document';
import { newId } from '../../kernel/identifier';
import { type Problem } from '../../kernel/problem';
import { type Sent } from './sent';

/** A form as somebody sees it: what stands in it, and why the last attempt was not taken. */
export interface Draft {
  readonly sent: Sent;
  /** null: nothing has been tried yet. */
  readonly refusal: Problem | null;
  /** By which a form that is sent twice is known again. */
  readonly once: string;
  /** Of the record that is changed, as it was when it was read; null: a new one is made. */
  readonly version: number | null;
}

/** Hidden fields of every form. */
export const ONCE_FIELD = 'once';
export const VERSION_FIELD = 'version';
/** Of a form that asks first: “no” where it was sent before it had asked. */
export const SURE_FIELD = 'sure';

export function draftOf(sent: Sent = {}, version: number | null = null): Draft {
  return { sent, refusal: null, once: newId(), version };
}

/** The status of the page that shows it. */
export function draftStatus({ refusal }: Draft): number {
  return refusal === null ? 200 : statusOf(refusal.kind);
}
