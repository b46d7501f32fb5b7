import { Client, type ClientConfig } from 'pg';
import { report } from './measured';

/**
 * One set-based statement that finds only what is missing: contracts without certificate, matrix, document or clause, and
 * rows with nobody accountable or performing. No dates that turn, no reasons, no remedies.
 */
const MISSING = `
  select count(*) as missing from (
    select c.id from contracts c where not exists (select from certifications k where k.vendor_id = c.vendor_id
      and k.scheme in ('PMARK','ISMS_JISQ27001','ISO27001') and today_in_japan() between k.valid_from and k.valid_to)
    union all
    select c.id from contracts c where not exists (select from matrices m where m.contract_id = c.id and m.status = 'AGREED')
    union all
    select c.id from contracts c where not exists (select from contract_documents d where d.contract_id = c.id and d.type in ('CONTRACT','TERMS'))
    union all
    select k.contract_id from contract_clauses k where k.review <> 'PRESENT'
    union all
    select r.id from matrix_rows r where r.applicability = 'APPLICABLE'
      and not exists (select from matrix_allocations a where a.row_id = r.id and a.role = 'ACCOUNTABLE')
    union all
    select r.id from matrix_rows r where r.applicability = 'APPLICABLE'
      and not exists (select from matrix_allocations a where a.row_id = r.id and a.role = 'RESPONSIBLE')
  ) as found`;

async function main(): Promise<void> {
  const client = new Client(JSON.parse(process.env['BENCH_DATABASE'] ?? '') as ClientConfig);
  await client.connect();
  await client.query('set statement_timeout = 0');
  const start = performance.now();
  const { rows } = await client.query<{ missing: string }>(MISSING);
  report({ seconds: (performance.now() - start) / 1000, missing: Number(rows[0]?.missing) });
  await client.end();
}

void main();
