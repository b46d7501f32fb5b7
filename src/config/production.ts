/** As much of the environment as can be weak. */
interface Exposed {
  readonly secretKey: Buffer | null;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly oidc: { readonly issuer: string; readonly redirectUrl: string; readonly clientSecret: string | null } | null;
  readonly mail: { readonly publicUrl: string } | null;
  readonly metricsToken: string | null;
  readonly breachedPasswordsUrl: string | null;
}

/** Passwords that come with examples, images and manuals. */
const WELL_KNOWN = new Set([
  'postgres',
  'postgresql',
  'password',
  'passw0rd',
  'bunkaiten',
  'admin',
  'root',
  'secret',
  'changeme',
  'change-me',
  'example',
  'test',
  '12345678',
]);
const SHORTEST_PASSWORD = 12;
const SHORTEST_TOKEN = 24;

/** What may pass on a developer's machine and not in production; each fault names its variable. */
export function productionFaults(environment: Exposed): string[] {
  const { databaseUrl, databaseOwnerUrl, oidc, mail, metricsToken, breachedPasswordsUrl } = environment;
  return [
    ...databaseFaults('DATABASE_URL', databaseUrl),
    ...databaseFaults('DATABASE_OWNER_URL', databaseOwnerUrl),
    ...overHttps('OIDC_ISSUER', oidc?.issuer ?? null),
    ...overHttps('OIDC_REDIRECT_URL', oidc?.redirectUrl ?? null),
    ...overHttps('PUBLIC_URL', mail?.publicUrl ?? null),
    ...overHttps('BREACHED_PASSWORDS_URL', breachedPasswordsUrl),
    ...(metricsToken !== null && metricsToken.length < SHORTEST_TOKEN
      ? [`METRICS_TOKEN must have ${SHORTEST_TOKEN} characters or more`]
      : []),
    ...reused(environment),
  ];
}

function databaseFaults(name: string, address: string | null): string[] {
  if (address === null) return [];
  const url = new URL(address);
  const faults: string[] = [];
  const password = decodeURIComponent(url.password);
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const isSocket = host.startsWith('/');
  if (!isSocket && isWeak(password, decodeURIComponent(url.username))) {
    faults.push(
      `${name} must carry a password of ${SHORTEST_PASSWORD} characters or more that is neither well known nor the name of its user`,
    );
  }
  if (!isSocket && !isThisHost(host) && !url.searchParams.has('sslmode')) {
    faults.push(
      `${name} must say sslmode=verify-full, or sslmode=disable where the network itself is trusted: the database is on another host`,
    );
  }
  return faults;
}

function isWeak(password: string, user: string): boolean {
  return password.length < SHORTEST_PASSWORD || password === user || WELL_KNOWN.has(password.toLowerCase());
}

function isThisHost(host: string): boolean {
  return host === '' || host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

function overHttps(name: string, address: string | null): string[] {
  return address === null || address.startsWith('https://') ? [] : [`${name} must begin with https://`];
}

/** One secret for two purposes: whoever learns the one has the other. */
function reused({ secretKey, metricsToken, oidc, databaseUrl }: Exposed): string[] {
  const key = secretKey?.toString('base64url');
  const others = {
    METRICS_TOKEN: metricsToken,
    OIDC_CLIENT_SECRET: oidc?.clientSecret ?? null,
    DATABASE_URL: databaseUrl === null ? null : decodeURIComponent(new URL(databaseUrl).password),
  };
  return Object.entries(others)
    .filter(([, secret]) => secret !== null && secret.replace(/=+$/, '') === key)
    .map(([name]) => `SECRET_KEY must not be repeated in ${name}`);
}
