import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Agent } from 'supertest';
import { type InboxView } from '../../src/exchange/notices/inbox/dto/notice.dto';
import { TEMPLATE_ROWS } from '../../src/guideline/matrix-template';
import { addDays, today } from '../../src/kernel/calendar-date';
import { EmergencyCopies } from '../../src/reports/emergency/emergency-copies';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { bucketGround, type DropGround } from '../support/drop-ground';
import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

const { id: SAMPLE, name: SAMPLE_NAME } = SAMPLE_INSTITUTION;

describe('the emergency sheet', () => {
  let root: string;
  let bucket: DropGround;
  let registry: TestRegistry;
  let api: Client;
  let other: Shown;
  const never = new AbortController().signal;
  const write = () => registry.app.get(EmergencyCopies).write(never);
  const sheetOf = (name: string, day: string = today()) => `緊急時一覧_${name}_${day}.pdf`;
  const joined = (file: Buffer) => pdfText(file).join('\n').replace(/\s/g, '');
  const folderOf = (id: string, name: string) => `${name}_${id}`;
  const otherName = 'もみじ㈱髙﨑診療所';

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'bunkaiten-emergency-'));
    bucket = await bucketGround();
    registry = await TestRegistry.startWithSample({
      ...bucket.variables,
      EMERGENCY_FOLDER: root,
      EMERGENCY_PREFIX: 'erp/emergency',
      EMERGENCY_KEEP_DAYS: '3',
      EMERGENCY_LANGUAGES: 'ja',
    });
    api = new Client(registry.http);
    other = await api.create('institutions', { ...anInstitutionBody(), name: otherName });
  });
  afterAll(async () => {
    await registry.stop();
    await bucket.stop();
    await rm(root, { recursive: true });
  });

  const copies = (id: string) => api.read<{ copies: Record<string, unknown>[] }>(`institutions/${id}/emergency-copies`);
  const told = async (person: Agent) =>
    ((await person.get('/v1/inbox').expect(200)).body as InboxView).items.filter(
      ({ kind }) => kind === 'EMERGENCY_COPY',
    );

  it('is written by itself when the service starts after days, whole, to the folder and to the bucket', async () => {
    const folder = folderOf(SAMPLE, SAMPLE_NAME);
    const names = [sheetOf(SAMPLE_NAME)];
    for (let tries = 0; tries < 300; tries++) {
      if ((await copies(SAMPLE)).copies.length === 2) break;
      await wait(100);
    }
    expect((await readdir(join(root, folder))).sort()).toEqual(names);
    expect((await bucket.list(`emergency/${folder}`)).sort()).toEqual(names);
    expect(await bucket.read(`emergency/${folder}/${sheetOf(SAMPLE_NAME)}`)).toEqual(
      await readFile(join(root, folder, sheetOf(SAMPLE_NAME))),
    );
    expect((await copies(SAMPLE)).copies).toEqual([
      expect.objectContaining({ place: 'FOLDER', fileName: sheetOf(SAMPLE_NAME), failingSince: null, fault: null }),
      expect.objectContaining({ place: 'BUCKET', fileName: sheetOf(SAMPLE_NAME), failingSince: null, fault: null }),
    ]);
  });

  it('says whom to call, what runs, who does what, and what there is', async () => {
    const text = joined(await readFile(join(root, folderOf(SAMPLE, SAMPLE_NAME), sheetOf(SAMPLE_NAME))));
    const squeezed = (value: string) => value.replace(/\s/g, '');
    const [facts] = await registry.sql<Record<'contacts' | 'systems' | 'contracts', string[]>>(
      `select array(select distinct v.name from vendor_contacts k join contracts c on c.vendor_id = k.vendor_id join vendors v on v.id = k.vendor_id
          where c.institution_id = $1 and c.activated_on <= today_in_japan() and c.ended_on is null and k.phone is not null) as contacts,
        array(select name from systems where institution_id = $1 and status <> 'RETIRED') as systems,
        array(select contract_no from contracts where institution_id = $1 and activated_on <= today_in_japan() and ended_on is null) as contracts`,
      [SAMPLE],
    );
    for (const value of [...(facts?.contacts ?? []), ...(facts?.systems ?? []), ...(facts?.contracts ?? [])])
      expect(text).toContain(squeezed(value));
    expect(facts?.contacts.length).toBeGreaterThan(3);
    expect(facts?.contracts.length).toBeGreaterThan(10);
    // Row by row as the matrices of the contracts in force say, and none that is about ordinary days.
    const rows = await registry.sql<{ key: string }>(
      `select distinct r.key from matrix_rows r join matrices m on m.id = r.matrix_id join contracts c on c.id = m.contract_id
       where c.institution_id = $1 and m.status = 'AGREED' and r.key = any($2) and c.activated_on <= today_in_japan() and c.ended_on is null
         and r.applicability = 'APPLICABLE'`,
      [SAMPLE, TEMPLATE_ROWS.filter(({ phase }) => phase === 'EMERGENCY').map(({ key }) => key)],
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { key } of rows) expect(text).toContain(key);
    expect(text).not.toContain('CL-01');
    expect(text).toContain('厚生労働省・所管官庁に連絡する');
    expect(text).toContain('連絡先の登録がない事業者');
  });

  it('has nothing of another institution in it, and keeps the last days', async () => {
    const folder = folderOf(other.id, otherName);
    await mkdir(join(root, folder), { recursive: true });
    const old = [-30, -20, -10].map((days) => sheetOf('旧名', addDays(today(), days)));
    for (const name of [...old, '手順書.pdf']) await writeFile(join(root, folder, name), 'x');
    await write();
    const names = await readdir(join(root, folder));
    expect(names.sort()).toEqual([...old.slice(1), '手順書.pdf', sheetOf(otherName)].sort());
    const text = joined(await readFile(join(root, folder, sheetOf(otherName))));
    expect(text).toContain(otherName);
    expect(text).toContain('登録されていません');
    expect(text).not.toContain('SAMPLE-');
    expect(text).not.toContain(SAMPLE_NAME);
    // A hospital that is renamed finds its sheets where they were.
    const renamed = await registry.http.get(`/v1/institutions/${other.id}`);
    await registry.http
      .patch(`/v1/institutions/${other.id}`)
      .set('If-Match', String(renamed.headers['etag']))
      .set('Content-Type', 'application/merge-patch+json')
      .send({ name: '新もみじ診療所' })
      .expect(200);
    await write();
    expect(await readdir(join(root, folder))).toContain(sheetOf('新もみじ診療所'));
  });

  it('that cannot be written is told whoever keeps the institution, until it is; the others are written', async () => {
    const administrator = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: other.id });
    await rm(join(root, folderOf(other.id, otherName)), { recursive: true });
    const folder = join(root, folderOf(other.id, '新もみじ診療所'));
    await writeFile(folder, 'in the way');
    await rm(join(root, folderOf(SAMPLE, SAMPLE_NAME)), { recursive: true });
    await expect(write()).rejects.toThrow('1 emergency sheets could not be written');
    expect(await readdir(join(root, folderOf(SAMPLE, SAMPLE_NAME)))).toContain(sheetOf(SAMPLE_NAME));
    const [notice, ...more] = await told(administrator);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ subject: { kind: 'INSTITUTION', id: other.id } });
    expect(notice?.subject.name).toMatch(/FOLDER: E[A-Z]+/);
    const page = await browserOf(registry, { roles: ['ADMINISTRATOR'], institutionId: other.id });
    const { text } = await page.get(`/institutions/${other.id}/emergency`).expect(200);
    expect(text).toMatch(/書けていません: (?:同じ名前のファイルがあります|フォルダーではありません)/);

    await rm(folder);
    await write();
    expect(await told(administrator)).toEqual([]);
    expect((await copies(other.id)).copies[0]).toMatchObject({ failingSince: null, fault: null });
  });

  it('makes no folder where the share is not mounted', async () => {
    await rm(root, { recursive: true });
    await expect(write()).rejects.toThrow('2 emergency sheets');
    await expect(readdir(root)).rejects.toThrow('ENOENT');
    expect((await copies(SAMPLE)).copies).toEqual([
      expect.objectContaining({ place: 'FOLDER', fault: 'ENOENT' }),
      expect.objectContaining({ place: 'BUCKET', fault: null }),
    ]);
    await mkdir(root);
    await write();
  });

  it('is handed out at any time, to whoever may read findings there', async () => {
    const english = await registry.http
      .get(`/v1/institutions/${SAMPLE}/emergency-sheet`)
      .query({ lang: 'en' })
      .buffer(true)
      .parse(bytes)
      .expect(200);
    expect(english.headers['content-type']).toBe('application/pdf');
    expect(joined(english.body as Buffer)).toContain('Whomtocallatvendors');
    const stranger = await registry.as({ roles: ['EXECUTIVE'], institutionId: other.id });
    await stranger.get(`/v1/institutions/${SAMPLE}/emergency-sheet`).expect(404);
    await stranger.get(`/v1/institutions/${SAMPLE}/emergency-copies`).expect(404);
    const page = await browserOf(registry);
    await page.get(`/institutions/${SAMPLE}/emergency-sheet/content?lang=ja`).expect(200);
    expect((await page.get(`/institutions/${SAMPLE}/emergency`).expect(200)).text).toContain(sheetOf(SAMPLE_NAME));
  });
});
