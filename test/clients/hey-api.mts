import { createClient } from './generated/client/index.js';
import {
  askProcurementGate,
  createVendor,
  getContractGaps,
  getForecast,
  getGapReport,
  upsertVendorByExternalId,
} from './generated/sdk.gen.js';

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
process.stdout.write(
  JSON.stringify({
    worst: report.data.items.map(({ severity }) => severity),
    gaps: gaps.data.items.map(({ ruleId }) => ruleId),
    decision: gate.data.decision,
    days: forecast.data.days.length > 0,
    refused: refused.error?.errors.map(({ pointer }) => pointer) ?? [],
    renamed: [renamed.data.name, renamed.data.country, renamed.data.address],
  }),
);
