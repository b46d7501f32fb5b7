import { type AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { sessionOf } from '../support/browser';
import { findChromium, UNREAD } from '../support/chromium';
import { TestRegistry } from '../support/registry';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null) process.stderr.write('No chromium on this machine: no file is dropped in a browser.\n');

/** Large enough for its way to be watched. */
const SIZE = 600_000;

inABrowser('evidence, dropped where it is asked for', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let origin: string;
  let contractId: string;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    const institutionId = SAMPLE_INSTITUTION.id;
    contractId = (await registry.sql<{ id: string }>('select id from contracts order by id limit 1'))[0]?.id ?? '';
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: UNREAD });
    context = await browser.newContext({ locale: 'ja-JP' });
    const token = await sessionOf(registry, { institutionId, roles: ['PROCUREMENT'] });
    await context.addCookies([{ name: 'bunkaiten', value: token, url: origin }]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.goto(`${origin}/contracts/${contractId}/evidence`);
  });
  afterEach(() => page.close());

  /** A file is dragged over its place, and let go there. */
  const drop = async (name: string, beginning: string): Promise<void> => {
    const dataTransfer = await page.evaluateHandle(`(() => {
      const carried = new DataTransfer();
      carried.items.add(new File([${JSON.stringify(beginning)}, new Uint8Array(${SIZE})], ${JSON.stringify(name)}));
      return carried;
    })()`);
    await page.dispatchEvent('.drop', 'dragover', { dataTransfer });
    expect(await page.locator('.drop.over').count()).toBe(1);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer });
    expect(await page.locator('.drop.over').count()).toBe(0);
    expect(await page.locator('.drop input').inputValue()).toContain(name);
  };
  const button = () => page.getByRole('button', { name: '登録する', exact: true });
  const kept = () => page.getByRole('link', { name: '登録証 髙﨑.pdf' });

  it('shows how far it has come, and is kept as it is', async () => {
    await drop('登録証 髙﨑.pdf', '%PDF-1.7\n');
    const wire = await context.newCDPSession(page);
    const upload = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: SIZE / 4 };
    await wire.send('Network.emulateNetworkConditions', upload);
    await button().click();
    const bar = page.getByRole('progressbar', { name: '送信中' });
    await bar.waitFor();
    expect(await button().isDisabled()).toBe(true);
    // Asked from outside, again and again: what would ask by itself within the page, the page's own policy forbids.
    while (!(await page.evaluate(`(({ value }) => value > 0 && value < 100)(document.querySelector('progress'))`)))
      await page.waitForTimeout(20);
    await kept().waitFor();
    const answer = await context.request.get(`${origin}${await kept().getAttribute('href')}`);
    expect([answer.status(), (await answer.body()).length]).toEqual([200, SIZE + 9]);
  }, 120_000);

  it('says why it is refused, in its place, and takes another', async () => {
    await drop('setup.exe', 'MZ');
    await button().click();
    const alert = page.locator('main [role=alert]').first();
    await alert.waitFor();
    expect(await page.evaluate(`document.activeElement.getAttribute('role')`)).toBe('alert');
    await drop('登録証 2.pdf', '%PDF-1.6\n');
    await button().click();
    await page.getByRole('link', { name: '登録証 2.pdf' }).waitFor();
  }, 120_000);

  it('says so where it could not be sent, and is sent again', async () => {
    await drop('登録証 3.pdf', '%PDF-1.5\n');
    await context.setOffline(true);
    await button().click();
    await page.getByText('送信できませんでした').waitFor();
    await context.setOffline(false);
    await button().click();
    await page.getByRole('link', { name: '登録証 3.pdf' }).waitFor();
  }, 120_000);
});
