import { Strategy } from 'passport';
import { type Request } from 'express';
import { type Credentials } from './credentials';

/** Passport strategy for `Authorization: Bearer …`, whatever kind of token it is. */
export class BearerStrategy extends Strategy {
  override name = 'bearer';

  constructor(private readonly credentials: Credentials) {
    super();
  }

  override authenticate(request: Request): void {
    const token = /^Bearer ([\x21-\x7e]{1,8192})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return this.fail(401);
    this.credentials.principalOf(token).then(
      (principal) => (principal === null ? this.fail(401) : this.success(principal)),
      (error: unknown) => this.error(error),
    );
  }
}
