import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import { SignIn } from './sign-in';

/** Sign-in with e-mail address and password, as a strategy of passport. */
@Injectable()
export class LocalSignIn {
  private readonly passport = new Passport();

  constructor(signIn: SignIn) {
    this.passport.use(
      new Strategy({ usernameField: 'email', passReqToCallback: true }, ({ ip }, email, password, done) => {
        const attempt = { email: email.trim().normalize('NFKC').toLowerCase(), address: ip ?? '' };
        signIn.checkPassword(attempt, password).then((id) => done(null, id === null ? false : { id }), done);
      }),
    );
  }

  /** The account that a request proves with its body; null: refused. */
  authenticate(request: Request, response: Response): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, user: unknown) =>
        error ? reject(error) : resolve(user ? (user as { id: string }).id : null);
      const handle = this.passport.authenticate('local', { session: false }, answer) as RequestHandler;
      handle(request, response, reject);
    });
  }
}

type RequestHandler = (request: Request, response: Response, next: (error: unknown) => void) => void;
