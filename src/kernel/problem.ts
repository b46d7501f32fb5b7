import { type ProblemCode } from './problem-codes';
import { type Texts } from './texts';

/** What went wrong, apart from how HTTP says it. */
export type ProblemKind =
  | 'INVALID'
  | 'MALFORMED'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'CONFLICT'
  | 'GONE'
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

/** What a problem tells besides its code and its faults; each member stands in the API description. */
export interface ProblemMembers {
  /** The permission that is missing; null where the route names none. */
  readonly permission?: string | null;
  /** Which gate stopped the step, for which day, until when it says the same, and the findings that stopped it. */
  readonly gate?: string;
  readonly asOf?: string;
  readonly nextChangeOn?: string | null;
  readonly findings?: readonly object[];
  /** The state in which the step was asked for, and the steps that it allows. */
  readonly state?: string;
  readonly allowed?: readonly string[];
  /** What kind of record refers to the one that was to be deleted. */
  readonly usedBy?: string;
  /** Where that is which stands in the way. */
  readonly standsAt?: string;
  /** SHA-256 of what a matrix says now. */
  readonly contentHash?: string;
  readonly retryAfterSeconds?: number;
}

/** A request that cannot be met, with a stable code and its faults. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: ProblemCode,
    readonly texts: Texts,
    readonly faults: readonly Fault[] = [],
    readonly members: ProblemMembers = {},
  ) {
    super(texts.en);
    this.name = 'Problem';
  }
}
