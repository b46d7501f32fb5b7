import request, { type Agent } from 'supertest';
import { LinkReminders } from '../../src/exchange/evidence/links/link-reminders';
import { addDays, type CalendarDate, today } from '../../src/kernel/calendar-date';
import { browserOf } from '../support/browser';
import { type Shown } from '../support/client';
import { EvidenceDesk, NEW_CERTIFICATE, PDF } from '../support/evidence-desk';
import { MailPeer } from '../support/mail-peer';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';

const EMAIL = 'saburo@desk.vendor.example.jp';
const TOKEN = /https:\/\/bunkaiten\.example\.jp(\/e\/(bke_[\w-]{43}))/;
const WORDS = '登録証をお送りください① <img src=x onerror=alert(1)>';
const SAID = { ...NEW_CERTIFICATE, answeredBy: '見本 四郎㈱' };

/** A mailed link, by which somebody without an account answers. */
describe('evidence asked for by mail', () => {
  let mail: MailPeer;
  let registry: TestRegistry;
  let desk: EvidenceDesk;
  let ours: Agent;
  const nobody = () => request(registry.app.getHttpServer());

  beforeAll(async () => {
    mail = await MailPeer.start();
    registry = await TestRegistry.start({
      SMTP_URL: mail.url,
      MAIL_FROM: '責任分界点 <bunkaiten@desk.hospital.example.jp>',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
    });
    desk = await EvidenceDesk.of(registry);
    ours = await browserOf(registry, { institutionId: desk.hospital.id, roles: ['PROCUREMENT'], name: '調達 花子' });
  });
  afterAll(async () => {
    await registry.stop();
    await mail.stop();
  });

  const ask = (): Promise<Shown> =>
    desk.ask(registry.http, { kind: 'RENEWED_CERTIFICATE', certificationId: desk.certificate.id, words: WORDS });
  /** The address in the last mail, once there are so many. */
  const mailed = async (
    many: number,
  ): Promise<{ path: string; token: string; text: string; html: string; subject: string }> => {
    expect(await settled(() => Promise.resolve(mail.to(EMAIL).length), many)).toBe(many);
    const last = mail.to(EMAIL).at(-1);
    const [, path = '', token = ''] = TOKEN.exec(last?.text ?? '') ?? [];
    return { path, token, text: last?.text ?? '', html: last?.html ?? '', subject: last?.subject ?? '' };
  };
  const mailLink = (id: string, body: object = {}) =>
    desk.api.post(`evidence-requests/${id}/links`, { name: '見本 四郎', email: EMAIL, ...body });
  const stateOf = async ({ id }: Shown) => (await desk.api.read(`evidence-requests/${id}`))['state'];
  const send = (path: string, fields: Record<string, string>, file: Buffer | null = PDF, who: Agent = nobody()) => {
    const form = who.post(path).set({ Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' });
    for (const [name, value] of Object.entries(fields)) form.field(name, value);
    if (file !== null) form.attach('file', file, { filename: '登録証.pdf', contentType: 'application/pdf' });
    return form;
  };

  it('answers by a mailed link: one request, one answer, nothing else, and nothing by looking', async () => {
    const asked = await ask();
    const before = mail.to(EMAIL).length;
    const made = await mailLink(asked.id);
    expect([made.status, Object.keys(made.body).filter((name) => /token|hash/i.test(name))]).toEqual([201, []]);
    const { path, token, text, html, subject } = await mailed(before + 1);
    expect(subject).toContain('更新後の登録証');
    expect(text).toContain(WORDS);
    expect([html.includes('<img'), html.includes(`href="https://bunkaiten.example.jp${path}"`)]).toEqual([false, true]);

    // A mail scanner follows it, again and again: nothing comes of that.
    const everything = async () =>
      JSON.stringify(
        await registry.sql(`select (select count(*) from journal) as journal, (select json_agg(l order by id) from evidence_links l) as links,
          (select count(*) from evidence_answers) as answers`),
      );
    await settled(
      async () =>
        (await registry.sql<{ state: string }>(`select state from evidence_links where request_id = $1`, [asked.id]))[0]
          ?.state,
      'SENT',
    );
    const still = await everything();
    for (let looks = 0; looks < 3; looks++) {
      const page = await nobody().get(path).set('Accept', 'text/html').expect(200);
      expect(page.text).toContain(desk.hospital['name']);
      expect(page.text).toContain('登録証をお送りください①');
      expect(page.text).not.toContain('<img src=x');
      expect(page.text).not.toContain(desk.contract['contractNo']);
    }
    await nobody().head(path).expect(200);
    expect(await everything()).toBe(still);
    // The token opens no other door.
    await nobody().get('/v1/evidence-requests').set('Authorization', `Bearer ${token}`).expect(401);

    const empty = await send(path, { answeredBy: '' }, null);
    expect([empty.status, empty.text.includes('href="#validTo"'), await stateOf(asked)]).toEqual([400, true, 'ASKED']);
    const sent = await send(path, SAID, PDF, request.agent(registry.app.getHttpServer()));
    expect([sent.status, sent.text.includes('回答を受け付けました')]).toEqual([200, true]);
    expect(await desk.api.read(`evidence-requests/${asked.id}`)).toMatchObject({
      state: 'ANSWERED',
      rounds: [{ said: { answeredBy: '見本 四郎㈱', byLink: true, file: { name: '登録証.pdf' } }, verdict: null }],
    });
    // It extends no certificate by itself, and the link is spent.
    expect(await desk.api.read('certifications', { vendorId: desk.vendor.id })).toMatchObject({
      items: [{ id: desk.certificate.id }],
    });
    expect((await nobody().get(path).set('Accept', 'text/html')).status).toBe(404);
    expect((await send(path, SAID)).status).toBe(404);

    // It stands nowhere in the clear: tables, journal, keys of repetition, jobs.
    const tables = await registry.sql<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'jobs')`,
    );
    for (const { name } of tables) {
      const [found] = await registry.sql<{ n: number }>(
        `select count(*)::int as n from ${name} t where t::text like '%' || $1 || '%'`,
        [token],
      );
      expect([name, found?.n]).toEqual([name, 0]);
    }
  });

  it('is answered once where it is sent twice, and says so to the browser that has answered, and to nobody else', async () => {
    const asked = await ask();
    const before = mail.to(EMAIL).length;
    await mailLink(asked.id);
    const { path } = await mailed(before + 1);
    const [theirs, forwarded] = [
      request.agent(registry.app.getHttpServer()),
      request.agent(registry.app.getHttpServer()),
    ];
    const look = (who: Agent) => who.get(path).set('Accept', 'text/html');
    for (const who of [theirs, forwarded]) {
      const { headers } = await look(who).expect(200);
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(new RegExp(`^bunkaiten-link=[\\w-]{43}; Path=${path}; HttpOnly; SameSite=Lax$`)),
      ]);
      expect((await look(who).expect(200)).headers['set-cookie']).toBeUndefined();
    }
    expect((await send(path, { answeredBy: '' }, null, theirs)).status).toBe(400);
    const pressed = await Promise.all([send(path, SAID, PDF, theirs), send(path, SAID, PDF, theirs)]);
    const again = await send(path, { ...SAID, answeredBy: '見本 五郎' }, PDF, theirs);
    const back = await look(theirs);
    expect(
      [...pressed, again, back].map(({ status, text }) => [status, text.includes('回答を受け付けました')]),
    ).toEqual(Array(4).fill([200, true]));
    expect(back.text).not.toContain('<form method="post" action="/e/');
    expect(await desk.api.read(`evidence-requests/${asked.id}`)).toMatchObject({
      state: 'ANSWERED',
      rounds: [{ said: { answeredBy: '見本 四郎㈱' } }],
    });
    const told = [look(forwarded), send(path, SAID, PDF, forwarded), look(nobody()), send(path, SAID)];
    for (const { status, text } of await Promise.all(told))
      expect([status, text.includes('回答を受け付けました'), text.includes(String(desk.hospital['name']))]).toEqual([
        404,
        false,
        false,
      ]);
  });

  it('closes a link by the next one, by hand, by time and when nobody asks any more', async () => {
    const asked = await ask();
    const before = mail.to(EMAIL).length;
    await mailLink(asked.id);
    const first = await mailed(before + 1);
    await mailLink(asked.id, { language: 'en' });
    const second = await mailed(before + 2);
    expect(second.subject).toContain('Renewed certificate');
    const open = async (path: string) => (await nobody().get(path).set('Accept', 'text/html')).status;
    expect([await open(first.path), await open(second.path), await open('/e/bke_unknown')]).toEqual([404, 200, 404]);

    await registry.sql(
      `update evidence_links set expires_on = today_in_japan() - 1 where request_id = $1 and revoked_at is null`,
      [asked.id],
    );
    expect([await open(second.path), (await send(second.path, SAID)).status]).toEqual([404, 404]);
    await registry.sql(
      `update evidence_links set expires_on = today_in_japan() where request_id = $1 and revoked_at is null`,
      [asked.id],
    );
    expect(await open(second.path)).toBe(200);
    const { items } = await desk.api.read<{ items: Shown[] }>(`evidence-requests/${asked.id}/links`);
    expect(items.map(({ revokedAt }) => revokedAt === null)).toEqual([true, false]);
    expect((await desk.api.post(`evidence-links/${items[0]?.id}/revocation`, {})).status).toBe(200);
    expect(await open(second.path)).toBe(404);
    expect((await mailLink(asked.id, { expiresOn: addDays(today(), 400) })).status).toBe(400);
    expect((await desk.api.post(`evidence-requests/${asked.id}/withdrawal`, {})).status).toBe(200);
    expect((await mailLink(asked.id)).body).toMatchObject({ code: 'ILLEGAL_STEP' });
  });

  it('reminds of a link 7, 3 and 1 days before and when it has lapsed, each once, also after days of downtime', async () => {
    const asked = await ask();
    const before = mail.to(EMAIL).length;
    await mailLink(asked.id);
    await mailed(before + 1);
    const due = desk.dueOn;
    const pass = (day: CalendarDate) =>
      registry.app.get(LinkReminders).pass({ after: null, through: day }, new AbortController().signal);
    const steps = async () =>
      (
        await registry.sql<{ step: string }>(
          `select step from evidence_links where request_id = $1 and step is not null order by created_at`,
          [asked.id],
        )
      ).map(({ step }) => step);
    const onDay = async (left: number, sent: number) => {
      await pass(addDays(due, -left));
      await pass(addDays(due, -left));
      await mailed(before + 1 + sent);
      return steps();
    };
    expect(await onDay(8, 0)).toEqual([]);
    expect(await onDay(7, 1)).toEqual(['D7']);
    expect(await onDay(6, 1)).toEqual(['D7']);
    // Down over the third day before and the first: only where it stands now is told.
    expect(await onDay(1, 2)).toEqual(['D7', 'D1']);
    expect(await onDay(-10, 3)).toEqual(['D7', 'D1', 'OVERDUE']);
    expect(await onDay(-11, 3)).toEqual(['D7', 'D1', 'OVERDUE']);
    expect((await mailed(before + 4)).subject).toContain('【再送】');
  });

  it('says what became of a mail that could not be sent', async () => {
    const asked = await ask();
    mail.conduct = 'NO_SUCH_ADDRESS';
    await mailLink(asked.id);
    const state = async () =>
      (await registry.sql<{ state: string }>(`select state from evidence_links where request_id = $1`, [asked.id]))[0]
        ?.state;
    expect(await settled(state, 'BOUNCED')).toBe('BOUNCED');
    mail.conduct = 'TAKES';
    const page = (await ours.get(`/evidence-requests/${asked.id}`).expect(200)).text;
    expect([page.includes('届かなかった'), page.includes('no such user')]).toEqual([true, true]);
  });
});
