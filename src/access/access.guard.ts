import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { Database } from '../database/database';
import { NO_SCOPE, type Scope } from '../database/scope';
import { RateLimiter } from '../http/hardening/rate-limiter';
import { AS_KNOWN_ON, endOfDay, takeKnownOn } from '../http/known-on';
import { ADMISSION, type Admission } from '../http/permits';
import { surfaceOf } from '../http/surface';
import { Problem } from '../kernel/problem';
import { type AdmittedRequest } from './actor';
import { changeReason } from './change-reason';
import { Credentials } from './credentials';
import { needsSecondFactor, type Principal, scopeOf } from './principal';

/** Routes by which it changes who may come in. */
const CHANGES_ACCESS =
  /^(\/v\d+)?\/(accounts?|memberships|deputies|api-clients|api-keys|sessions|invitations|set-up|sign-in|sign-out|second-factor)\b/;
const BEARER = /^Bearer ([\x21-\x7e]{1,8192})$/i;

/**
 * Lets a request in or not: who is it, do they hold the route's permission, and in which institutions. The scope that
 * follows is all that PostgreSQL will show the rest of the request.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const admission = this.reflector.get<Admission | undefined>(ADMISSION, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<AdmittedRequest>();
    const response = http.getResponse<Response>();
    if (request.method !== 'GET' && CHANGES_ACCESS.test(request.path)) this.credentials.rememberNobodyUntil(response);
    const isPublic = admission === 'PUBLIC';
    const principal = isPublic ? null : await this.principalOf(request);
    await this.limiter.count(request, response, principal);
    if (isPublic) await this.welcome(request);
    else this.admit(principal, admission, context);
    return true;
  }

  /** Anybody; on a page whoever is signed in stays so, and sees the menu and the way to what is theirs, but nothing of any record. */
  private async welcome(request: AdmittedRequest): Promise<void> {
    if (surfaceOf(request.path) === 'PAGES') {
      const guest = await Promise.resolve(this.principalOf(request)).catch(() => null);
      if (guest !== null) request.principal = guest;
    }
    this.database.setScope(NO_SCOPE, null);
  }

  private principalOf({ headers }: Request): Principal | null | Promise<Principal | null> {
    const token = BEARER.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) return null;
    return this.credentials.remembered(token) ?? this.credentials.principalOf(token);
  }

  private admit(principal: Principal | null, admission: Admission | undefined, context: ExecutionContext): void {
    if (principal === null) throw unauthenticated();
    if (admission === undefined) throw forbidden(null);
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    request.principal = principal;
    const hasPast = this.reflector.get<boolean | undefined>(AS_KNOWN_ON, context.getHandler()) === true;
    const scope = scopeIn(principal, admission, request);
    const knownOn = hasPast ? takeKnownOn(request) : null;
    request.knownOn = knownOn;
    this.database.setScope(scope, knownOn === null ? null : endOfDay(knownOn));
  }
}

function scopeIn(principal: Principal, admission: Admission, request: Request): Scope {
  if (admission !== 'SIGNED_IN' && needsSecondFactor(principal) && !principal.hasSecondFactor)
    throw secondFactorRequired();
  const scope = scopeOf(principal, admission);
  if (scope === null) throw forbidden(admission);
  const reason = changeReason(request.headers['x-change-reason']);
  return reason === null ? scope : { ...scope, reason };
}

function unauthenticated(): Problem {
  return new Problem('UNAUTHENTICATED', 'UNAUTHENTICATED', {
    ja: 'サインインしていないか、認証情報が無効です',
    en: 'Sign in first: there is no credential, or it does not count (any more)',
  });
}

/** The permission that is missing is said; whether the record exists is not. */
export function forbidden(permission: Admission | null): Problem {
  return new Problem(
    'FORBIDDEN',
    'FORBIDDEN',
    { ja: 'この操作の権限がありません', en: 'You do not hold the permission of this operation' },
    [],
    { permission },
  );
}

function secondFactorRequired(): Problem {
  return new Problem('FORBIDDEN', 'SECOND_FACTOR_REQUIRED', {
    ja: 'この役割には二要素認証が必要です。先に二要素認証を設定してサインインし直してください',
    en: 'This role needs a second factor: set one up and sign in with it first',
  });
}
