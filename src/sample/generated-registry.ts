import { type EntityManager } from 'typeorm';
import { type Connection, createUnhurriedDataSource } from '../database/data-source';
import { INSTITUTION_PARTY, matrixPatterns, VENDOR_ID, VENDOR_PARTY } from './matrix-patterns';

/** Contracts per institution, per vendor and per system of a generated registry. */
const PER_INSTITUTION = 200;
const PER_VENDOR = 100;
const PER_SYSTEM = 4;

/** SQL of the id of the n-th record of a kind: the same in every run. */
const id = (kind: number, number: string) =>
  `('b0000000-${kind.toString(16).padStart(4, '0')}-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const KIND = {
  institution: 1,
  vendor: 2,
  certification: 3,
  contact: 4,
  attestation: 5,
  system: 6,
  contract: 7,
  clause: 8,
  document: 9,
  evaluation: 10,
  matrix: 11,
  party: 12,
  row: 13,
  agreement: 14,
  role: 15,
} as const;

const institution = (n: string) => id(KIND.institution, `1 + ((${n}) - 1) / ${PER_INSTITUTION}`);
const vendorOf = (n: string, vendors: number) => id(KIND.vendor, `1 + ((${n}) * 7919) % ${vendors}`);

/**
 * Fills an empty database with a large registry that is the same in every run: for benchmarks, not for people. Needs a
 * superuser, since triggers and foreign keys are passed over while millions of rows go in.
 */
export async function generateRegistry(
  connection: Connection,
  contracts: number,
  log: (line: string) => void,
): Promise<void> {
  const dataSource = await createUnhurriedDataSource(connection, 1).initialize();
  try {
    const [{ count }] = await dataSource.query<[{ count: string }]>('select count(*) from contracts');
    if (Number(count) > 0) throw new Error('the database already holds contracts');
    await dataSource.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      for (const [name, statement] of statements(contracts)) {
        const start = Date.now();
        await manager.query(statement);
        log(`${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      }
      await insertMatrices(manager, contracts, log);
    });
    await dataSource.query('vacuum analyze');
  } finally {
    await dataSource.destroy();
  }
}

function statements(contracts: number): [string, string][] {
  const institutions = Math.ceil(contracts / PER_INSTITUTION);
  const vendors = Math.max(12, Math.ceil(contracts / PER_VENDOR));
  const systems = Math.ceil(contracts / PER_SYSTEM);
  const upTo = (count: number) => `from generate_series(1, ${count}) as n`;
  const day = (offset: string) => `(today_in_japan() + (${offset})::int)`;
  return [
    [
      'institutions',
      `insert into institutions (id, name, kind) select ${id(KIND.institution, 'n')}, '生成病院 ' || n, 'HOSPITAL' ${upTo(institutions)}`,
    ],
    [
      'role assignments',
      `insert into role_assignments (id, institution_id, role, person, held_from)
       select ${id(KIND.role, 'n * 2 + r.i')}, ${id(KIND.institution, 'n')}, r.role, '生成 太郎', '2020-04-01' ${upTo(institutions)},
         (values (0, 'SAFETY_MANAGER'), (1, 'PLANNING_MANAGER')) as r(i, role) where n % 9 > 0 or r.i = 0`,
    ],
    [
      'vendors',
      `insert into vendors (id, name, legal_form, country) select ${id(KIND.vendor, 'n')}, '株式会社生成事業者' || n, 'DOMESTIC_CORPORATION', 'JP' ${upTo(vendors)}`,
    ],
    [
      'certifications',
      `insert into certifications (id, vendor_id, scheme, standard_edition, valid_from, valid_to, verified_on, verified_source,
         verified_result, scope_names_vendor)
       select ${id(KIND.certification, 'n * 2 + s.i')}, ${id(KIND.vendor, 'n')}, s.scheme, s.edition, ${day('-700 + n % 30')}, ${day('n % 400 - 20')},
         ${day('-(n % 500)')}, 'OTHER', 'FOUND', true ${upTo(vendors)}, (values (0, 'PMARK', 'JISQ15001:2023'), (1, 'ISMS_JISQ27001', 'JISQ27001:2023')) as s(i, scheme, edition)
       where n % 3 > 0 or s.i = 1`,
    ],
    [
      'emergency contacts',
      `insert into vendor_contacts (id, vendor_id, kind, name, phone, reachable24h, verified_on)
       select ${id(KIND.contact, 'n')}, ${id(KIND.vendor, 'n')}, 'EMERGENCY', '生成 窓口', '0300000000', true, ${day('-(n % 300)')} ${upTo(vendors)} where n % 11 > 0`,
    ],
    [
      'attestations',
      `insert into vendor_attestations (id, vendor_id, guideline, edition, attested_on, complies)
       select ${id(KIND.attestation, 'n * 2 + g.i')}, ${id(KIND.vendor, 'n')}, g.name, '7.0', '2026-07-01', 'YES' ${upTo(vendors)},
         (values (0, 'MHLW'), (1, 'MIC_METI')) as g(i, name) where n % 7 > 0`,
    ],
    [
      'systems',
      `insert into systems (id, institution_id, name, status, live_from, provider, mfa_client, mfa_server)
       select ${id(KIND.system, 'n')}, ${institution(`n * ${PER_SYSTEM}`)}, '生成システム ' || n, 'LIVE', '2022-04-01', 'VENDOR',
         case when n % 5 = 0 then 'NO' else 'SUPPORTED' end, 'SUPPORTED' ${upTo(systems)}`,
    ],
    [
      'contracts',
      `insert into contracts (id, institution_id, vendor_id, contract_no, title, status, negotiating_from, signed_on, activated_on, start_on, end_on,
         service_in_use, handles_medical_info, personal_data_handling, external_storage, statutory_records, jurisdiction_confirmed,
         deployment_model, chain_type, uses_third_party_cloud, vendor_manager, reviewed_on, next_review_on)
       select ${id(KIND.contract, 'n')}, ${institution('n')}, ${vendorOf('n', vendors)}, 'G-' || n, '生成契約 ' || n, 'ACTIVE', '2024-12-01', '2025-03-01',
         '2025-04-01', '2025-04-01', ${day('n % 900 - 5')}, 'YES', 'YES', 'HANDLED', 'NO', 'NO', 'YES', 'ON_PREMISES', 'SINGLE_PRIME', 'NO', '生成 責任者',
         ${day('-(n % 400)')}, ${day('365 - n % 400')} ${upTo(contracts)}`,
    ],
    [
      'contract systems',
      `insert into contract_systems (contract_id, system_id) select ${id(KIND.contract, 'n')}, ${id(KIND.system, `1 + (n - 1) / ${PER_SYSTEM}`)} ${upTo(contracts)}`,
    ],
    [
      'documents',
      `insert into contract_documents (id, contract_id, type, title, storage_ref, sha256)
       select ${id(KIND.document, 'n * 2 + d.i')}, ${id(KIND.contract, 'n')}, d.type, d.type, '書庫/' || n, lpad(to_hex(n), 64, '0') ${upTo(contracts)},
         (values (0, 'CONTRACT'), (1, 'ORG_CHART')) as d(i, type) where n % 40 > 0 or d.i = 1`,
    ],
    [
      'clauses',
      `insert into contract_clauses (id, contract_id, kind, review, reviewed_on, prohibited, prior_information, consultation, agreement, approval, document_id)
       select ${id(KIND.clause, 'n * 32 + k.i')}, ${id(KIND.contract, 'n')}, k.kind, case when (n + k.i) % 50 = 0 then 'MISSING' else 'PRESENT' end, '2026-06-01',
         r.no, r.yes, r.yes, r.yes, r.yes, case when n % 40 > 0 and (n + k.i) % 50 > 0 then ${id(KIND.document, 'n * 2')} end ${upTo(contracts)},
         unnest(array['SCOPE_OF_WORK','VENDOR_STRUCTURE','DEMARCATION','INFO_HANDLING','PRIVACY_DUTY','CONFIDENTIALITY','REENTRUSTMENT','INCIDENT_COOPERATION',
           'EMERGENCY_SUPPORT','AUDIT_REPORTING','LEGAL_COMPLIANCE','EXIT_RETURN_ERASURE']) with ordinality as k(kind, i),
         lateral (select case when k.kind = 'REENTRUSTMENT' then false end as no, case when k.kind = 'REENTRUSTMENT' then true end as yes) as r`,
    ],
    [
      'evaluations',
      `insert into vendor_evaluations (id, institution_id, vendor_id, contract_id, type, completed_on, functional_fit, security_fit,
         guideline_fit, overall_fit)
       select ${id(KIND.evaluation, 'n * 2 + e.i')}, ${institution('n')}, ${vendorOf('n', vendors)}, ${id(KIND.contract, 'n')}, e.type,
         case e.i when 0 then '2025-01-15'::date else ${day('-(n % 420)')} end, 'YES', 'YES', 'YES', 'YES' ${upTo(contracts)}, (values (0, 'SELECTION'), (1, 'SUPERVISION')) as e(i, type)`,
    ],
  ];
}

async function insertMatrices(manager: EntityManager, contracts: number, log: (line: string) => void): Promise<void> {
  const patterns = matrixPatterns();
  await manager.query(`create temporary table pattern (p int, digest text, claims text) on commit drop`);
  await manager.query(`create temporary table pattern_row (p int, i int, key text) on commit drop`);
  await manager.query(`create temporary table pattern_part (p int, i int, party int, role text) on commit drop`);
  for (const [p, { digest, claims, rows }] of patterns.entries()) {
    await manager.query('insert into pattern values ($1, $2, $3)', [p, digest, claims]);
    for (const [i, { key, allocations }] of rows.entries()) {
      await manager.query('insert into pattern_row values ($1, $2, $3)', [p, i, key]);
      for (const { party, role } of allocations) {
        await manager.query('insert into pattern_part values ($1, $2, $3, $4)', [
          p,
          i,
          party === INSTITUTION_PARTY ? 0 : 1,
          role,
        ]);
      }
    }
  }
  const matrix = id(KIND.matrix, 'n');
  const party = (place: string) => id(KIND.party, `n * 2 + ${place}`);
  const row = id(KIND.row, 'n * 64 + i');
  const filled = (column: string) =>
    [
      [INSTITUTION_PARTY, party('0')],
      [VENDOR_PARTY, party('1')],
      [VENDOR_ID, 'c.vendor_id'],
    ].reduce((sql, [placeholder, value]) => `replace(${sql}, '${placeholder}', (${value})::text)`, column);
  const perPattern = `generate_series(1, ${contracts}) as n join pattern p on p.p = n % ${patterns.length}`;
  for (const [name, statement] of [
    [
      'matrices',
      `insert into matrices (id, contract_id, revision, status, agreed_on, reviewed_on, next_review_on, digest, system_claims,
         bound_on, bound_facts)
       select ${matrix}, c.id, 1, case when n % 25 = 0 then 'DRAFT' else 'AGREED' end, case when n % 25 > 0 then '2025-03-01'::date end,
         '2026-06-01', today_in_japan() + 300 - n % 400, ${filled('p.digest')}::jsonb, ${filled('p.claims')}::jsonb,
         '2025-03-01', (select jsonb_agg(jsonb_build_array(f.what, f.fact)) from binding_facts(array[c.id]) as f)
       from ${perPattern} join contracts c on c.id = ${id(KIND.contract, 'n')}`,
    ],
    [
      'matrix parties',
      `insert into matrix_parties (id, matrix_id, kind, label, vendor_id, position)
       select ${party('k.i')}, ${matrix}, k.kind, k.label, case k.i when 1 then c.vendor_id end, k.i
       from generate_series(1, ${contracts}) as n join contracts c on c.id = ${id(KIND.contract, 'n')},
         (values (0, 'INSTITUTION', '医療機関'), (1, 'PRIME_VENDOR', '委託先')) as k(i, kind, label)`,
    ],
    [
      'matrix agreements',
      `insert into matrix_agreements (id, matrix_id, side, person, person_role, agreed_on, method)
       select ${id(KIND.agreement, 'n * 2 + s.i')}, ${matrix}, s.side, '生成 太郎', 'PLANNING_MANAGER', '2025-03-01', 'SIGNED_PDF'
       from generate_series(1, ${contracts}) as n, (values (0, 'INSTITUTION'), (1, 'VENDOR')) as s(i, side) where n % 25 > 0`,
    ],
    [
      'matrix rows',
      `insert into matrix_rows (id, matrix_id, key) select ${row}, ${matrix}, r.key
       from generate_series(1, ${contracts}) as n join pattern_row r on r.p = n % ${patterns.length} order by n, i`,
    ],
    [
      'matrix allocations',
      `insert into matrix_allocations (matrix_id, row_id, party_id, role) select ${matrix}, ${row}, ${party('a.party')}, a.role
       from generate_series(1, ${contracts}) as n join pattern_part a on a.p = n % ${patterns.length} order by n, i`,
    ],
  ] as const) {
    const start = Date.now();
    await manager.query(statement);
    log(`${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
}
