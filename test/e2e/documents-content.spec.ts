import { createHash } from 'node:crypto';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DocumentSettings } from '../../src/documents/document-settings';
import { contentPath } from '../../src/documents/store/content-store';
import { anInstitutionBody } from '../factories/bodies';
import { PDF, SHIFT_JIS } from '../factories/files';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('downloading evidence files', () => {
  let registry: TestRegistry;
  let institution: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    institution = (await new Client(registry.http).create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const uploaded = async (bytes: Buffer, filename: string): Promise<Shown> => {
    const answer = await registry.http
      .post('/v1/documents')
      .field('institutionId', institution)
      .attach('file', bytes, { filename })
      .expect(201);
    return answer.body as Shown;
  };
  const pathOf = ({ sha256 }: Shown) =>
    join(registry.app.get(DocumentSettings, { strict: false }).folder, contentPath(String(sha256)));

  it('gives back the bytes, under headers by which a browser saves them and runs nothing', async () => {
    const { id } = await uploaded(PDF, '登録証 "髙﨑①⑥㈱𠮷".pdf');
    const answer = await registry.http.get(`/v1/documents/${id}/content`).buffer().expect(200);
    expect(Buffer.from(answer.body as Buffer).equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      etag: `"${createHash('sha256').update(PDF).digest('hex')}"`,
    });
    const name = encodeURIComponent('登録証 "髙﨑①⑥㈱𠮷".pdf');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''/);
    expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''${name}`);
  });

  it('gives text back in the encoding it came in', async () => {
    const { id } = await uploaded(SHIFT_JIS, '機器.csv');
    const answer = await registry.http.get(`/v1/documents/${id}/content`).responseType('blob').expect(200);
    expect(Buffer.from(answer.body as Buffer).equals(SHIFT_JIS)).toBe(true);
  });

  it('says the same about a file without giving it', async () => {
    const { id } = await uploaded(PDF, 'a.pdf');
    const head = await registry.http.head(`/v1/documents/${id}/content`).expect(200);
    expect(head.headers).toMatchObject({ 'content-length': String(PDF.length), 'content-type': 'application/pdf' });
    expect(head.text ?? '').toBe('');
    await registry.http.head(`/v1/documents/${institution}/content`).expect(404);
  });

  it('keeps the same bytes once', async () => {
    const bytes = Buffer.concat([PDF, Buffer.from('同じ')]);
    const first = await uploaded(bytes, '一.pdf');
    const before = await stat(pathOf(first));
    const second = await uploaded(bytes, '二.pdf');
    expect(second['sha256']).toBe(first['sha256']);
    expect(await stat(pathOf(second))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs, mode: 0o100400 });
  });

  it('breaks off before the end of a content that was damaged, and says nothing of one that was lost', async () => {
    const document = await uploaded(Buffer.alloc(1_000_000, 'a'), '長い.txt');
    const damaged = await readFile(pathOf(document));
    damaged[500_000] = 0x62;
    await chmod(pathOf(document), 0o600);
    await writeFile(pathOf(document), damaged);
    await expect(registry.http.get(`/v1/documents/${document.id}/content`)).rejects.toThrow('aborted');
    await rm(pathOf(document));
    const lost = await registry.http.get(`/v1/documents/${document.id}/content`).expect(500);
    expect(lost.body).toMatchObject({ code: 'INTERNAL' });
    expect(lost.text).not.toContain('ENOENT');
  });

  it('holds no database connection while the bytes go out, however slowly they are read', async () => {
    const { id } = await uploaded(Buffer.alloc(20 * 1024 * 1024, 'a'), '大.txt');
    await registry.app.listen(0, '127.0.0.1');
    const url = await registry.app.getUrl();
    const headers = { Authorization: `Bearer ${await registry.tokenOf({})}` };
    const readers = await Promise.all(
      Array.from(
        { length: 30 },
        () =>
          new Promise<{ destroy: () => void }>((resolve, reject) => {
            get(`${url}/v1/documents/${id}/content`, { headers }, (response) => resolve(response.pause())).on(
              'error',
              reject,
            );
          }),
      ),
    );
    // More of them than the pool has connections, and all still at it.
    const quick = await Promise.race([registry.http.get(`/v1/documents/${id}`), wait(5000, null, { ref: false })]);
    expect(quick?.status).toBe(200);
    for (const reader of readers) reader.destroy();
  });
});
