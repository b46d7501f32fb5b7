/**
 * A real OpenID provider, as a process of its own, since the package is an ES module only. Whoever signs in is named by
 * `login_hint`; what the parent process asks for comes as a message.
 */
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

const { REDIRECT_URL, CLIENT_SECRET } = process.env;
const people = new Map();
const keys = [];
let handle = null;
let issuer = '';

async function newKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: `key-${keys.length}`, alg: 'RS256', use: 'sig' };
}

function provide() {
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'bunkaiten', client_secret: CLIENT_SECRET, redirect_uris: [REDIRECT_URL] },
      ...['erp-purchasing', 'erp-unknown'].map((client_id) => ({
        client_id,
        client_secret: CLIENT_SECRET,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      })),
    ],
    // The newest signs; those before it are gone at once.
    jwks: { keys: [keys.at(-1)] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource) => ({
          scope: 'api',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
        }),
      },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub)?.claims }) }),
  });
  const callback = provider.callback();
  handle = async (request, response) => {
    if (!request.url.startsWith('/interaction/')) return callback(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const accountId = params.login_hint;
    const grant = new provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope('openid email profile');
    const result = { login: { accountId, amr: people.get(accountId)?.amr }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
}

const answers = {
  async rotate() {
    keys.push(await newKey());
    provide();
  },
  person({ sub, claims, amr }) {
    people.set(sub, { claims, amr });
  },
  async sign({ claims, header, age = 0 }) {
    const key = keys.at(-1 - age);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header })
      .sign(await importJWK(key, 'RS256'), {
        crit: Object.fromEntries((header?.crit ?? []).map((name) => [name, true])),
      });
  },
};

const server = createServer((request, response) => {
  handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
process.on('disconnect', () => process.exit());
process.on('message', async ({ id, what, ...given }) => {
  try {
    process.send({ id, answer: (await answers[what](given)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
server.listen(0, '127.0.0.1', async () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  await answers.rotate();
  process.send({ id: 0, answer: issuer });
});
