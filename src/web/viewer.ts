import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type AdmittedRequest } from '../access/actor';
import { needsSecondFactor, type Principal, scopeOf } from '../access/principal';
import { type Scope } from '../database/scope';
import { type Language } from '../http/language';
import { type CalendarDate, today } from '../kernel/calendar-date';
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
    /** The past day that the page shows, as it was known then; null: the present. */
    readonly knownOn: CalendarDate | null,
    /** Whose record the page is about; null: nobody’s in particular. */
    private readonly institutionId: string | null = null,
  ) {}

  /** The same person before a record of an institution: what they may do elsewhere counts for nothing there. */
  within(institutionId: string): Viewer {
    return new Viewer(this.look, this.principal, this.address, this.knownOn, institutionId);
  }

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

  /** A moment as this person reads dates, in Japan. */
  moment = (at: string): string => {
    const instant = new Date(at);
    const time = instant.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
    return `${this.date(today(instant))} ${time}`;
  };

  /** The month of a date as this person reads dates. */
  monthName = (date: CalendarDate): string => {
    if (this.language === 'en') return date.slice(0, 7);
    return this.date(date).replace(/\d+日$/, '');
  };

  /** Whether anything would come of asking: links and buttons that lead to a refusal are not shown. The past is only read. */
  can = (permission: Permission): boolean =>
    this.principal !== null &&
    (this.knownOn === null || permission.endsWith('.read')) &&
    (!needsSecondFactor(this.principal) || this.principal.hasSecondFactor) &&
    this.reaches(scopeOf(this.principal, permission));

  private reaches(scope: Scope | null): boolean {
    if (scope === null) return false;
    if (this.institutionId === null || scope.vendor !== null || scope.institutions === 'ALL') return true;
    return scope.institutions.includes(this.institutionId);
  }
}

export function viewerOf(request: AdmittedRequest): Viewer {
  return new Viewer(lookOf(request), request.principal ?? null, request.originalUrl, request.knownOn ?? null);
}

/** Whoever looks. */
export const Viewing = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<AdmittedRequest>()),
);
