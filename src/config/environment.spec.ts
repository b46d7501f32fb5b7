import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from './environment';

const KEY = 'f3Jw0nq9cX1vZ8yGmTtB5uRkLQ2hPzD7aWESoNxi4Mc';
const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEY: KEY,
  DATABASE_URL: 'postgres://registry:Xk8vPq2mZr5w@db.example.jp/bunkaiten?sslmode=verify-full',
};

const read = (values: NodeJS.ProcessEnv) => readEnvironment(values, '/project');
/** The message of the one error that a start with these variables ends in. */
function refusal(values: NodeJS.ProcessEnv): string {
  try {
    read(values);
  } catch (error) {
    return (error as Error).message;
  }
  return 'it starts';
}

describe('the environment', () => {
  it('needs nothing at all on a machine of one’s own', () => {
    expect(read({})).toEqual({
      isProduction: false,
      databaseUrl: null,
      databaseOwnerUrl: null,
      findings: { isKept: true },
      host: '127.0.0.1',
      port: 3000,
      portIsChosen: false,
      dataFolder: '/project/.data',
      secretKey: null,
      oidc: null,
      documents: { folder: '/project/.data/documents', limit: 25 * 1024 * 1024, s3: null },
      exchange: { folder: null, settleSeconds: 30, bucket: null },
      emergency: { folder: null, bucket: null, keptDays: 14, languages: ['ja'] },
      journal: { anchorFile: '/project/.data/journal-anchors' },
      mail: null,
      corsOrigins: [],
      trustProxy: false,
      metricsToken: null,
      logLevel: 'warn',
      accent: 'BLUE',
      rateLimits: { perMinute: 1200, programPerMinute: 6000, signInPerMinute: 20 },
      breachedPasswordsUrl: null,
      webhookNetworks: [],
    });
  });

  it('reads how mail is sent: whole or not at all, in the clear only to this machine', () => {
    const mail = {
      SMTP_URL: 'smtp://mail.example.jp:587',
      MAIL_FROM: '責任分界点 <b@example.jp>',
      PUBLIC_URL: 'https://b.example.jp/',
    };
    expect(read(mail).mail).toEqual({
      url: mail.SMTP_URL,
      from: mail.MAIL_FROM,
      requiresTls: true,
      publicUrl: 'https://b.example.jp',
    });
    expect(read({ ...mail, SMTP_URL: 'smtp://127.0.0.1:25' }).mail?.requiresTls).toBe(false);
    expect(read({ ...mail, SMTP_TLS: 'optional' }).mail?.requiresTls).toBe(false);
    expect(refusal({ SMTP_URL: mail.SMTP_URL })).toContain('MAIL_FROM, PUBLIC_URL must be set together with SMTP_URL');
    expect(refusal({ ...mail, SMTP_URL: 'mail.example.jp' })).toContain('SMTP_URL must begin with smtp://');
    expect(refusal({ ...mail, MAIL_FROM: 'nobody' })).toContain('MAIL_FROM must be an address');
    expect(refusal({ ...PRODUCTION, ...mail, PUBLIC_URL: 'http://b.example.jp' })).toContain(
      'PUBLIC_URL must begin with https://',
    );
  });

  it('reads what is set', () => {
    const environment = read({
      ...PRODUCTION,
      HOST: '0.0.0.0',
      PORT: '8080',
      DOCUMENT_LIMIT_MB: '40',
      CORS_ORIGINS: 'https://erp.example.jp, http://localhost:5173',
      TRUST_PROXY: '10.0.0.0/8,loopback',
      S3_BUCKET: 'evidence',
      S3_ENDPOINT: 'https://minio.example.jp',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
      EXCHANGE_FOLDER: '/srv/exchange',
      EXCHANGE_PREFIX: '/erp/',
      EMERGENCY_FOLDER: '/mnt/emergency',
      EMERGENCY_PREFIX: 'emergency',
      EMERGENCY_LANGUAGES: 'en, ja',
      EMERGENCY_KEEP_DAYS: '30',
      OIDC_ISSUER: 'https://id.example.jp',
      OIDC_CLIENT_ID: 'bunkaiten',
      OIDC_REDIRECT_URL: 'https://bunkaiten.example.jp/v1/oidc/callback',
      OIDC_GROUP_ROLES:
        '{"CN=調達,OU=事務":{"role":"PROCUREMENT","institutionId":"01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f"},"監査":{"role":"AUDITOR"}}',
    });
    expect(environment).toMatchObject({
      isProduction: true,
      host: '0.0.0.0',
      port: 8080,
      portIsChosen: true,
      logLevel: 'info',
      corsOrigins: ['https://erp.example.jp', 'http://localhost:5173'],
      trustProxy: ['10.0.0.0/8', 'loopback'],
      documents: { limit: 40 * 1024 * 1024, s3: { bucket: 'evidence', pathStyle: true, region: 'ap-northeast-1' } },
      exchange: { folder: '/srv/exchange', bucket: { prefix: 'erp/', s3: { bucket: 'evidence' } } },
      emergency: { folder: '/mnt/emergency', bucket: { prefix: 'emergency/' }, keptDays: 30, languages: ['ja', 'en'] },
      oidc: {
        clientSecret: null,
        groupsClaim: 'groups',
        groupRoles: {
          'CN=調達,OU=事務': { role: 'PROCUREMENT', institutionId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' },
          監査: { role: 'AUDITOR', institutionId: null },
        },
      },
    });
    expect(environment.secretKey).toEqual(Buffer.from(KEY, 'base64url'));
    expect(read({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
  });

  it('reads secrets from files, so that they stand in no listing of processes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bunkaiten-environment-'));
    const path = join(folder, 'key');
    writeFileSync(path, `${KEY}\n`);
    expect(read({ SECRET_KEY_FILE: path }).secretKey).toEqual(Buffer.from(KEY, 'base64url'));
    expect(refusal({ SECRET_KEY_FILE: path, SECRET_KEY: KEY })).toContain('SECRET_KEY and SECRET_KEY_FILE');
    rmSync(folder, { recursive: true });
    expect(refusal({ SECRET_KEY_FILE: path })).toContain('SECRET_KEY_FILE cannot be read (ENOENT)');
  });

  it.each([
    ['PORT', { PORT: '70000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'x' }],
    ['DOCUMENT_LIMIT_MB', { DOCUMENT_LIMIT_MB: '0' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: '*' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://erp.example.jp/' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['TRUST_PROXY', { TRUST_PROXY: '0' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['RATE_LIMIT_PER_MINUTE', { RATE_LIMIT_PER_MINUTE: '-1' }],
    ['RATE_LIMIT_SIGN_IN_PER_MINUTE', { RATE_LIMIT_SIGN_IN_PER_MINUTE: 'x' }],
    ['OIDC_CLIENT_ID, OIDC_REDIRECT_URL', { OIDC_ISSUER: 'https://id.example.jp' }],
    ['S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY', { S3_BUCKET: 'evidence' }],
    ['EXCHANGE_PREFIX', { EXCHANGE_PREFIX: 'erp' }],
    ['EMERGENCY_PREFIX', { EMERGENCY_PREFIX: 'emergency' }],
    ['EMERGENCY_LANGUAGES', { EMERGENCY_LANGUAGES: 'ja,fr' }],
    ['EMERGENCY_KEEP_DAYS', { EMERGENCY_KEEP_DAYS: '0' }],
    ['EXCHANGE_SETTLE_SECONDS', { EXCHANGE_SETTLE_SECONDS: '0' }],
    ['BREACHED_PASSWORDS_URL', { BREACHED_PASSWORDS_URL: 'file:///x' }],
    ['SECRET_KEY', { SECRET_KEY: 'short' }],
    [
      'OIDC_GROUP_ROLES',
      {
        OIDC_ISSUER: 'https://x',
        OIDC_CLIENT_ID: 'x',
        OIDC_REDIRECT_URL: 'https://x',
        OIDC_GROUP_ROLES: '{"a":{"role":"KING"}}',
      },
    ],
  ])('says that %s cannot be used', (name, values) => {
    expect(refusal(values)).toMatch(new RegExp(`^The environment cannot be used: ${name} must`));
  });

  it('names every variable in one message', () => {
    const message = refusal({ PORT: 'x', LOG_LEVEL: 'x', CORS_ORIGINS: '*' });
    for (const name of ['PORT', 'LOG_LEVEL', 'CORS_ORIGINS']) expect(message).toContain(name);
  });
});

describe('the environment in production', () => {
  it('is taken when nothing is weak', () => {
    expect(refusal(PRODUCTION)).toBe('it starts');
    expect(refusal({ ...PRODUCTION, DATABASE_URL: 'postgres:///bunkaiten?host=/run/postgresql' })).toBe('it starts');
    expect(refusal({ ...PRODUCTION, DATABASE_URL: 'postgres://registry:Xk8vPq2mZr5w@db/x?sslmode=disable' })).toBe(
      'it starts',
    );
    expect(refusal({ ...PRODUCTION, DATABASE_URL: 'postgres://registry:Xk8vPq2mZr5w@127.0.0.1/x' })).toBe('it starts');
  });

  it.each([
    ['missing', undefined],
    ['short', 'c2hvcnQ'],
    ['not base64url', 'x'.repeat(42) + '!'],
    ['zeros', Buffer.alloc(32).toString('base64url')],
    ['four bytes over and over', Buffer.alloc(32, 'f3Jw').toString('base64url')],
    ['a text', Buffer.from('the quick brown fox jumps over a').toString('base64url')],
  ])('refuses a SECRET_KEY that is %s, outside too unless it is missing', (_, SECRET_KEY) => {
    expect(refusal({ ...PRODUCTION, SECRET_KEY })).toMatch(/: SECRET_KEY [^;]*$/);
    if (SECRET_KEY !== undefined) expect(refusal({ SECRET_KEY })).toContain('SECRET_KEY');
  });

  it.each(['', 'postgres', 'password', 'Changeme', 'registry', 'short'])(
    'refuses the password %j in the address of the database',
    (password) => {
      for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
        const values = { ...PRODUCTION, [name]: `postgres://registry:${password}@localhost/bunkaiten` };
        expect(refusal(values)).toContain(`${name} must carry a password`);
      }
    },
  );

  it('takes networks for webhooks with their prefixes, and nothing else', () => {
    const networks = (text: string) => read({ WEBHOOK_NETWORKS: text }).webhookNetworks;
    expect(networks('10.20.0.0/16, fd12:3456::/32')).toEqual(['10.20.0.0/16', 'fd12:3456::/32']);
    for (const text of ['10.20.0.1', '10.20.0.0/33', 'fd12::/129', 'erp.example.jp/8', '10.0.0.0/8/8', '/8'])
      expect(refusal({ WEBHOOK_NETWORKS: text })).toContain('WEBHOOK_NETWORKS must list networks');
  });

  it('refuses a password that is the name of its user, however long', () => {
    const DATABASE_URL = 'postgres://bunkaiten_service:bunkaiten_service@localhost/x';
    expect(refusal({ ...PRODUCTION, DATABASE_URL })).toContain('DATABASE_URL must carry');
  });

  it('refuses a database on another host without saying how it is reached', () => {
    const DATABASE_URL = 'postgres://registry:Xk8vPq2mZr5w@db.example.jp/bunkaiten';
    expect(refusal({ ...PRODUCTION, DATABASE_URL })).toContain('DATABASE_URL must say sslmode');
  });

  it('refuses what goes over http, a short METRICS_TOKEN, and one secret for two purposes', () => {
    const message = refusal({
      ...PRODUCTION,
      OIDC_ISSUER: 'http://id.example.jp',
      OIDC_CLIENT_ID: 'bunkaiten',
      OIDC_REDIRECT_URL: 'http://bunkaiten.example.jp/callback',
      OIDC_CLIENT_SECRET: KEY,
      METRICS_TOKEN: 'short',
      BREACHED_PASSWORDS_URL: 'http://range.example.jp',
    });
    for (const fault of [
      'OIDC_ISSUER must begin with https',
      'OIDC_REDIRECT_URL must begin with https',
      'BREACHED_PASSWORDS_URL must begin with https',
      'METRICS_TOKEN must have',
      'repeated in OIDC_CLIENT_SECRET',
    ])
      expect(message).toContain(fault);
    expect(message).not.toContain(KEY);
  });
});
