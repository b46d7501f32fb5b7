import { Injectable, Logger } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type SignInView } from '../sign-in/dto/sign-in.dto';
import { signInRefused } from '../sign-in/refusals';
import { SignIn } from '../sign-in/sign-in';
import { OidcAccounts } from './oidc-accounts';
import { type OidcAttempt, OidcAttempts } from './oidc-attempts';
import { type Claims, isIncomplete, type OidcPerson, readPerson } from './oidc-person';
import { OidcProvider } from './oidc-provider';
import { type OidcSettings } from '../../config/environment';

/** By which a sign-in that was begun on a page is known when it comes back; what it may do, the cookie of its browser says. */
const OF_PAGES = 'page.';

/** Whether the provider sends back somebody who began on a page: one address is registered there for both. */
export function isOfPages(query: URLSearchParams): boolean {
  return query.get('state')?.startsWith(OF_PAGES) === true;
}

/** Signs people in with the OpenID provider: authorisation code with PKCE, state and nonce. */
@Injectable()
export class OidcSignIn {
  private readonly logger = new Logger('OidcSignIn');

  constructor(
    private readonly provider: OidcProvider,
    private readonly attempts: OidcAttempts,
    private readonly accounts: OidcAccounts,
    private readonly signIn: SignIn,
  ) {}

  /** Where to send the browser, which only the same browser can come back from; `from`: a page, and not a program of the API's. */
  async begin(browser: string, from: 'PAGE' | 'API' = 'API'): Promise<{ readonly url: URL; readonly state: string }> {
    const { redirectUrl } = this.provider.demandSettings();
    const configuration = await this.provider.configuration();
    const state = `${from === 'PAGE' ? OF_PAGES : ''}${randomState()}`;
    const [nonce, codeVerifier] = [randomNonce(), randomPKCECodeVerifier()];
    await this.attempts.begin(state, browser, { nonce, codeVerifier });
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUrl,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url, state };
  }

  /** `query`: what the provider sent the browser back with. Every refusal looks the same; why is in the log. */
  async finish(query: URLSearchParams, browser: string): Promise<SignInView> {
    const settings = this.provider.demandSettings();
    const state = query.get('state') ?? '';
    const attempt = await this.attempts.finish(state, browser);
    if (attempt === null) throw this.refused('no such sign-in was begun by this browser');
    const person = await this.identify(settings, query, state, attempt);
    const accountId = await this.accounts.accountOf(person);
    if (accountId === null) throw this.refused('the person has no account, and no mapped role or verified address');
    return this.signIn.proceed(accountId, person.hasSecondFactor ? 'PROVIDER_WITH_SECOND_FACTOR' : 'PROVIDER');
  }

  private async identify(
    settings: OidcSettings,
    query: URLSearchParams,
    state: string,
    { nonce, codeVerifier }: OidcAttempt,
  ): Promise<OidcPerson> {
    const configuration = await this.provider.configuration();
    // Behind a proxy the request's own address would be another.
    const url = new URL(settings.redirectUrl);
    url.search = query.toString();
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: codeVerifier,
        expectedNonce: nonce,
        expectedState: state,
        idTokenExpected: true,
      });
      const claims: Claims = { ...tokens.claims() };
      return readPerson(await completed(configuration, claims, tokens.access_token, settings), settings);
    } catch (error) {
      throw this.refused(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
    }
  }

  private refused(why: string) {
    this.logger.warn(`sign-in with OpenID Connect refused: ${why}`);
    return signInRefused();
  }
}

/** What the ID token says counts before what userinfo adds. */
async function completed(
  configuration: Configuration,
  claims: Claims,
  accessToken: string,
  settings: OidcSettings,
): Promise<Claims> {
  if (!isIncomplete(claims, settings) || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await fetchUserInfo(configuration, accessToken, String(claims['sub']))), ...claims };
}
