import { type OpenDatabase } from './database/open-database';
import { type SampleLoaded } from './sample/sample-registry';

/** Says in a few lines what runs where and what to try first. */
export function greet(address: string, { embedded }: OpenDatabase, sample: SampleLoaded | null): void {
  const lines = [
    'Bunkaiten (責任分界点) is running.',
    `  API         ${address}/v1    description: ${address}/docs`,
    embedded === null
      ? '  Database    the server of DATABASE_URL; no sample is loaded into it'
      : `  Database    PostgreSQL ${embedded.version}, brought along, data in ${embedded.dataFolder}`,
    '  Access      this machine only (loopback): there is no sign-in yet, so whoever reaches the port may do everything',
  ];
  lines.push(...(embedded?.remarks ?? []).map((remark) => `  Note        ${remark}`));
  if (sample !== null) {
    lines.push(
      `  Sample      ${sample.name}${sample.isNew ? ' (just loaded)' : ''}; all names are invented`,
      'Try first:',
      `  curl '${address}/v1/institutions/${sample.institutionId}/gap-report?limit=5'`,
      `  curl '${address}/v1/institutions/${sample.institutionId}/forecast'`,
    );
  }
  lines.push('Ctrl-C stops it.');
  process.stdout.write(`${lines.join('\n')}\n`);
}
