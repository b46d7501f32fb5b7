import { zipSync } from 'fflate';
import { type Agent } from 'supertest';
import { Workshop } from '../../src/reports/workshop/workshop';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEGABYTE = 1024 * 1024;
const row = (inside: string, number: number | string = 1) => `<row r="${number}">${inside}</row>`;
const cell = (address: string, text = 'a') => `<c r="${address}" t="str"><v>${text}</v></c>`;
const many = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n + 1)).join('');

/** A workbook of these rows, packed; other parts as given. */
function workbook(rows: string, parts: Record<string, string> = {}, count = 1): Buffer {
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${many(count, (n) => `<sheet name="s${n}" sheetId="${n}" r:id="s${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${many(count, (n) => `<Relationship Id="s${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  return Buffer.from(
    // Nothing is packed as nothing: thousands of empty parts would take as many of the packer's tables.
    zipSync(
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [name, [Buffer.from(text), { level: text === '' ? 0 : 6 }]]),
      ),
    ),
  );
}

const sheet = (xml: string) => workbook('', { 'xl/worksheets/sheet1.xml': xml });
const HOSTILE: readonly [what: string, code: string, make: () => Buffer][] = [
  ['the last row there can be, and no other', 'TOO_LARGE', () => workbook(row('', 2_147_483_647))],
  ['such a number written as a reference', 'TOO_LARGE', () => workbook(row('', '&#50;147483647'))],
  ['such a number behind a sign that ends no tag', 'TOO_LARGE', () => workbook('<row a=">" r="99999999"></row>')],
  ['a row that is no number', 'TOO_LARGE', () => workbook(row('', '1e9'))],
  ['a cell in the last column', 'TOO_LARGE', () => workbook(row(cell('XFD1')))],
  ['a cell far away from its row', 'TOO_LARGE', () => workbook(row(cell('A1048576')))],
  ['a cell nowhere', 'TOO_LARGE', () => workbook(row(cell('constructor')))],
  ['a hundred thousand cells', 'TOO_LARGE', () => workbook(row(many(100_000, () => cell('A1'))))],
  ['many sheets of many cells', 'TOO_LARGE', () => workbook(row(many(1000, () => cell('A1'))), {}, 50)],
  [
    'a hundred thousand shared texts',
    'TOO_LARGE',
    () => workbook('', { 'xl/sharedStrings.xml': `<sst>${many(100_000, () => '<si><t>a</t></si>')}</sst>` }),
  ],
  ['elements a hundred thousand deep', 'TOO_LARGE', () => sheet('<worksheet>'.repeat(100_000))],
  [
    'entities that stand for others',
    'TOO_LARGE',
    () => sheet(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`),
  ],
  ['a part that unpacks to twenty times the file', 'TOO_LARGE', () => sheet(' '.repeat(9 * MEGABYTE))],
  [
    'ten thousand parts',
    'TOO_LARGE',
    () => workbook('', Object.fromEntries(Array.from({ length: 8000 }, (_, n) => [`x${n}`, '']))),
  ],
  ['tags that never end', 'NO_WORKBOOK', () => sheet('<row "'.repeat(500_000))],
  ['no XML', 'NO_WORKBOOK', () => sheet('\0'.repeat(MEGABYTE))],
  ['nothing of ours', 'NO_COPY', () => workbook(row(cell('A1')))],
];

/** Other people's requests are answered in between: how much work there is is bounded, and none of it is in their way. */
describe('a workbook that means harm', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
  });
  afterAll(() => registry.stop());

  const verify = (agent: Agent, file: Buffer) =>
    agent.post('/v1/matrix-workbook-verifications').set('Content-Type', XLSX).send(file);
  const codesOf = ({ status, body }: { status: number; body: unknown }) => [
    status,
    ...((body as { errors?: { code: string }[] }).errors ?? []).map(({ code }) => code),
  ];

  it.each(HOSTILE)('is refused with %s', async (_, code, make) => {
    const file = make();
    expect(file.length).toBeLessThan(MEGABYTE);
    expect(codesOf(await verify(registry.http, file))).toEqual([400, code]);
  });

  it('is one of many, and others are served all the while', async () => {
    const files = HOSTILE.map(([, , make]) => make());
    const order: string[] = [];
    const told = (what: string) => () => order.push(what);
    const attack = Promise.all(files.map((file) => verify(registry.http, file).then(told('file'))));
    const reads = (async () => {
      for (let n = 0; n < 5; n++) await registry.http.get('/v1/vendors').expect(200).then(told('read'));
    })();
    await Promise.all([attack, reads]);
    // A reader that held the process would let nobody in before the last file.
    expect(order.slice(0, files.length)).toContain('read');
  });

  it('is told to come back when too many wait already', async () => {
    const file = workbook(row(cell('A1')));
    const workshop = registry.app.get(Workshop, { strict: false });
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => workshop.readWorkbook(file)));
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
    expect(asked.length - refused.length).toBeGreaterThanOrEqual(20);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['BUSY']));
  });

  it('leaves those of the registry readable: one that was made is read and verified', async () => {
    await populate(registry);
    const [agreed] = await registry.sql<{ id: string }>(`select id from matrices where status = 'AGREED' limit 1`);
    for (const kind of ['workbook', 'document']) {
      const made = await registry.http.get(`/v1/matrices/${agreed?.id}/${kind}`).buffer().parse(bytes).expect(200);
      if (kind === 'document') expect((made.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
      else expect((await verify(registry.http, made.body as Buffer).expect(200)).body).toMatchObject({ altered: [] });
      // Not in time: the machine has too much else to do.
      jest.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort());
      const late = await registry.http.get(`/v1/matrices/${agreed?.id}/${kind}`).expect(503);
      expect([late.body, late.headers['retry-after']]).toMatchObject([
        { code: 'BUSY' },
        expect.stringMatching(/^\d+$/),
      ]);
    }
  });
});
