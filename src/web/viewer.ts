import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type AdmittedRequest } from '../access/actor';
import { needsSecondFactor, type Principal, scopeOf } from '../access/principal';
import { type Scope } from '../database/scope';
import { type Language } from '../http/language';
import { type CalendarDate, today } from '../kernel/calendar-date';
import { type Colour } from '../kernel/colour';
import { type Permission } from '../kernel/terms/access-terms';
import { type Texts } from '../kernel/texts';
import { formatJapaneseDate } from '../kernel/wareki';
import { type ColourOf } from './accents/colour-of';
import { admissionOf } from './forms/admission-of';
import { type Look, lookOf } from './frame/look';
import { type RecordOwner } from './record-owners';

/** Whoever looks at a page: who they are, how they like to read, and where they are. */
export class Viewer {
  constructor(
    readonly look: Look,
    readonly principal: Principal | null,
    /** Path and query of the page. */
    readonly address: string,
    /** The past day that the page shows, as it was known then; null: the present. */
    readonly knownOn: CalendarDate | null,
    /** Whose record the page is about: what may be done elsewhere counts for nothing there; null: nobody’s in particular. */
    private readonly owner: RecordOwner | null = null,
    /** Of the hospitals that have a colour of their own. */
    private readonly colourOf: ColourOf = new Map(),
  ) {}

  /** The same person before something of an institution’s that the address does not name. */
  within(institutionId: string): Viewer {
    const owner = { institutionId, vendorId: null, isChangeable: true };
    return new Viewer(this.look, this.principal, this.address, this.knownOn, owner, this.colourOf);
  }

  /** Of the hospital whose page it is: by its record, by what the address asks for, or because whoever looks is of one only; null: the service’s. */
  get colour(): Colour | null {
    const asked = new URLSearchParams(this.address.split('?')[1]).get('institutionId');
    const [home, ...others] = new Set(this.principal?.memberships.map(({ institutionId }) => institutionId));
    const institutionId = this.owner?.institutionId ?? asked ?? (others.length === 0 ? home : null) ?? null;
    return institutionId === null ? null : (this.colourOf.get(institutionId) ?? null);
  }

  /** The same person where no record is before them, such as at the menu. */
  get anywhere(): Viewer {
    return this.owner === null ? this : new Viewer(this.look, this.principal, this.address, this.knownOn);
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

  /** Whether the record itself that the page is about would be changed by them: of what all share, only its author’s. */
  canChange = (permission: Permission): boolean => this.can(permission) && this.owner?.isChangeable !== false;

  /** Whether a form that is sent to an address of ours would be taken, as that address itself declares it. */
  maySend = (action: string): boolean => {
    const admission = admissionOf(action);
    if (admission === 'PUBLIC') return true;
    return admission === 'SIGNED_IN' ? this.principal !== null : this.can(admission);
  };

  private reaches(scope: Scope | null): boolean {
    if (scope === null) return false;
    if (this.owner === null) return true;
    const { institutionId, vendorId } = this.owner;
    // A vendor’s people read what is shared of the others.
    if (scope.vendor !== null) return vendorId === null || vendorId === scope.vendor || !scope.mayWrite;
    return institutionId === null || scope.institutions === 'ALL' || scope.institutions.includes(institutionId);
  }
}

/** A request for a page, once it is known whose record it is about. */
export interface PageRequest extends AdmittedRequest {
  owner?: RecordOwner | null;
  colourOf?: ColourOf;
}

export function viewerOf(request: PageRequest): Viewer {
  const { principal = null, knownOn = null, owner = null, colourOf } = request;
  return new Viewer(lookOf(request), principal, request.originalUrl, knownOn, owner, colourOf);
}

/** Whoever looks. */
export const Viewing = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<PageRequest>()),
);
