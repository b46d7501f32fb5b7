import { readdir } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { DocumentSettings } from '../../src/documents/document-settings';
import { anInstitutionBody } from '../factories/bodies';
import { EXE, JPEG, officeFile, PDF, PNG, SHIFT_JIS, TIFF, zipFile } from '../factories/files';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const POWERPOINT = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const UNKNOWN = 'application/octet-stream';
const MEGABYTE = 1024 * 1024;

describe('receiving evidence files', () => {
  let registry: TestRegistry;
  let institution: string;
  let folder: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    institution = (await new Client(registry.http).create('institutions', anInstitutionBody())).id;
    folder = registry.app.get(DocumentSettings, { strict: false }).folder;
  });
  afterAll(() => registry.stop());
  // Whatever a test did, the temporary place is empty before long: a client that breaks off waits for nobody to clear up.
  afterEach(async () => {
    const left = () => readdir(join(folder, 'incoming'));
    for (let tries = 0; tries < 100 && (await left()).length > 0; tries++) await wait(20);
    expect(await left()).toEqual([]);
  });

  const upload = (bytes: Buffer, filename: string, contentType: string) =>
    registry.http
      .post('/v1/documents')
      .field('institutionId', institution)
      .attach('file', bytes, { filename, contentType });
  const faults = (body: unknown) =>
    (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);

  it.each([
    ['契約書.pdf', 'application/pdf', PDF, 'application/pdf'],
    ['写真.png', 'image/png', PNG, 'image/png'],
    ['写真.JPG', 'image/jpg', JPEG, 'image/jpeg'],
    ['走査.tif', 'image/tiff', TIFF, 'image/tiff'],
    ['議事録.docx', WORD, officeFile('docx'), WORD],
    ['一覧.xlsx', UNKNOWN, officeFile('xlsx'), EXCEL],
    ['説明.pptx', POWERPOINT, officeFile('pptx'), POWERPOINT],
    ['一式.zip', 'application/x-zip-compressed', zipFile({ '証跡.txt': '①' }), 'application/zip'],
    ['機器.csv', 'application/vnd.ms-excel', SHIFT_JIS, 'text/csv'],
    ['機器.csv', 'text/csv', Buffer.from('\ufeff氏名,①\n髙﨑㈱𠮷\n'), 'text/csv'],
    ['覚書.txt', 'text/plain', Buffer.from('髙﨑㈱𠮷'), 'text/plain'],
    ['覚書 第2.1版', UNKNOWN, Buffer.from('髙﨑㈱𠮷'), 'text/plain'],
  ])('takes %s sent as %s', async (name, claimed, bytes, found) => {
    const answer = await upload(bytes, name, claimed);
    expect([answer.status, (answer.body as { mediaType: string }).mediaType]).toEqual([201, found]);
  });

  it.each([
    ['a program', 'setup.exe', UNKNOWN, EXE],
    ['a program that calls itself a PDF', '契約書.pdf', 'application/pdf', EXE],
    ['a picture that calls itself a PDF', '契約書.pdf', 'application/pdf', PNG],
    ['a PDF with the name of a picture', '契約書.png', 'application/pdf', PDF],
    ['a PDF with the type of a picture', '契約書.pdf', 'image/png', PDF],
    ['a document with macros', '議事録.docx', WORD, officeFile('docm')],
    ['a spreadsheet that calls itself a document', '議事録.docx', WORD, officeFile('xlsx')],
    ['a document that calls itself a ZIP', '議事録.zip', 'application/zip', officeFile('docx')],
    ['text with the name of a web page', '覚書.html', 'text/plain', Buffer.from('<script>alert(1)</script>')],
    ['a web page', '覚書.html', 'text/html', Buffer.from('<script>alert(1)</script>')],
    [
      'a drawing that can hold scripts',
      '図.svg',
      'image/svg+xml',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['text with NUL', '覚書.txt', 'text/plain', Buffer.from('髙\u0000﨑')],
    ['text in neither UTF-8 nor Shift_JIS', '覚書.txt', 'text/plain', Buffer.from('fffefffd', 'hex')],
  ])('refuses %s', async (_, name, claimed, bytes) => {
    const answer = await upload(bytes, name, claimed);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(faults(answer.body)).toEqual(['/file NOT_WHAT_IT_CLAIMS']);
  });

  it('refuses a form without a file, an empty file, two files, and a file without a name', async () => {
    const none = await registry.http.post('/v1/documents').field('institutionId', institution).expect(400);
    expect(faults(none.body)).toEqual(['/file REQUIRED']);
    const empty = await upload(Buffer.alloc(0), '契約書.pdf', 'application/pdf').expect(400);
    expect(faults(empty.body)).toEqual(['/file EMPTY']);
    const two = await upload(PDF, '契約書.pdf', 'application/pdf').attach('other', PNG, '写真.png').expect(400);
    expect(faults(two.body)).toEqual(['/file LIMIT_FILE_COUNT']);
    const unseen = await upload(PDF, '\u202e', 'application/pdf').expect(400);
    expect(faults(unseen.body)).toEqual(['/file NAME']);
  });

  it('refuses what is no form, and forms that break off or nest', async () => {
    await registry.http.post('/v1/documents').send({ institutionId: institution }).expect(415);
    const broken = await registry.http
      .post('/v1/documents')
      .set('Content-Type', 'multipart/form-data; boundary=b')
      .send('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF')
      .expect(400);
    expect(broken.body).toMatchObject({ code: 'MALFORMED' });
    await registry.http.post('/v1/documents').set('Content-Type', 'multipart/form-data').send('x').expect(400);
    const nested = await registry.http
      .post('/v1/documents')
      .field('a[b][c]', '1')
      .attach('file', PDF, 'a.pdf')
      .expect(400);
    expect(faults(nested.body)).toEqual(['/a[b][c] LIMIT_FIELD_NESTING']);
  });

  it('refuses a file above the limit, whether its length is told before or not', async () => {
    const large = Buffer.alloc(25 * MEGABYTE + 1, 'a');
    const told = await upload(large, '大.txt', 'text/plain').expect(413);
    expect(faults(told.body)).toEqual(['/file TOO_LARGE']);
    const answer = await sendInPieces(large.length);
    expect(answer).toBe(413);
    const huge = await registry.http
      .post('/v1/documents')
      .set('Content-Type', 'multipart/form-data; boundary=b')
      .set('Content-Length', String(1024 * MEGABYTE))
      .expect(413);
    expect(huge.body).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('takes a file of just the limit', async () => {
    await upload(Buffer.alloc(25 * MEGABYTE, 'a'), '大.txt', 'text/plain').expect(201);
  });

  it('leaves nothing of an upload that its sender breaks off', async () => {
    const { hostname, port } = new URL(await address());
    const token = await registry.tokenOf({});
    const sending = ask({ hostname, port, method: 'POST', path: '/v1/documents', headers: formHeaders(token) });
    sending.on('error', () => undefined);
    sending.write(PART_HEADER);
    sending.write(Buffer.alloc(MEGABYTE, 'a'));
    await until(async () => (await readdir(join(folder, 'incoming'))).length === 1);
    sending.destroy();
    await until(async () => (await readdir(join(folder, 'incoming'))).length === 0);
  });

  const PART_HEADER =
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n';
  const formHeaders = (token: string) => ({
    Authorization: `Bearer ${token}`,
    'Content-Type': 'multipart/form-data; boundary=b',
  });

  async function address(): Promise<string> {
    if (!(registry.app.getHttpServer() as { listening: boolean }).listening) await registry.app.listen(0, '127.0.0.1');
    return registry.app.getUrl();
  }

  /** Sends so many bytes of text without telling how many; resolves with the status. */
  async function sendInPieces(length: number): Promise<number | undefined> {
    const { hostname, port } = new URL(await address());
    const token = await registry.tokenOf({});
    return new Promise((resolve, reject) => {
      const sending = ask({ hostname, port, method: 'POST', path: '/v1/documents', headers: formHeaders(token) });
      sending.on('error', reject).on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      const pieces = function* () {
        yield PART_HEADER;
        for (let sent = 0; sent < length; sent += 65_536) yield 'a'.repeat(Math.min(65_536, length - sent));
        yield '\r\n--b--\r\n';
      };
      Readable.from(pieces()).pipe(sending);
    });
  }
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 200) throw new Error('it never came to that');
    await wait(25);
  }
}
