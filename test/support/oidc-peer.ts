import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

interface Answer {
  readonly id: number;
  readonly answer?: string | null;
  readonly error?: string;
}

export const REDIRECT_URL = 'http://127.0.0.1:9/v1/sign-in/oidc/callback';
export const AUDIENCE = 'https://bunkaiten.example.jp/api';
const CLIENT_SECRET = 'only-for-tests-7f1d0b1e5a';

/** The provider of oidc-provider.mjs, in a process of its own. */
export class OidcPeer {
  private asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
  ) {}

  static async start(): Promise<OidcPeer> {
    const child = fork(join(__dirname, 'oidc-provider.mjs'), {
      env: { ...process.env, REDIRECT_URL, CLIENT_SECRET },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const [started] = (await once(child, 'message')) as [Answer];
    return new OidcPeer(child, started.answer ?? '');
  }

  /** Ends the process; whoever asks it then finds nobody. */
  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  /** What the service needs to know of it. */
  environment(groupRoles: object = {}): NodeJS.ProcessEnv {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: 'bunkaiten',
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_REDIRECT_URL: REDIRECT_URL,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_GROUP_ROLES: JSON.stringify(groupRoles),
    };
  }

  /** Somebody who can sign in there by naming themselves. */
  async person(sub: string, claims: object, amr?: readonly string[]): Promise<void> {
    await this.ask('person', { sub, claims, amr });
  }

  /** From here on it signs with a new key, and publishes no other. */
  async rotateKeys(): Promise<void> {
    await this.ask('rotate', {});
  }

  /** A token of any content, signed with its present key, or one so many rotations ago. */
  async sign(claims: object, header: object = {}, age = 0): Promise<string> {
    return (await this.ask('sign', { claims, header, age })) ?? '';
  }

  /** An access token for a program, as the provider itself issues it. */
  async clientToken(clientId: string, audience = AUDIENCE): Promise<string> {
    const answer = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${CLIENT_SECRET}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'api', resource: audience }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`no token: ${answer.status}`);
    return token;
  }

  /** What a browser does at the provider on behalf of a person: from where it was sent until it is sent back. */
  async visit(address: string, person: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(address);
    url.searchParams.set('login_hint', person);
    for (let step = 0; step < 10; step++) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
      url = new URL(next, url);
      if (url.href.startsWith(REDIRECT_URL)) return url;
    }
    throw new Error('the provider sends the browser about without end');
  }

  private async ask(what: string, given: object): Promise<string | null> {
    const id = ++this.asked;
    const answered = new Promise<Answer>((resolve) => {
      const listen = (message: Answer) => {
        if (message.id !== id) return;
        this.child.off('message', listen);
        resolve(message);
      };
      this.child.on('message', listen);
    });
    this.child.send({ id, what, ...given });
    const { answer, error } = await answered;
    if (answer === undefined) throw new Error(`the provider: ${error}`);
    return answer;
  }
}
