import { parse } from 'csv-parse/sync';
import { ValueType } from 'exceljs';
import { type Agent } from 'supertest';
import { DigestMaking } from '../../src/exchange/notices/mail/digest-making';
import { today } from '../../src/kernel/calendar-date';
import { type Route, ROUTES } from '../support/api-description';
import { addressOf, browserOf, pagesOf, recordsAt } from '../support/browser';
import { MailPeer, type ReceivedMail } from '../support/mail-peer';
import { rounds, sampled } from '../support/ordeal';
import { pdfText } from '../support/pdf-text';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { pathOf, tableOf } from '../support/sample-requests';
import { settled } from '../support/settled';
import { storeEverywhere } from '../support/stored-everywhere';
import { bytes, open } from '../support/workbooks';

/** A formula to a spreadsheet, and a script to whatever shows HTML. */
const STORED = '=1+1<script>alert(1)</script>';
const SCRIPT = '<script>alert(1)';
const EMAIL = 'shiro@vendor.example.jp';

/** What is handed out, by what a program opens it with. */
const FILES = /^(application\/pdf|application\/vnd\.openxmlformats|text\/csv|image\/svg\+xml)/;
/** Of each kind of record so many are asked, until a few have the file. */
const RECORDS = 80;
const FEW = 2;
/** One draws numbers alone, the other writes the columns that somebody has chosen: file-exports.spec.ts chooses some. */
const NAMELESS: readonly string[] = ['drawMonthsAhead', 'exportFile'];
/** Made of a file that somebody has sent, or by a profile that they have set, and the sample has neither: file-imports.spec.ts and file-exports.spec.ts have. */
const OF_A_SENT_FILE = /refused-rows|exchange-profiles\/:id/;

interface Handed {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Each route that hands out files, in each format that it can be asked for. */
const ASKED: readonly (readonly [route: Route, query: string])[] = ROUTES.filter(
  ({ method, path, responses }) =>
    method === 'get' &&
    !OF_A_SENT_FILE.test(path) &&
    Object.keys(responses['200']?.content ?? {}).some((type) => FILES.test(type)),
).flatMap((route) => {
  const parameter = (name: string) => route.parameters?.find((one) => one.name === name);
  const formats = parameter('format')?.schema.enum ?? parameter('format')?.schema['x-extensible-enum'] ?? [];
  const name = parameter('name') === undefined ? '' : `name=${encodeURIComponent(STORED)}`;
  const side = parameter('side') === undefined ? '' : 'side=VENDOR';
  return formats.length === 0
    ? [[route, name || side] as const]
    : formats.map((format) => [route, `format=${String(format)}`] as const);
});

describe('a script and a formula that somebody has stored, in what is handed out', () => {
  let mail: MailPeer;
  let registry: TestRegistry;
  let institutionId: string;
  let pages: Agent;

  beforeAll(async () => {
    mail = await MailPeer.start();
    registry = await TestRegistry.startWithSample({
      SMTP_URL: mail.url,
      MAIL_FROM: '責任分界点 <bunkaiten@hospital.example.jp>',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
    });
    institutionId = await populate(registry);
    // The sample's matrices were recorded; forms are of one that both sides declare.
    const free = await registry.sql<{ id: string }>(
      'select id from contracts c where not exists (select from matrices m where m.contract_id = c.id) order by id',
    );
    const begun = await Promise.all(
      free.map(({ id }) =>
        registry.http
          .post(`/v1/contracts/${id}/matrix`)
          .send({ conclusion: 'DECLARED', maintenance: 'NO', signatureUsed: 'NO' }),
      ),
    );
    expect(begun.map(({ status }) => status)).toContain(201);
    const stored = await storeEverywhere(registry, STORED);
    expect(stored.refused).toEqual([]);
    pages = await browserOf(registry, { institutionId, name: STORED });
  });
  afterAll(async () => {
    await registry.stop();
    await mail.stop();
  });

  /** How often the text stands in files of a few of the records; each answer is a file, or a problem that says why there is none. */
  const shownIn = async (agent: Agent, addresses: readonly string[]): Promise<number> => {
    let [files, shown] = [0, 0];
    for (const address of addresses) {
      if (files >= FEW) break;
      const { status, type, body } = (await agent.get(address).buffer(true).parse(bytes)) as Handed;
      if (status >= 500) throw new Error(`${address}: ${status} ${body.toString()}`);
      if (status !== 200) continue;
      files += 1;
      expect([address, type]).toEqual([address, expect.stringMatching(FILES)]);
      shown += (await textsIn(type, body)).filter((text) => text.includes(SCRIPT)).length;
    }
    expect([addresses[0], files > 0]).toEqual([addresses[0], true]);
    return shown;
  };
  const idsIn = async (table: string): Promise<string[]> =>
    (await registry.sql<{ id: string }>(`select id from ${table} order by id limit ${RECORDS}`)).map(({ id }) => id);

  it.each(sampled(ASKED, 2).map(([route, query]) => [route.operationId, query, route] as const))(
    'is text in %s %s',
    async (operationId, query, route) => {
      const ids = route.path.includes('{id}') ? await idsIn(tableOf(route)) : [''];
      const shown = await shownIn(
        registry.http,
        ids.map((id) => `${pathOf(route, id)}?${query}`),
      );
      expect([operationId, shown > 0]).toEqual([operationId, !NAMELESS.includes(operationId)]);
    },
  );

  it('is text in every list that pages hand out', async () => {
    const lists = pagesOf(registry).filter(({ path }) => path.endsWith('/export') && !OF_A_SENT_FILE.test(path));
    expect(lists.length).toBeGreaterThan(20);
    let shown = 0;
    for (const { path } of sampled(lists, 2)) {
      const ids = path.includes(':') ? await idsIn(recordsAt(path)) : [''];
      shown += await shownIn(
        pages,
        ids.map((id) => addressOf(path, id)),
      );
    }
    expect(shown).toBeGreaterThan(rounds(50, 200));
  });

  it('is text in mails about what is due', async () => {
    const person = await registry.as({ institutionId, roles: ['PROCUREMENT'], name: `${STORED}\r\nBcc: x@example.jp` });
    const [account] = await registry.sql<{ email: string }>(
      `update accounts set password_changed_at = now(), second_factor_since = now() where name like '%Bcc:%' returning email`,
    );
    await person.post('/v1/notice-preferences').send({ digest: 'DAILY', monthly: true, language: 'ja' }).expect(200);
    await registry.app.get(DigestMaking).pass({ after: null, through: today() }, new AbortController().signal);
    const received = () => mail.to(account?.email ?? '');
    expect(await settled(() => Promise.resolve(received().length > 0), true)).toBe(true);
    for (const one of received()) demandMail(one);
  });

  it('is text in mails that ask vendors for evidence', async () => {
    const [request] = await registry.sql<{ id: string }>(
      `with quiet as materialized (select set_config('session_replication_role', 'replica', true))
       update evidence_requests set state = 'ASKED' from quiet where id = (select id from evidence_requests limit 1) returning id`,
    );
    await registry.http
      .post(`/v1/evidence-requests/${request?.id}/links`)
      .send({ name: STORED, email: EMAIL })
      .expect(201);
    expect(await settled(() => Promise.resolve(mail.to(EMAIL).length), 1)).toBe(1);
    for (const one of mail.to(EMAIL)) demandMail(one);
  });
});

function demandMail({ raw, text, html }: ReceivedMail): void {
  expect(text).toContain(SCRIPT);
  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toContain('<script');
  expect(raw).not.toMatch(/^Bcc:/im);
}

/** What stands in a file, as whoever opens it reads it. */
async function textsIn(type: string, file: Buffer): Promise<readonly string[]> {
  if (type === 'application/pdf') {
    // What a reader would carry out of itself stands in objects, never in what is packed: there, of fonts and pictures,
    // any three letters stand by chance.
    const objects = file.toString('latin1').replace(/\bstream\r?\n[\s\S]*?\nendstream\b/g, '');
    expect(objects).toContain('/Type /Catalog');
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|ObjStm)\b/);
    return pdfText(file);
  }
  if (type === 'text/csv') {
    const cells = rowsOf(file).flat();
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^="\d+"$/.test(cell))).toEqual([]);
    return cells;
  }
  if (type === 'image/svg+xml') {
    const picture = file.toString();
    expect(picture).not.toMatch(/<script|<foreignObject| on\w+=/i);
    return [picture.replaceAll('&lt;', '<').replaceAll('&gt;', '>')];
  }
  const texts: string[] = [];
  for (const sheet of (await open(file)).worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect([sheet.name, cell.address, cell.type]).not.toEqual([sheet.name, cell.address, ValueType.Formula]);
        texts.push(cell.text);
      }),
    );
  return texts;
}

function rowsOf(file: Buffer): string[][] {
  const rows: string[][] = parse(file, { bom: true, relax_column_count: true });
  return rows;
}
