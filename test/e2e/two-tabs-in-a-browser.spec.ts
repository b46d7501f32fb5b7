import { type AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { findChromium, UNREAD } from '../support/chromium';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';
import { aPerson, type Person } from '../support/sign-in-person';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: no two tabs are opened in a browser.\n');

inABrowser('two tabs of one browser', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let context: BrowserContext;
  let institutionId: string;
  let person: Person;
  let origin: string;
  let one: Page;
  let other: Page;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    ({ id: institutionId } = await new Client(registry.http).create('institutions', anInstitutionBody()));
    person = await aPerson(registry, { roles: ['AUDITOR'], institutionId });
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: UNREAD });
    context = await browser.newContext({ locale: 'ja-JP' });
    [one, other] = [await context.newPage(), await context.newPage()];
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  const signIn = async (tab: Page, { email, password }: Person = person): Promise<void> => {
    await tab.locator('#email').fill(email);
    await tab.locator('#password').fill(password);
    await tab.getByRole('button', { name: 'サインイン', exact: true }).click();
    await tab.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };
  const pathAfter = async (tab: Page, path: string): Promise<string> => {
    await tab.goto(`${origin}${path}`);
    const { pathname, search } = new URL(tab.url());
    return `${pathname}${search}`;
  };

  it('share a session, and go on where one of them signs in anew', async () => {
    await one.goto(origin);
    await signIn(one);
    expect(await pathAfter(other, '/contracts')).toBe('/contracts');
    await other.goto(`${origin}/sign-in`);
    await signIn(other);
    for (const tab of [one, other, one]) expect(await pathAfter(tab, '/contracts')).toBe('/contracts');
  });

  it('are led to the sign-in, and back, where the other has signed out', async () => {
    await one.getByRole('button', { name: 'サインアウト' }).click();
    await one.waitForURL(`${origin}/sign-in`);
    expect(await pathAfter(other, '/vendors')).toBe('/sign-in?then=%2Fvendors');
    await signIn(other);
    expect(new URL(other.url()).pathname).toBe('/vendors');
    expect(await pathAfter(one, '/contracts')).toBe('/contracts');
    // The other, whose page still shows somebody signed in, presses the same button later.
    await one.getByRole('button', { name: 'サインアウト' }).click();
    await one.waitForURL(`${origin}/sign-in`);
    await other.getByRole('button', { name: 'サインアウト' }).click();
    await other.waitForURL(`${origin}/sign-in`);
  });

  it('send nothing as somebody who has signed in in the other since', async () => {
    const colleague = await aPerson(registry, { roles: ['AUDITOR'], institutionId });
    await signIn(one, colleague);
    await one.goto(`${origin}/notice-preferences`);
    await one.locator('#feed-name').fill('同僚の手帳');
    await other.goto(`${origin}/sign-in`);
    await signIn(other);
    await one.getByRole('button', { name: 'カレンダーのアドレスを作る' }).click();
    await one.getByText('この画面は別の人に表示されたものです').waitFor();
    expect(await registry.sql('select name from calendar_feeds')).toEqual([]);
    await other.goto(`${origin}/sign-in`);
    await signIn(other, colleague);
    await one.reload();
    await one.locator('.secret').waitFor();
    expect(await registry.sql('delete from calendar_feeds returning name, account_id')).toEqual([
      { name: '同僚の手帳', account_id: colleague.id },
    ]);
    await one.getByRole('button', { name: 'サインアウト' }).click();
    await one.waitForURL(`${origin}/sign-in`);
  });

  it('lose nothing that was typed while the session ran out', async () => {
    await signIn(one);
    await one.goto(`${origin}/notice-preferences`);
    await one.locator('#feed-name').fill('手帳①');
    await registry.sql(`update sessions set expires_at = now() - interval '1 minute' where account_id = $1`, [
      person.id,
    ]);
    expect(await settled(async () => new URL(await pathAfter(other, '/vendors'), origin).pathname, '/sign-in')).toBe(
      '/sign-in',
    );
    await one.getByRole('button', { name: 'カレンダーのアドレスを作る' }).click();
    await one.getByText('入力した内容は、このタブに残っています').waitFor();
    await signIn(other);
    await one.reload();
    await one.locator('.secret').waitFor();
    expect(await registry.sql('select name from calendar_feeds')).toEqual([{ name: '手帳①' }]);
  });
});
