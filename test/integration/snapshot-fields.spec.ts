import { Client, type QueryResultRow } from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE, type Scope } from '../../src/database/scope';
import { type Statement } from '../../src/database/statement';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { type FieldPath, fieldsMoved, fieldsOf } from '../support/fields-moved';
import { sampled } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { columns, letAnythingBeWritten } from '../support/every-column';
import { type Column, shiftsOf } from '../support/shifted-column';
import snapshotSources from '../support/snapshot-sources.json';
import { Sources } from '../support/sources';

/**
 * Reads through one connection of the test's own, inside the transaction that the test will take back. While one table is
 * being moved, only what reads that table is asked anew: of some hundred statements that is a handful.
 */
class OneConnection extends Database {
  private readonly answers = new Map<string, readonly unknown[]>();
  private readonly names = new Map<string, string>();
  private moving: string | null = null;

  constructor(
    dataSource: DataSource,
    private readonly client: Client,
    private readonly sources: Sources,
  ) {
    super(dataSource);
  }

  /** Whether anything that was read so far could tell of this column. */
  reads({ table, name }: Column): boolean {
    return [...this.names.keys()].some(
      (text) => this.sources.tables(text).has(table) && this.sources.names(text, name),
    );
  }

  /** What `work` loads while only this table is another than before. */
  async whileMoving<T>(table: string, work: () => Promise<T>): Promise<T> {
    this.moving = table;
    try {
      return await work();
    } finally {
      this.moving = null;
    }
  }

  override async read<Row>({ text, values }: Statement): Promise<Row[]> {
    const key = JSON.stringify([text, values]);
    const known = this.answers.get(key);
    if (this.moving !== null && known !== undefined && !this.sources.tables(text).has(this.moving))
      return known as Row[];
    const name = this.names.get(text) ?? `read-${this.names.size}`;
    this.names.set(text, name);
    const { rows } = await this.client.query<QueryResultRow>({ name, text, values: [...values] });
    if (this.moving === null) this.answers.set(key, rows);
    return rows as Row[];
  }

  /** Nobody who sees the institution: what was loaded is remembered for them, and a column moved here enters no journal. */
  override scope(): Scope {
    return NO_SCOPE;
  }

  override readConsistently<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }
}

/**
 * A fact that is loaded wrongly is judged wrongly, and no rule's spec notices: they all begin at the snapshot. So each
 * column (a sample of them; in the ordeal all) is changed where it is kept, and each field of each snapshot must move with its own. Which that is stands
 * in snapshot-sources.json (a name with `[]` at its end: how many there are); whoever adds a fact adds its line there.
 */
describe('every field of every snapshot', () => {
  let registry: TestRegistry;
  let client: Client;
  let institutionId: string;
  let database: OneConnection;
  let all: readonly Column[];

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    client = new Client(registry.connection);
    await client.connect();
    database = new OneConnection(createDataSource(registry.connection, 1), client, await Sources.of(client));
    all = await columns(client);
    await letAnythingBeWritten(client);
    // of the sample's papers each is kept with its hash: here is one of which only the place is known, and one without
    await client.query(
      `update contract_documents set sha256 = null where id = (select min(id::text)::uuid from contract_documents)`,
    );
    // a device more outdates no matrix: here is one that somebody else maintains than what was agreed says
    await client.query(
      `update equipment_roles set held_from = '2026-06-01', vendor_id = (
         select v.id from vendors v where not exists (select from matrix_parties p where p.vendor_id = v.id) order by v.id limit 1)
       where id = (select r.id from equipment_roles r join equipment e on e.id = r.equipment_id
         join equipment_systems b on b.equipment_id = e.id join contract_systems s on s.system_id = b.system_id join matrices m on m.contract_id = s.contract_id and m.status = 'AGREED'
         where r.role = 'MAINTAINER' and r.held_by = 'VENDOR' and r.held_to is null order by r.id limit 1)`,
    );
    // nobody has been at the sample's evidence: here is a file that is another than it was, of a contract and of one of its papers
    await client.query(`update documents set content_state = 'OTHER', content_state_since = '2026-06-01'`);
    await client.query(
      `insert into document_links (id, document_id, subject_kind, subject_id)
       select gen_random_uuid(), d.id, 'CONTRACT_DOCUMENT', (select max(id::text)::uuid from contract_documents where sha256 is not null) from documents d limit 1`,
    );
    await client.query(
      `update contract_documents set storage_ref = null where id = (select max(id::text)::uuid from contract_documents)`,
    );
    // one row waits, and each other would begin to: here is a matrix of which all do, and one that is judged: not its next revision
    await client.query(
      `update matrix_rows set undecided_since = '2026-06-01'
       where matrix_id = (select m.id from matrix_rows r join matrices m on m.id = r.matrix_id
         where r.undecided_since is not null order by m.revision limit 1)`,
    );
    // a contract's facts are compared with what was agreed where a change was noted: here is one of each
    await client.query(
      `insert into contract_changes (contract_id, changed_on, what) select contract_id, '2026-06-01', 'CONTRACT_FACTS' from matrices where status = 'AGREED'`,
    );
    // a certificate is the successor of one: where some are already, moving them on would meet one that is not moved yet
    await client.query('update certifications set predecessor_id = null');
    // nobody in the sample approves what they asked for
    await client.query(
      `update subcontracts set requested_by = approved_by
       where id = (select min(id::text)::uuid from subcontracts where approved_by is not null)`,
    );
  });

  afterAll(async () => {
    await client.end();
    await registry.stop();
  });

  it('moves with the column that it comes from, and with no other than are named', async () => {
    const before = await load();
    const moved = new Map<FieldPath, Set<string>>();
    const tried = sampled(all.filter((each) => database.reads(each)));
    for (const column of tried) {
      for (const field of await fieldsMovedBy(column, before)) {
        if (field.includes('.null')) continue; // no column by which facts are kept can be empty but here
        const sources = moved.get(field) ?? new Set<string>();
        moved.set(field, sources.add(`${column.table}.${column.name}`));
      }
    }
    const found = Object.fromEntries([...moved].map(([field, sources]) => [field, [...sources].sort()]));
    const names = new Set(tried.map(({ table, name }) => `${table}.${name}`));
    const expected = Object.entries(snapshotSources as Readonly<Record<string, readonly string[]>>)
      .map(([field, sources]) => [field, sources.filter((source) => names.has(source))] as const)
      .filter(([, sources]) => sources.length > 0);
    expect(sorted(found)).toEqual(sorted(Object.fromEntries(expected)));
    if (process.env['ORDEAL'] !== 'full') return;
    expect(sorted(found)).toEqual(sorted(snapshotSources));
    const unmoved = fieldsOf(before).filter((field) => !moved.has(field) && !NO_COLUMN.test(field));
    expect(unmoved).toEqual([]);
  }, 900_000);

  /** Facts by what they are about, so that the paths read like the snapshots' types. */
  async function load(): Promise<Record<string, unknown>> {
    const dossiers = await new DossierLoader(database, new RememberedDossiers(database)).ofInstitution(institutionId);
    const kinds = [...new Set(dossiers.map(({ about }) => about))];
    const ofKind = (kind: string) => dossiers.filter(({ about }) => about === kind).map(({ snapshot }) => snapshot);
    const facts: [string, unknown][] = kinds.map((kind) => [kind, ofKind(kind)]);
    return Object.fromEntries([...facts, ['policies', dossiers[0]?.policies]]);
  }

  async function fieldsMovedBy(column: Column, before: unknown): Promise<Set<FieldPath>> {
    const moved = new Set<FieldPath>();
    for (const statement of shiftsOf(column)) {
      await client.query('begin');
      const written = await client.query(statement).then(
        () => true,
        () => false,
      );
      if (written) {
        const after = await database.whileMoving(column.table, load).catch(() => null);
        if (after !== null) for (const field of fieldsMoved(before, after)) moved.add(field);
      }
      await client.query('rollback');
    }
    return moved;
  }
});

/**
 * What has no column of its own: what a finding names, what snapshots are loaded by, what is only set while a gate asks,
 * and what functions of the database compute, which the proofs on staleness and seams hold. What is listed of a member inside a
 * list is shown by the very text that shows it of the contract's vendor.
 */
const NO_COLUMN =
  /(\.subject\.kind|\.id|\.institutionId|\.isBeingAgreed|\.selectedUnder|\.(selections|supervisions)\[\]\.type|\.splits\[\]\.role|\.(divergences|vendorsBeside|answeredElsewhere)\[\].*|\.recipients\[\]\.from|^vendor\[\]\.contracts\[\]\.vendorId|\.members\[\]\.(attestations\[\]\.openItems\[\]\.\w+|vendor\.disclosures\[\]\.items))$/;

function sorted(record: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
