import { type AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { sessionOf } from '../support/browser';
import { findChromium, UNREAD } from '../support/chromium';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: the grid is not filled in a browser.\n');

inABrowser('the grid, by keyboard', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let origin: string;
  let sides: TwoSides;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: UNREAD });
    sides = await TwoSides.meet(registry);
    ({ context, page } = await opened({}));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  const opened = async (look: object): Promise<{ context: BrowserContext; page: Page }> => {
    const fresh = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 }, ...look });
    const person = { institutionId: sides.institutionId, roles: ['PLANNING_MANAGER'] as const };
    await fresh.addCookies([{ name: 'bunkaiten', value: await sessionOf(registry, person), url: origin }]);
    const tab = await fresh.newPage();
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(`${origin}/matrices/${sides.matrixId}/fill`);
    return { context: fresh, page: tab };
  };
  const cell = (y: number, x: number) => page.locator('form.fill tbody tr').nth(y).locator('td input').nth(x);
  const values = async (...at: readonly (readonly [number, number])[]) =>
    Promise.all(at.map(([y, x]) => cell(y, x).inputValue()));

  it('moves by arrows, sets and clears parts by one letter, and undoes', async () => {
    await cell(0, 0).focus();
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('s');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('i');
    expect(await values([0, 0], [0, 1], [1, 1])).toEqual(['責実', '協', '共']);
    await page.keyboard.press('i');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    expect(await values([0, 0], [0, 1], [1, 1])).toEqual(['責実', '', '共']);
    expect(await page.locator('form.fill .told').textContent()).toContain('2');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }, 60_000);

  it('takes a block from Excel, from the cell that has the focus', async () => {
    await cell(1, 0).focus();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '責実\\t\\r\\n責\\t実\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    expect(await values([1, 0], [1, 1], [2, 0], [2, 1])).toEqual(['責実', '', '責', '実']);
  });

  it('keeps what is not declared when the page is left, and declares by the button alone', async () => {
    await page.reload();
    expect(await values([0, 0], [1, 0], [2, 1])).toEqual(['責実', '責実', '実']);
    expect(await page.locator('form.fill .told').textContent()).toContain('前回の続きを復元しました');
    expect((await sides.concord()).rows.every(({ state }) => state === 'UNDECLARED')).toBe(true);
    await page.getByRole('button', { name: '変更した行を申告する' }).press('Enter');
    await page.waitForURL(new RegExp(`/matrices/${sides.matrixId}$`));
    expect((await sides.concord()).rows.filter(({ state }) => state === 'ONE_SIDED').length).toBe(3);
    await page.goto(`${origin}/matrices/${sides.matrixId}/fill`);
    expect(await page.locator('form.fill .told').textContent()).toBe('');
    await context.close();
  }, 60_000);

  it('is filled in and declared without JavaScript', async () => {
    ({ context, page } = await opened({ javaScriptEnabled: false }));
    await cell(3, 0).fill('A R');
    await page.getByRole('button', { name: '変更した行を申告する' }).click();
    await page.waitForURL(new RegExp(`/matrices/${sides.matrixId}$`));
    expect((await sides.concord()).rows.filter(({ state }) => state === 'ONE_SIDED').length).toBe(4);
    await context.close();
    expect(complaints).toEqual([]);
  }, 60_000);
});
