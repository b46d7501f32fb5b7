import { type Texts } from './texts';

/** What went wrong, apart from how HTTP says it. */
export type ProblemKind =
  | 'INVALID'
  | 'MALFORMED'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'CONFLICT'
  | 'STALE'
  | 'TOO_LARGE'
  | 'UNSUPPORTED'
  | 'REUSED'
  | 'PRECONDITION_REQUIRED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'TOO_MANY'
  | 'RETRY'
  | 'INTERNAL';

/** One fault of the input, by field. */
export interface Fault {
  /** JSON pointer into the body, `?name` of a query parameter, or the name of a header. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: Texts;
}

/** A request that cannot be met, with a stable code and its faults. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly texts: Texts,
    readonly faults: readonly Fault[] = [],
    readonly extras: Readonly<Record<string, unknown>> = {},
  ) {
    super(texts.en);
    this.name = 'Problem';
  }
}
