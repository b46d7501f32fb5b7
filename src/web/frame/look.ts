import { type Request } from 'express';
import { type Accent, ACCENTS } from '../../config/environment';
import { type Language, languageOf } from '../../http/language';
import { readCookie } from '../session/cookies';

export const ERAS = ['WESTERN', 'JAPANESE'] as const;
export type Era = (typeof ERAS)[number];
/** SYSTEM: as the browser is set. */
export const THEMES = ['SYSTEM', 'LIGHT', 'DARK'] as const;
export type Theme = (typeof THEMES)[number];

/** How somebody likes to read. */
export interface Look {
  readonly language: Language;
  readonly era: Era;
  readonly theme: Theme;
  /** Of the whole service, where a hospital has none of its own; nobody chooses it for themselves. */
  readonly accent: Accent;
}

/** By which the service's own setting stands beside Express's. */
export const ACCENT = 'accent';

export const LOOK_COOKIE = 'bunkaiten-look';

/** As chosen, in a cookie that holds nothing else; until then as the browser asks. */
export function lookOf(request: Request): Look {
  const [language, era, theme] = (readCookie(request, LOOK_COOKIE) ?? '').split('.');
  return {
    language: language === 'ja' || language === 'en' ? language : languageOf(request),
    era: ERAS.find((each) => each === era) ?? 'WESTERN',
    theme: THEMES.find((each) => each === theme) ?? 'SYSTEM',
    accent: ACCENTS.find((each) => each === request.app.get(ACCENT)) ?? 'BLUE',
  };
}

export function writeLook({ language, era, theme }: Omit<Look, 'accent'>): string {
  return [language, era, theme].join('.');
}
