import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

const [baseUrl = '', token = '', institutionId = '', vendorId = '', contractId = ''] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

/** The data of an answer; a problem ends the program. */
function taken<T>({ data, error }: { data?: T; error?: components['schemas']['ProblemDocument'] }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

const report = taken(
  await client.GET('/v1/institutions/{id}/gap-report', {
    params: { path: { id: institutionId }, query: { limit: 1 } },
  }),
);
const gaps = taken(
  await client.GET('/v1/contracts/{id}/gaps', { params: { path: { id: contractId }, query: { ruleId: 'MTX-001' } } }),
);
const gate = taken(
  await client.GET('/v1/vendors/{id}/procurement-gate', {
    params: { path: { id: vendorId }, query: { institutionId } },
  }),
);
const forecast = taken(
  await client.GET('/v1/institutions/{id}/forecast', { params: { path: { id: institutionId }, query: {} } }),
);
const refused = await client.POST('/v1/vendors', { body: { name: '誤番号', corporateNumber: '1180301018772' } });
const byKey = { system: 'sap-mm', key: 'V-openapi-fetch' };
const vendor = taken(
  await client.PUT('/v1/external/vendors/{system}/{key}', {
    params: { path: byKey },
    body: { name: '㈱髙﨑①メディカル', country: 'US', address: '残る' },
  }),
);
const renamed = taken(
  await client.PUT('/v1/external/vendors/{system}/{key}', {
    params: { path: byKey, header: { 'If-Match': `"${vendor.version}"` } },
    body: { name: '改称' },
  }),
);
const lines: components['schemas']['VendorBulkLine'][] = [
  { externalId: { system: 'sap-mm', key: 'V-many-1' }, record: { name: '一括一' } },
  { externalId: { system: 'sap-mm', key: 'V-many-2' }, record: { name: '一括二' } },
  { externalId: { system: 'sap-mm', key: 'V-many-3' }, record: { name: '' } },
];
const bulk = taken(
  await client.POST('/v1/vendors/bulk-upsert', {
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
    bodySerializer: (body) => body,
    headers: { 'Content-Type': 'application/x-ndjson' },
  }),
);
const gates = taken(
  await client.POST('/v1/procurement-gates', {
    body: { institutionId, system: 'sap-mm', keys: ['V-many-1', 'V-nobody'], holdsOf: 'SAP_S4HANA' },
  }),
);
const feed = taken(await client.GET('/v1/changes', { params: { query: { resources: 'vendors', limit: 1 } } }));
process.stdout.write(
  JSON.stringify({
    worst: report.items.map(({ severity }) => severity),
    gaps: gaps.items.map(({ ruleId }) => ruleId),
    decision: gate.decision,
    days: forecast.days.length > 0,
    refused: refused.error?.errors.map(({ pointer }) => pointer) ?? [],
    renamed: [renamed.name, renamed.country, renamed.address],
    bulk: [bulk.created, bulk.refused, bulk.items[2]?.problem?.errors[0]?.pointer],
    gates: [gates.items[0]?.scopes[1]?.decision, gates.items[1]?.reasonCode, gates.items[0]?.hold],
    feed: [feed.items[0]?.resource, feed.phase],
  }),
);
