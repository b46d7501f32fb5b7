import { type Request } from 'express';

/** Japanese by default, English beside it. */
export type Language = 'ja' | 'en';

export function isLanguage(text: unknown): text is Language {
  return text === 'ja' || text === 'en';
}

export function languageOf(request: Request): Language {
  return request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja';
}
