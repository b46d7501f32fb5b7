import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type AdmittedRequest } from '../access/actor';
import { needsSecondFactor, type Principal, scopeOf } from '../access/principal';
import { type Language } from '../http/language';
import { type CalendarDate } from '../kernel/calendar-date';
import { type Permission } from '../kernel/terms/access-terms';
import { type Texts } from '../kernel/texts';
import { formatJapaneseDate } from '../kernel/wareki';
import { type Look, lookOf } from './frame/look';

/** Whoever looks at a page: who they are, how they like to read, and where they are. */
export class Viewer {
  constructor(
    readonly look: Look,
    readonly principal: Principal | null,
    /** Path and query of the page. */
    readonly address: string,
  ) {}

  get language(): Language {
    return this.look.language;
  }

  say = (ja: string, en: string): string => (this.language === 'ja' ? ja : en);

  text = (texts: Texts): string => texts[this.language];

  /** A calendar date as this person reads dates. */
  date = (date: CalendarDate): string => {
    if (this.look.era === 'JAPANESE' && this.language === 'ja') return formatJapaneseDate(date);
    const [year, month, day] = date.split('-');
    return this.language === 'ja' ? `${year}年${Number(month)}月${Number(day)}日` : date;
  };

  /** Whether anything would come of asking: links and buttons that lead to a refusal are not shown. */
  can = (permission: Permission): boolean =>
    this.principal !== null &&
    (!needsSecondFactor(this.principal) || this.principal.hasSecondFactor) &&
    scopeOf(this.principal, permission) !== null;
}

export function viewerOf(request: AdmittedRequest): Viewer {
  return new Viewer(lookOf(request), request.principal ?? null, request.originalUrl);
}

/** Whoever looks. */
export const Viewing = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<AdmittedRequest>()),
);
