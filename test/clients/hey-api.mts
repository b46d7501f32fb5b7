import { createClient } from './generated/client/index.js';
import {
  askProcurementGate,
  askProcurementGates,
  bulkUpsertVendors,
  createVendor,
  getContractGaps,
  getForecast,
  getGapReport,
  listChanges,
  upsertVendorByExternalId,
} from './generated/sdk.gen.js';
import { type VendorBulkLine } from './generated/types.gen.js';

const [baseUrl = '', token = '', institutionId = '', vendorId = '', contractId = ''] = process.argv.slice(2);
const client = createClient({ baseUrl, auth: token });
const throwing = { client, throwOnError: true } as const;

const report = await getGapReport({ ...throwing, path: { id: institutionId }, query: { limit: 1 } });
const gaps = await getContractGaps({ ...throwing, path: { id: contractId }, query: { ruleId: 'MTX-001' } });
const gate = await askProcurementGate({ ...throwing, path: { id: vendorId }, query: { institutionId } });
const forecast = await getForecast({ ...throwing, path: { id: institutionId } });
const refused = await createVendor({ client, body: { name: '誤番号', corporateNumber: '1180301018772' } });
const path = { system: 'sap-mm', key: 'V-hey-api' };
const vendor = await upsertVendorByExternalId({
  ...throwing,
  path,
  body: { name: '㈱髙﨑①メディカル', country: 'US', address: '残る' },
});
const renamed = await upsertVendorByExternalId({
  ...throwing,
  path,
  headers: { 'If-Match': `"${vendor.data.version}"` },
  body: { name: '改称' },
});
const lines: VendorBulkLine[] = [
  { externalId: { system: 'sap-mm', key: 'V-lines-1' }, record: { name: '一括一' } },
  { externalId: { system: 'sap-mm', key: 'V-lines-2' }, record: { name: '一括二' } },
  { externalId: { system: 'sap-mm', key: 'V-lines-3' }, record: { name: '' } },
];
const bulk = await bulkUpsertVendors({ ...throwing, body: lines });
const gates = await askProcurementGates({
  ...throwing,
  body: { institutionId, system: 'sap-mm', keys: ['V-lines-1', 'V-nobody'], holdsOf: 'SAP_S4HANA' },
});
const feed = await listChanges({ ...throwing, query: { resources: 'vendors', limit: 1 } });
process.stdout.write(
  JSON.stringify({
    worst: report.data.items.map(({ severity }) => severity),
    gaps: gaps.data.items.map(({ ruleId }) => ruleId),
    decision: gate.data.decision,
    days: forecast.data.days.length > 0,
    refused: refused.error?.errors.map(({ pointer }) => pointer) ?? [],
    renamed: [renamed.data.name, renamed.data.country, renamed.data.address],
    bulk: [bulk.data.created, bulk.data.refused, bulk.data.items[2]?.problem?.errors[0]?.pointer],
    gates: [gates.data.items[0]?.scopes[1]?.decision, gates.data.items[1]?.reasonCode, gates.data.items[0]?.hold],
    feed: [feed.data.items[0]?.resource, feed.data.phase],
  }),
);
