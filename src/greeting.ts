import { type OpenDatabase } from './database/open-database';
import { type SampleLoaded } from './sample/sample-registry';

/** What a start has to tell. */
export interface Started {
  readonly address: string;
  readonly database: OpenDatabase;
  /** The sample hospital, with a key that was made for this start. */
  readonly sample: (SampleLoaded & { readonly key: string }) | null;
  /** The way in to a registry without accounts, shown this once; null: there are accounts. */
  readonly setUpSecret: string | null;
}

/** Says in a few lines what runs where and what to try first. */
export function greet({ address, database: { embedded }, sample, setUpSecret }: Started): void {
  const lines = [
    'Bunkaiten (責任分界点) is running.',
    `  Pages       ${address}/`,
    `  API         ${address}/v1    description: ${address}/docs`,
    embedded === null
      ? '  Database    the server of DATABASE_URL; no sample is loaded into it'
      : `  Database    PostgreSQL ${embedded.version}, brought along, data in ${embedded.dataFolder}`,
  ];
  lines.push(...(embedded?.remarks ?? []).map((remark) => `  Note        ${remark}`));
  if (setUpSecret !== null) {
    lines.push(
      `  Set-up      ${setUpSecret}`,
      '              makes the first administrator (at /set-up, or POST /v1/set-up), once; a restart shows a new one until it is used',
    );
  }
  if (sample !== null) {
    lines.push(
      `  Sample      ${sample.name}${sample.isNew ? ' (just loaded)' : ''}; all names are invented`,
      'Try first (the key is for the sample hospital and this day only):',
      `  export KEY=${sample.key}`,
      `  curl -H "Authorization: Bearer $KEY" '${address}/v1/institutions/${sample.institutionId}/gap-report?limit=5'`,
      `  curl -H "Authorization: Bearer $KEY" '${address}/v1/institutions/${sample.institutionId}/forecast'`,
    );
  }
  lines.push('Ctrl-C stops it.');
  process.stdout.write(`${lines.join('\n')}\n`);
}
