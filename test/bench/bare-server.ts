import 'reflect-metadata';
import { createServer, type IncomingMessage } from 'node:http';
import { type ClientConfig, Pool, types } from 'pg';
import { createDataSource, type Connection } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE, type Scope } from '../../src/database/scope';
import { CoverageReader } from '../../src/demarcation/coverage/coverage.reader';
import { Acceptances } from '../../src/findings/acceptances';
import { judge, sortKey } from '../../src/findings/judging';
import { firstOf } from '../../src/findings/unhurried';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { newId } from '../../src/kernel/identifier';
import { today } from '../../src/kernel/calendar-date';

/**
 * The bare peer: node:http and pg, written as plainly as one would, without framework, validation, problem documents or
 * entity classes. Gap reports and coverage use our own loaders and rules, so that what is compared there is what stands around them.
 */
const VENDOR = `select v.id, v.version, v.created_at as "createdAt", v.updated_at as "updatedAt", v.name, v.name_kana as "nameKana",
  v.name_en as "nameEn", v.legal_form as "legalForm", v.corporate_number as "corporateNumber", v.invoice_number as "invoiceNumber", v.country,
  v.postal_code as "postalCode", v.address, v.phone, v.email, v.website, v.source_kind as "sourceKind", v.register_process as "registerProcess",
  v.register_changed_on as "registerChangedOn", v.register_closed_on as "registerClosedOn",
  v.register_successor_number as "registerSuccessorNumber", v.register_fetched_on as "registerFetchedOn", v.as_entered as "asEntered",
  (select coalesce(json_agg(json_build_object('system', k.system, 'key', k.key, 'label', k.label)), '[]') from external_keys k
    where k.subject_kind = 'VENDOR' and k.subject_id = v.id) as "externalIds"
  from vendors v`;

/** The bare server is the owner: no row-level security holds it. */
const ALL: Scope = { ...NO_SCOPE, institutions: 'ALL' };

async function main(): Promise<void> {
  const connection = JSON.parse(process.env['BENCH_DATABASE'] ?? '') as ClientConfig & Connection;
  types.setTypeParser(1082, (text) => text);
  const pool = new Pool({ ...connection, max: 10 });
  const database = new Database(await createDataSource(connection, 10).initialize());
  const loader = new DossierLoader(database, new RememberedDossiers(database));

  async function answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, , resource, id, part] = url.pathname.split('/');
    if (part === 'gaps' && id !== undefined)
      return [200, await gapsOf(await database.as(ALL, () => loader.ofContract(id)), 50)];
    if (part === 'gap-report' && id !== undefined)
      return [200, await gapsOf(await database.as(ALL, () => loader.ofInstitution(id)), 50)];
    if (part === 'coverage' && id !== undefined)
      return [200, await database.as(ALL, () => new CoverageReader(database).of(id, 'ja'))];
    if (resource !== 'vendors') return [404, null];
    if (request.method === 'POST') {
      const body = JSON.parse(await read(request)) as { name: string };
      const created = newId();
      await pool.query({
        name: 'insert',
        text: `insert into vendors (id, name, name_search, legal_form, country) values ($1, $2, $3, 'DOMESTIC_CORPORATION', 'JP')`,
        values: [created, body.name, body.name.toLowerCase()],
      });
      return [201, (await pool.query({ name: 'one', text: `${VENDOR} where v.id = $1`, values: [created] })).rows[0]];
    }
    if (id !== undefined)
      return [200, (await pool.query({ name: 'one', text: `${VENDOR} where v.id = $1`, values: [id] })).rows[0]];
    const { rows } = await pool.query({
      name: 'list',
      text: `${VENDOR} where v.country = $1 order by v.reading, v.id limit 51`,
      values: [url.searchParams.get('country')],
    });
    return [200, { items: rows.slice(0, 50), next: null }];
  }

  createServer((request, response) => {
    answer(request).then(
      ([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
}

async function gapsOf(dossiers: Parameters<typeof judge>[0], limit: number): Promise<unknown> {
  const { findings, nextChangeOn } = await judge(dossiers, today(), new Acceptances([]));
  return {
    nextChangeOn,
    total: findings.length,
    items: (await firstOf(limit, findings, sortKey)).map(({ finding }) => ({
      ruleId: finding.rule.id,
      severity: finding.severity,
      subject: finding.subject,
      facts: finding.facts,
    })),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

void main();
