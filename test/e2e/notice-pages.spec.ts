import { type AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { type Agent } from 'supertest';
import { type InboxView } from '../../src/exchange/notices/inbox/dto/notice.dto';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf, sessionOf } from '../support/browser';
import { findChromium } from '../support/chromium';
import { Client } from '../support/client';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

const executablePath = findChromium();
// A browser is the system’s, not npm’s: where there is none, these are passed over.
const inABrowser = executablePath === null ? it.skip : it;

describe('pages of what people are told', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let reader: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    reader = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const page = async (path: string, agent = reader) => (await agent.get(path).expect(200)).text;

  it('show the inbox, overdue first, and let one say what one has seen', async () => {
    const before = await page('/inbox');
    expect(before.indexOf('期限超過(')).toBeLessThan(before.indexOf('あと'));
    expect(before).toContain('未読');
    const [, ids] = /name="ids" value="([^"]+)"/.exec(before) ?? [];
    await reader
      .post('/inbox/seen')
      .type('form')
      .send({ ids: `${ids},${institutionId}` })
      .expect(303)
      .expect('Location', '/inbox');
    const after = await page('/inbox');
    expect(after).toContain('未読 0 件');
    expect(after).not.toContain('見たことにする');
    // A colleague's is theirs.
    const colleague = await browserOf(registry, { institutionId, roles: ['OPERATOR'] });
    expect(await page('/inbox', colleague)).toContain('未読');
    const api = await registry.as({ institutionId, roles: ['OPERATOR'] });
    const { counts } = (await api.get('/v1/inbox').expect(200)).body as InboxView;
    expect(await page('/inbox', colleague)).toContain(
      `${counts.all} 件(未読 ${counts.unseen} 件、期限超過 ${counts.overdue} 件)`,
    );
    expect(await page('/')).toContain('href="/inbox"');
  });

  it('take how one wants to be told, and say where nothing is sent', async () => {
    expect(await page('/notice-preferences')).toContain('メールを送るサーバーが設定されていません');
    const sent = { digest: 'OFF', monthly: 'false', language: 'en' };
    await reader.post('/notice-preferences').type('form').send(sent).expect(303);
    expect(await page('/notice-preferences')).toMatch(/value="OFF" selected|value="OFF" checked/);
    const refused = await reader
      .post('/notice-preferences')
      .type('form')
      .send({ ...sent, digest: 'WEEKLY' })
      .expect(400);
    expect(refused.text).toContain('次のいずれかを指定してください');
  });

  it('set how long before a day people are told, and change it', async () => {
    const own = `/institutions/${institutionId}`;
    expect(await page(`${own}/notice-ladders/new`)).toContain('更新拒絶の通知期限');
    const ladder = { kind: 'MATRIX_REVIEW', days: '120, 60' };
    await reader.post(`${own}/notice-ladders`).type('form').send(ladder).expect(303);
    const shown = await page(own);
    expect(shown).toContain('120・60');
    const [, edit = ''] = /120・60<\/span> <a class="no-print" href="([^"]+)"/.exec(shown) ?? [];
    const form = await page(edit);
    const version = /name="version" value="(\d+)"/.exec(form)?.[1];
    const wrong = await reader.post(edit.replace('/edit', '')).type('form').send({ days: '9999', version });
    expect([wrong.status, wrong.text.includes('id="days-fault"')]).toEqual([400, true]);
    await reader.post(edit.replace('/edit', '')).type('form').send({ days: '45', version }).expect(303);
    expect(await page(own)).toMatch(/<span class="small soft">45<\/span>/);
  });

  it('make the address of a calendar, show it once, and close it', async () => {
    const made = await reader.post('/calendar-feeds').type('form').send({ name: '職場の<b>Outlook' }).expect(200);
    const [address = ''] = /\/v1\/calendar\/bkd_[\w-]+\.ics/.exec(made.text) ?? [];
    await registry.sql('update accounts set password_changed_at = now(), second_factor_since = now()');
    await registry.anonymous.get(address).expect(200);
    const list = await page('/notice-preferences');
    expect(list).toContain('職場の&lt;b>Outlook');
    expect(list).not.toContain('bkd_');
    const [, id] = /\/calendar-feeds\/([0-9a-f-]+)\/revocation/.exec(list) ?? [];
    const stranger = await browserOf(registry, { institutionId });
    await stranger.post(`/calendar-feeds/${id}/revocation`).type('form').send({}).expect(404);
    await reader.post(`/calendar-feeds/${id}/revocation`).type('form').send({}).expect(303);
    await registry.anonymous.get(address).expect(404);
    expect((await reader.post('/calendar-feeds').type('form').send({ name: '' }).expect(400)).text).toContain('必須');
  });

  it('show what became of mail, to the person and to who looks after addresses, and to nobody else', async () => {
    const [digest] = await registry.sql<{ account: string }>(
      `update digests set state = 'BOUNCED', attempts = 1, email = 'gone@example.jp', fault = '550 <script>no such user' returning account_id as account`,
    );
    const person = await page(`/people/${digest?.account}`);
    for (const text of ['届きません', 'gone@example.jp', '550 &lt;script>no such user']) expect(person).toContain(text);
    const list = (await registry.http.get('/v1/digests').query({ state: 'BOUNCED' }).expect(200)).body as {
      items: object[];
    };
    expect(list.items).toMatchObject([{ accountId: digest?.account, state: 'BOUNCED', kind: 'DAILY', attempts: 1 }]);
    const clerk = await registry.as({ institutionId, roles: ['PROCUREMENT'] });
    await clerk.get('/v1/digests').expect(403);
    const { id: other } = await new Client(registry.http).create('institutions', anInstitutionBody());
    const elsewhere = await registry.as({ institutionId: other, roles: ['ADMINISTRATOR'] });
    expect((await elsewhere.get('/v1/digests').expect(200)).body).toEqual({ items: [], next: null });
  });

  inABrowser('are clear in a browser on a narrow screen in the dark', async () => {
    const server = await registry.app.listen(0, '127.0.0.1');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    try {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        colorScheme: 'dark',
        locale: 'en-GB',
      });
      const token = await sessionOf(registry, { institutionId });
      await context.addCookies([{ name: 'bunkaiten', value: token, url: origin }]);
      const tab = await context.newPage();
      for (const path of ['/inbox', '/notice-preferences']) {
        await tab.goto(`${origin}${path}`);
        const { violations } = await new AxeBuilder({ page: tab }).analyze();
        expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });
});
