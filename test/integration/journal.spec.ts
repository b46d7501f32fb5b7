import { newId } from '../../src/kernel/identifier';
import { JournalDatabase } from '../support/journal-database';
import { sealEverything } from '../support/seal-everything';

describe('the journal', () => {
  let journal: JournalDatabase;
  let institution: string;
  let vendor: string;
  beforeAll(async () => {
    journal = await JournalDatabase.open();
    institution = await journal.institution();
    vendor = await journal.vendor();
  });
  afterAll(() => journal.close());

  const of = (subjectId: string) => journal.entries('subject_id = $1', [subjectId]);

  it('says who did what to which record and why, with the record before and after', async () => {
    const actor = newId();
    await journal.enter({ actor, institutions: [institution], mayWrite: true, reason: '部署再編①' });
    const id = newId();
    await journal.asService.query('insert into departments (id, institution_id, name) values ($1, $2, $3)', [
      id,
      institution,
      '髙﨑科①',
    ]);
    await journal.asService.query('update departments set code = $2 where id = $1', [id, '⑥']);
    await journal.asService.query('delete from departments where id = $1', [id]);
    const common = { actor, reason: '部署再編①', subject_table: 'departments', institution_id: institution };
    expect(await of(id)).toEqual([
      expect.objectContaining({
        ...common,
        action: 'INSERT',
        subject_version: 1,
        before: null,
        after: expect.objectContaining({ id, name: '髙﨑科①', code: null }) as object,
      }),
      expect.objectContaining({
        ...common,
        action: 'UPDATE',
        subject_version: 2,
        before: expect.objectContaining({ code: null, version: 1 }) as object,
        after: expect.objectContaining({ code: '⑥', version: 2 }) as object,
      }),
      expect.objectContaining({
        ...common,
        action: 'DELETE',
        subject_version: 2,
        before: expect.objectContaining({ code: '⑥' }) as object,
        after: null,
      }),
    ]);
  });

  it('keeps nothing of what is rolled back', async () => {
    await journal.sql('begin');
    const id = await journal.vendor();
    expect(await of(id)).toHaveLength(1);
    await journal.sql('rollback');
    expect(await of(id)).toEqual([]);
  });

  it('writes instants in UTC, whatever zone the session is in', async () => {
    await journal.sql(`set time zone 'Asia/Tokyo'`);
    const id = await journal.vendor();
    await journal.sql(`set time zone 'UTC'`);
    const [entry] = await of(id);
    expect(entry?.after?.['created_at']).toMatch(/\+00:00$/);
  });

  it('passes over a touch that changes nothing', async () => {
    const id = await journal.vendor();
    await journal.sql('update vendors set name = name where id = $1', [id]);
    expect((await of(id)).map(({ action, subject_version }) => [action, subject_version])).toEqual([['INSERT', 1]]);
  });

  it('files parts under whom their whole belongs to, also where a cascade has taken the whole first', async () => {
    const contract = await journal.contract(institution, vendor);
    const subcontract = await journal.insert('subcontracts', {
      contract_id: contract,
      vendor_id: await journal.vendor(),
      work: '夜間監視①',
    });
    const condition = await journal.insert('subcontract_conditions', {
      subcontract_id: subcontract,
      condition: '教育の実施',
      due_on: '2026-12-01',
    });
    const clause = await journal.insert('contract_clauses', { contract_id: contract, kind: 'SLA', review: 'PRESENT' });
    await journal.sql('delete from subcontracts where id = $1', [subcontract]);
    await journal.sql('delete from contracts where id = $1', [contract]);
    for (const [part, parent] of [
      [condition, subcontract],
      [clause, contract],
    ] as const) {
      const filed = { parent_id: parent, institution_id: institution, is_public: false };
      expect(await of(part)).toEqual([
        expect.objectContaining({ ...filed, action: 'INSERT' }),
        expect.objectContaining({ ...filed, action: 'DELETE' }),
      ]);
    }
    const changes = await journal.entries(`subject_table = 'contract_changes' and subject_id = $1`, [contract]);
    expect(changes.map(({ action, institution_id }) => [action, institution_id])).toEqual([
      ['INSERT', institution],
      ['INSERT', institution],
      ['DELETE', institution],
      ['DELETE', institution],
    ]);
  });

  it('files a vendor’s facts as public, and says which vendor they are about', async () => {
    const certification = await journal.insert('certifications', {
      vendor_id: vendor,
      scheme: 'PMARK',
      valid_from: '2026-01-01',
      valid_to: '2027-12-31',
    });
    const suspension = await journal.insert('certification_suspensions', {
      certification_id: certification,
      effective_from: '2026-06-01',
      kind: 'SUSPENDED',
    });
    const contract = await journal.contract(institution, vendor);
    const filed = { institution_id: null, vendor_id: vendor, is_public: true };
    expect(await of(vendor)).toEqual([expect.objectContaining(filed)]);
    expect(await of(certification)).toEqual([expect.objectContaining(filed)]);
    expect(await of(suspension)).toEqual([expect.objectContaining(filed)]);
    expect(await of(contract)).toEqual([expect.objectContaining({ vendor_id: null, is_public: false })]);
  });

  it('tells rows without an id of their own apart, and a row under another key is another subject', async () => {
    const contract = await journal.contract(institution, vendor);
    const [one, other] = [
      await journal.insert('systems', {
        institution_id: institution,
        name: '電子カルテ①',
        status: 'PLANNED',
        provider: 'VENDOR',
      }),
      await journal.insert('systems', {
        institution_id: institution,
        name: '電子カルテ⑥',
        status: 'PLANNED',
        provider: 'VENDOR',
      }),
    ];
    await journal.sql('insert into contract_systems (contract_id, system_id) values ($1, $2)', [contract, one]);
    await journal.sql('update contract_systems set system_id = $2 where contract_id = $1', [contract, other]);
    const entries = await journal.entries(`subject_table = 'contract_systems' and subject_id = $1`, [contract]);
    expect(entries.map(({ action, part }) => [action, part])).toEqual([
      ['INSERT', one],
      ['DELETE', one],
      ['INSERT', other],
    ]);
    await journal.sql(
      `insert into external_keys (subject_kind, system, key, subject_id) values ('CONTRACT', 'a","b', 'c', $1)`,
      [contract],
    );
    const [key] = await journal.entries(`subject_table = 'external_keys' and subject_id = $1`, [contract]);
    expect(key).toMatchObject({
      part: `["${institution}", "CONTRACT", "a\\",\\"b", "c"]`,
      institution_id: institution,
    });
  });

  it('leaves out secrets, and that a key was used', async () => {
    const account = await journal.insert('accounts', {
      institution_id: institution,
      name: '髙﨑',
      email: 'a@example.jp',
    });
    const session = await journal.insert('sessions', {
      account_id: account,
      token_hash: Buffer.from('token'),
      refresh_hash: Buffer.from('refresh'),
      has_second_factor: true,
      expires_at: new Date(),
      refresh_expires_at: new Date(),
    });
    const client = await journal.insert('api_clients', {
      institution_id: institution,
      name: 'ERP',
      permissions: ['vendor.read'],
    });
    const key = await journal.insert('api_keys', {
      client_id: client,
      key_hash: Buffer.from('key'),
      hint: 'wxyz',
      expires_at: new Date(),
    });
    await journal.sql('update api_keys set last_used_at = now() where id = $1', [key]);
    await journal.sql('update api_keys set last_used_at = now(), revoked_at = now() where id = $1', [key]);
    expect(Object.keys((await of(session))[0]?.after ?? {})).not.toEqual(expect.arrayContaining(['token_hash']));
    const ofKey = await of(key);
    expect(ofKey.map(({ action }) => action)).toEqual(['INSERT', 'UPDATE']);
    expect(ofKey[1]?.after?.['revoked_at']).not.toBeNull();
    const [{ n = '' } = {}] = await journal.sql<{ n: string }>(
      `select count(*) as n from journal j where to_jsonb(j)::text ~ '(token|refresh|key)_hash'`,
    );
    expect(n).toBe('0');
    expect((await of(session))[0]).toMatchObject({ institution_id: institution, is_public: false });
  });

  it('leaves out the moment in which a matrix is changed and not yet digested', async () => {
    const contract = await journal.contract(institution, vendor);
    const matrix = await journal.insert('matrices', {
      contract_id: contract,
      revision: 1,
      digest: '{}',
      system_claims: '[]',
    });
    await journal.sql('begin');
    await journal.insert('matrix_parties', { matrix_id: matrix, kind: 'INSTITUTION', label: '当院' });
    await journal.sql(`update matrices set digest = '{"rows": 1}', system_claims = '[]' where id = $1`, [matrix]);
    await journal.sql('commit');
    expect((await of(matrix)).map(({ action, after }) => [action, after?.['digest']])).toEqual([
      ['INSERT', {}],
      ['UPDATE', { rows: 1 }],
    ]);
  });

  it('is changed by nobody, not even by who owns it', async () => {
    await sealEverything(journal);
    for (const table of ['journal', 'journal_chain']) {
      const column = table === 'journal' ? 'reason' : 'hash';
      for (const attempt of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(journal.sql(attempt)).rejects.toThrow('is never changed');
        await journal.enter({ actor: newId(), institutions: 'ALL', mayWrite: true });
        await expect(journal.asService.query(attempt)).rejects.toThrow('permission denied');
      }
    }
    await expect(journal.asService.query('select build_past()')).rejects.toThrow('permission denied');
    await expect(
      journal.asService.query(
        `select enter_in_journal('INSERT', 'vendors', null, '{}', 'id', '', '', '', '', 'true', '{}')`,
      ),
    ).rejects.toThrow('permission denied');
  });
});
