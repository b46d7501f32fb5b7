import { Client, type ClientConfig } from 'pg';
import { report } from './measured';

interface Row {
  readonly owner: string;
  readonly [column: string]: unknown;
}

/** Contracts at a time, as many as the evaluation takes. */
const BATCH = 1000;

const ofContract = (table: string): [name: string, sql: string] => [
  table,
  `select contract_id as owner, * from ${table} where contract_id = any($1)`,
];
const ofMatrix = (table: string): [name: string, sql: string] => [
  table,
  `select m.contract_id as owner, x.* from ${table} x join matrices m on m.id = x.matrix_id where m.contract_id = any($1)`,
];

/** Every table that the rules look at and that grows with the contracts, by the contract its rows belong to. */
const TABLES: readonly [name: string, sql: string][] = [
  ['contracts', 'select id as owner, * from contracts where id = any($1)'],
  ...[
    'attestations',
    'certification_coverages',
    'contract_clauses',
    'contract_dependencies',
    'contract_documents',
    'contract_incidents',
    'contract_manuals',
    'contract_renewals',
    'subcontracts',
    'vendor_evaluations',
  ].map(ofContract),
  [
    'systems',
    'select c.contract_id as owner, s.* from contract_systems c join systems s on s.id = c.system_id where c.contract_id = any($1)',
  ],
  ['matrices', 'select contract_id as owner, id, status, agreed_on from matrices where contract_id = any($1)'],
  [
    'rows',
    'select m.contract_id as owner, r.id, r.key, r.applicability, r.reason from matrix_rows r join matrices m on m.id = r.matrix_id where m.contract_id = any($1)',
  ],
  [
    'allocations',
    'select m.contract_id as owner, a.row_id, a.party_id, a.role from matrix_allocations a join matrices m on m.id = a.matrix_id where m.contract_id = any($1)',
  ],
  ...['matrix_parties', 'matrix_agreements'].map(ofMatrix),
];

/** Loads the same rows into plain objects, contract by contract, and judges nothing. */
async function main(): Promise<void> {
  const client = new Client(JSON.parse(process.env['BENCH_DATABASE'] ?? '') as ClientConfig);
  await client.connect();
  const start = performance.now();
  const ids = (await client.query<{ id: string }>('select id from contracts order by id')).rows.map(({ id }) => id);
  let rows = 0;
  for (let i = 0; i < ids.length; i += BATCH) {
    const loaded = new Map<string, Record<string, Row[]>>();
    for (const [name, text] of TABLES) {
      const result = await client.query<Row>({ name, text, values: [ids.slice(i, i + BATCH)] });
      for (const row of result.rows) {
        let contract = loaded.get(row.owner);
        if (contract === undefined) loaded.set(row.owner, (contract = {}));
        (contract[name] ??= []).push(row);
        rows++;
      }
    }
  }
  report({ seconds: (performance.now() - start) / 1000, rows });
  await client.end();
}

void main();
