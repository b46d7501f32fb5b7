import { randomUUID } from 'node:crypto';

const HEADER = 'x-request-id';
const FITTING = /^[A-Za-z0-9][A-Za-z0-9._-]{7,127}$/;

/** The id that the request came with, where it looks like one, or a new one. */
export function requestId(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const given = headers[HEADER];
  return typeof given === 'string' && FITTING.test(given) ? given : randomUUID();
}
