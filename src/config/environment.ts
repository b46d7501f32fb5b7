import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type GroupRole, readGroupRoles } from './group-roles';
import { type MailSettings, readMail } from './mail';
import { productionFaults } from './production';
import { readKey } from './secrets';
import { Variables } from './variables';

/** What the service is told from outside, read and checked once at boot. */
export interface Environment {
  readonly isProduction: boolean;
  /** A PostgreSQL of your own, as the service's login; null: the service brings one. */
  readonly databaseUrl: string | null;
  /** The same, as the owner of the tables, for migrations; null: they are run apart, by `npm run migrate`. */
  readonly databaseOwnerUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** The port was asked for by name, so no other will do. */
  readonly portIsChosen: boolean;
  /** Where the service keeps what is its own: the embedded server, evidence files, the key it made. */
  readonly dataFolder: string;
  /** 32 bytes that seal second factors; null: the service makes them once and keeps them, see `secretKey`. */
  readonly secretKey: Buffer | null;
  readonly oidc: OidcSettings | null;
  readonly documents: DocumentStorage;
  readonly exchange: ExchangePlaces;
  readonly emergency: EmergencyPlaces;
  readonly journal: JournalAnchoring;
  /** How mail is sent; null: none is. */
  readonly mail: MailSettings | null;
  readonly findings: FindingKeeping;
  /** Pages of these origins may ask from a browser; empty: none. */
  readonly corsOrigins: readonly string[];
  /** Which proxies are believed when they say who asks: so many hops, or their addresses; false: none. */
  readonly trustProxy: number | string[] | false;
  /** What Prometheus shows to read /metrics; null: only this host reads them. */
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  readonly accent: Accent;
  readonly rateLimits: RateLimits;
  /** Where passwords are looked up by the beginning of their SHA-1 (range API); null: nowhere. */
  readonly breachedPasswordsUrl: string | null;
  /** Networks of the hospital's own to which webhooks may go besides public addresses, such as `10.20.0.0/16`. */
  readonly webhookNetworks: readonly string[];
}

/** An OpenID provider that people and programs sign in with. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** Where the provider sends people back to: `…/v1/sign-in/oidc/callback`. */
  readonly redirectUrl: string;
  /** What a program's token must be meant for; null: no tokens of programs are taken. */
  readonly audience: string | null;
  /** The claim that lists a person's groups. */
  readonly groupsClaim: string;
  readonly groupRoles: Readonly<Record<string, GroupRole>>;
  /** The `acr` that says a second factor was asked for; null: `amr` alone tells. */
  readonly secondFactorAcr: string | null;
}

/** Where evidence files go, and how large they may be. */
export interface DocumentStorage {
  /** Holds what is being received, and the contents themselves unless there is a bucket for them. */
  readonly folder: string;
  /** Bytes of one file. */
  readonly limit: number;
  /** null: the contents lie in the folder. */
  readonly s3: S3Settings | null;
}

/** Where the end of the journal is noted, so that nobody shortens it unseen. */
export interface JournalAnchoring {
  readonly anchorFile: string;
}

/** Whether this process keeps the stored findings up, after each change and day by day. */
export interface FindingKeeping {
  readonly isKept: boolean;
}

/** How to reach a bucket of an S3-compatible store. */
export interface S3Settings {
  readonly bucket: string;
  /** null: that of AWS in the region. */
  readonly endpoint: string | null;
  readonly region: string;
  /** The bucket stands in the path, not in the host name: what most stores other than AWS want. */
  readonly pathStyle: boolean;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Where other systems drop files, and find what became of them. */
export interface ExchangePlaces {
  /** null: there is no such folder. */
  readonly folder: string | null;
  /** How long a dropped file has to stay as it is before it is taken for whole. */
  readonly settleSeconds: number;
  /** The bucket of evidence, under a prefix of its own; null: there is none. */
  readonly bucket: { readonly s3: S3Settings; readonly prefix: string } | null;
}

/** Where, off this server, what is needed in an emergency is written every day. */
export interface EmergencyPlaces {
  /** null: there is no such folder. */
  readonly folder: string | null;
  /** The bucket of evidence, under a prefix of its own; null: there is none. */
  readonly bucket: { readonly s3: S3Settings; readonly prefix: string } | null;
  /** How many days' files of each institution are kept. */
  readonly keptDays: number;
  readonly languages: readonly SheetLanguage[];
}

const SHEET_LANGUAGES = ['ja', 'en'] as const;
type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

/** How often one client may ask within a minute. */
export interface RateLimits {
  readonly perMinute: number;
  /** The same for a program that has a key or token of its own. */
  readonly programPerMinute: number;
  /** How often coming in may fail from one address; whoever gets in is not counted. */
  readonly signInPerMinute: number;
}

/** Colours that a hospital may have its pages in. */
export const ACCENTS = ['BLUE', 'CYAN', 'GREEN', 'PURPLE', 'MAGENTA'] as const;
export type Accent = (typeof ACCENTS)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const MEGABYTE = 1024 * 1024;

/** Reads the environment; throws one error that names every variable that is missing, wrong or weak. */
export function readEnvironment(values: NodeJS.ProcessEnv, projectFolder: string): Environment {
  const variables = new Variables(values);
  const isProduction = values['NODE_ENV'] === 'production';
  const dataFolder = resolve(variables.text('DATA_FOLDER') ?? `${projectFolder}/.data`);
  const s3 = readS3(variables);
  const environment: Environment = {
    isProduction,
    databaseUrl: variables.database('DATABASE_URL'),
    databaseOwnerUrl: variables.database('DATABASE_OWNER_URL'),
    host: variables.text('HOST') ?? '127.0.0.1',
    port: variables.whole('PORT', 3000, 0, 65_535),
    portIsChosen: values['PORT'] !== undefined,
    dataFolder,
    secretKey: readKey(variables, isProduction),
    oidc: readOidc(variables),
    documents: {
      folder: `${dataFolder}/documents`,
      limit: variables.whole('DOCUMENT_LIMIT_MB', 25, 1, 1000) * MEGABYTE,
      s3,
    },
    exchange: readExchange(variables, s3),
    emergency: readEmergency(variables, s3),
    journal: { anchorFile: resolve(variables.text('JOURNAL_ANCHOR_FILE') ?? `${dataFolder}/journal-anchors`) },
    mail: readMail(variables),
    findings: { isKept: variables.yesNo('KEEP_FINDINGS', true) },
    corsOrigins: readOrigins(variables),
    trustProxy: readTrustProxy(variables),
    metricsToken: variables.secret('METRICS_TOKEN'),
    // Somebody at a terminal wants to read what went wrong, not every request.
    logLevel: variables.word('LOG_LEVEL', LOG_LEVELS, isProduction ? 'info' : 'warn'),
    accent: variables.word('ACCENT', ACCENTS, 'BLUE'),
    rateLimits: {
      perMinute: variables.whole('RATE_LIMIT_PER_MINUTE', 1200, 1, 10_000_000),
      programPerMinute: variables.whole('RATE_LIMIT_PROGRAM_PER_MINUTE', 6000, 1, 10_000_000),
      signInPerMinute: variables.whole('RATE_LIMIT_SIGN_IN_PER_MINUTE', 20, 1, 10_000_000),
    },
    breachedPasswordsUrl: variables.address('BREACHED_PASSWORDS_URL'),
    webhookNetworks: readNetworks(variables),
  };
  const faults = [...variables.faults, ...(isProduction ? productionFaults(environment) : [])];
  if (faults.length > 0) throw new Error(`The environment cannot be used: ${[...new Set(faults)].join('; ')}`);
  return environment;
}

/**
 * The same for a command of whoever keeps the service: what may be missing or weak keeps nobody from a backup. Such a
 * command makes nothing that it was not asked for.
 */
export function readKeeperEnvironment(values: NodeJS.ProcessEnv, projectFolder: string): Environment {
  return readEnvironment({ ...values, NODE_ENV: undefined }, projectFolder);
}

function readOidc(variables: Variables): OidcSettings | null {
  if (!variables.together('OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_REDIRECT_URL')) return null;
  return {
    issuer: variables.address('OIDC_ISSUER') ?? '',
    clientId: variables.text('OIDC_CLIENT_ID') ?? '',
    clientSecret: variables.secret('OIDC_CLIENT_SECRET'),
    redirectUrl: variables.address('OIDC_REDIRECT_URL') ?? '',
    audience: variables.text('OIDC_AUDIENCE'),
    groupsClaim: variables.text('OIDC_GROUPS_CLAIM') ?? 'groups',
    groupRoles: readGroupRoles(variables),
    secondFactorAcr: variables.text('OIDC_SECOND_FACTOR_ACR'),
  };
}

function readS3(variables: Variables): S3Settings | null {
  if (!variables.together('S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY')) return null;
  const endpoint = variables.address('S3_ENDPOINT');
  return {
    bucket: variables.text('S3_BUCKET') ?? '',
    endpoint,
    region: variables.text('S3_REGION') ?? 'ap-northeast-1',
    pathStyle: variables.yesNo('S3_PATH_STYLE', endpoint !== null),
    accessKeyId: variables.text('S3_ACCESS_KEY_ID') ?? '',
    secretAccessKey: variables.secret('S3_SECRET_ACCESS_KEY') ?? '',
  };
}

function readExchange(variables: Variables, s3: S3Settings | null): ExchangePlaces {
  return {
    folder: readFolder(variables, 'EXCHANGE_FOLDER'),
    settleSeconds: variables.whole('EXCHANGE_SETTLE_SECONDS', 30, 1, 3600),
    bucket: readPrefix(variables, 'EXCHANGE_PREFIX', s3),
  };
}

function readEmergency(variables: Variables, s3: S3Settings | null): EmergencyPlaces {
  const languages = variables.list('EMERGENCY_LANGUAGES');
  const known = SHEET_LANGUAGES.filter((language) => languages.includes(language));
  if (known.length < languages.length) variables.faults.push('EMERGENCY_LANGUAGES must be ja, en or ja,en');
  return {
    folder: readFolder(variables, 'EMERGENCY_FOLDER'),
    bucket: readPrefix(variables, 'EMERGENCY_PREFIX', s3),
    keptDays: variables.whole('EMERGENCY_KEEP_DAYS', 14, 1, 3660),
    languages: known.length === 0 ? ['ja'] : known,
  };
}

function readFolder(variables: Variables, name: string): string | null {
  const folder = variables.text(name);
  return folder === null ? null : resolve(folder);
}

/** A part of the bucket of evidence. */
function readPrefix(variables: Variables, name: string, s3: S3Settings | null): ExchangePlaces['bucket'] {
  const prefix = variables.text(name);
  if (prefix !== null && s3 === null) variables.faults.push(`${name} must be set together with S3_BUCKET`);
  return prefix === null || s3 === null ? null : { s3, prefix: `${prefix.replace(/^\/+|\/+$/g, '')}/` };
}

function readOrigins(variables: Variables): string[] {
  const origins = variables.list('CORS_ORIGINS');
  if (!origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin))
    variables.faults.push('CORS_ORIGINS must list origins such as https://erp.example.jp, without paths and without *');
  return origins;
}

function readNetworks(variables: Variables): string[] {
  const networks = variables.list('WEBHOOK_NETWORKS');
  if (!networks.every(isNetwork))
    variables.faults.push('WEBHOOK_NETWORKS must list networks such as 10.20.0.0/16 or fd12:3456::/32');
  return networks;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix = '', ...more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= longest;
}

/** `true` is none of the choices: it would let everybody say who they are. */
function readTrustProxy(variables: Variables): number | string[] | false {
  const text = variables.text('TRUST_PROXY');
  if (text === null) return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const proxies = variables.list('TRUST_PROXY');
  if (
    !proxies.every(
      (proxy) => /^(loopback|linklocal|uniquelocal|[0-9a-f:.]+(\/\d{1,3})?)$/i.test(proxy) && /[a-z:.]/i.test(proxy),
    )
  )
    variables.faults.push('TRUST_PROXY must be the number of proxies in front (1 to 9) or their addresses');
  return proxies;
}
