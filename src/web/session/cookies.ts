import { type Request, type Response } from 'express';

const YEAR_MS = 365 * 86_400_000;

export function readCookie({ headers }: Request, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=');
    if (key === name && value !== '') return value;
  }
  return null;
}

/** Over TLS the name itself says that no other host and no plain connection can have set it. */
export function sessionCookie({ secure }: Request): string {
  return secure ? '__Host-bunkaiten' : 'bunkaiten';
}

/** Ends with the browser; no script reads it, and no other site sends it along with a form. */
export function keepSession(response: Response, token: string): void {
  const { req } = response;
  response.cookie(sessionCookie(req), token, { httpOnly: true, sameSite: 'lax', secure: req.secure, path: '/' });
}

export function forgetSession(response: Response): void {
  const { req } = response;
  response.clearCookie(sessionCookie(req), { httpOnly: true, sameSite: 'lax', secure: req.secure, path: '/' });
}

/** What is no secret and lasts. */
export function keepChoice(response: Response, name: string, value: string): void {
  response.cookie(name, value, { sameSite: 'lax', secure: response.req.secure, path: '/', maxAge: YEAR_MS });
}
