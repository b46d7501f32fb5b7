import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { Authenticator } from 'passport';
import { Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';
import { ADMISSION, type Admission } from '../http/permits';
import { Problem } from '../kernel/problem';
import { type AdmittedRequest } from './actor';
import { BearerStrategy } from './bearer.strategy';
import { changeReason } from './change-reason';
import { Credentials } from './credentials';
import { needsSecondFactor, type Principal, scopeOf } from './principal';

/**
 * Lets a request in or not: who is it, do they hold the route's permission, and in which institutions. The scope that
 * follows is all that PostgreSQL will show the rest of the request.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly passport = new Authenticator();

  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    credentials: Credentials,
  ) {
    this.passport.use(new BearerStrategy(credentials));
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const admission = this.reflector.get<Admission | undefined>(ADMISSION, context.getHandler());
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    if (admission === 'PUBLIC') {
      this.database.enter(NO_SCOPE);
      return true;
    }
    const principal = await this.authenticate(request, context.switchToHttp().getResponse<Response>());
    if (principal === null) throw unauthenticated();
    request.principal = principal;
    this.database.enter(this.scope(principal, admission, request));
    return true;
  }

  private scope(principal: Principal, admission: Admission | undefined, request: Request) {
    if (admission === undefined) throw forbidden(null);
    const reason = changeReason(request.headers['x-change-reason']);
    if (admission !== 'SIGNED_IN' && needsSecondFactor(principal) && !principal.hasSecondFactor)
      throw secondFactorRequired();
    const scope = scopeOf(principal, admission, reason);
    if (scope === null) throw forbidden(admission);
    return scope;
  }

  private authenticate(request: Request, response: Response): Promise<Principal | null> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, principal?: Principal | false | null) =>
        error === null ? resolve(principal || null) : reject(error);
      const middleware = this.passport.authenticate('bearer', { session: false }, done) as (
        request: Request,
        response: Response,
        next: (error: Error) => void,
      ) => void;
      middleware(request, response, reject);
    });
  }
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
