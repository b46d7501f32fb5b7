import { type Fault, type Problem } from '../kernel/problem';
import { fault, MOST_FAULTS } from '../kernel/problems';
import { type FaultDocument } from './problem-schema';
import { type Language } from './language';

type Kind = Problem['kind'];

const STATUS: Readonly<Record<Kind, number>> = {
  INVALID: 400,
  MALFORMED: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  GONE: 410,
  STALE: 412,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
  REUSED: 422,
  PRECONDITION_REQUIRED: 428,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_MANY: 429,
  RETRY: 503,
  INTERNAL: 500,
};

export function statusOf(kind: Kind): number {
  return STATUS[kind];
}

/** `type` URIs are names, not addresses. */
export function problemType(code: string): string {
  return `urn:bunkaiten:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}

/** RFC 9457, with the stable code, the faults by field, and what the problem carries besides. */
export function problemDocument(problem: Problem, language: Language, instance: string): Record<string, unknown> {
  return {
    // First: no member takes the place of one that every problem has, such as its status.
    ...problem.members,
    type: problemType(problem.code),
    title: problem.texts[language],
    status: statusOf(problem.kind),
    code: problem.code,
    instance,
    errors: faultDocuments(problem.faults, language),
  };
}

/** Faults as a client reads them. */
export function faultDocuments(faults: readonly Fault[], language: Language): FaultDocument[] {
  return told(faults).map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] }));
}

/** As many as anybody reads; then how many more there are. */
function told(faults: readonly Fault[]): readonly Fault[] {
  const more = faults.length - MOST_FAULTS;
  if (more <= 0) return faults;
  return [...faults.slice(0, MOST_FAULTS), fault('', 'MORE', { ja: `ほかに${more}件あります`, en: `${more} more` })];
}
