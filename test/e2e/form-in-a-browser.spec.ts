import { type AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { sessionOf } from '../support/browser';
import { findChromium, UNREAD } from '../support/chromium';
import { KEYBOARD, MOUSE } from '../support/hands';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';
import { bytes, cellAt, edit, sheetOf } from '../support/workbooks';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: no form is brought back in a browser.\n');

const BOTH_CHANGED = '双方が変更';
const ENTER = 'この内容で取り込む';

/** A form that went out, and came back when its row had been declared anew meanwhile: both have changed it. */
inABrowser('a form that both sides have changed', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let origin: string;
  let two: TwoSides;
  let context: BrowserContext;
  let page: Page;
  let older: Buffer;
  let rowId: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: UNREAD });
    two = await TwoSides.meet(registry);
    const { parties, rows } = await two.matrix();
    const prime = parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id ?? '';
    rowId = rows.find(({ key }) => key === 'SV-01')?.id ?? '';
    const declare = (...roles: string[]) =>
      two.declare(
        two.vendor,
        rowId,
        roles.map((role) => ({ partyId: prime, role })),
      );
    await declare('ACCOUNTABLE', 'RESPONSIBLE');
    const out = await two.vendor.get(`/v1/matrices/${two.matrixId}/form?side=VENDOR`).buffer().parse(bytes);
    older = await edit(out.body as Buffer, (workbook) => {
      cellAt(sheetOf(workbook, '運用・対応'), 'SV-01', `MARK:${prime}`).value = '責実共';
    });
    await declare('ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  const brought = async (look: object = {}): Promise<void> => {
    context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 }, ...look });
    const person = { vendorId: two.vendorId, roles: ['VENDOR_REPRESENTATIVE'] as const };
    await context.addCookies([{ name: 'bunkaiten', value: await sessionOf(registry, person), url: origin }]);
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/matrices/${two.matrixId}/papers`);
    await page
      .locator('#file')
      .setInputFiles({ name: '回答票.xlsx', mimeType: 'application/octet-stream', buffer: older });
    await page.getByRole('button', { name: '変更を確かめる' }).click();
    await page.getByText(BOTH_CHANGED).first().waitFor();
  };
  const roles = async () => {
    const told = await registry.sql<{ role: string }>(
      'select x.role from matrix_declared_roles x join matrix_declarations d on d.id = x.declaration_id where d.row_id = $1 order by 1',
      [rowId],
    );
    return told.map(({ role }) => role);
  };
  const decision = (word: string) => page.locator('#decide-SV-01').getByRole('radio', { name: word });

  it('is entered only once it is decided: whoever forgets is led there, and what is left stays', async () => {
    await brought();
    await MOUSE.press(page, page.getByRole('button', { name: ENTER }));
    const alert = page.locator('main [role=alert]');
    await alert.waitFor();
    await MOUSE.press(page, alert.getByRole('link', { name: /^SV-01/ }));
    expect(await page.evaluate('document.activeElement.id')).toBe('decide-SV-01');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await MOUSE.tick(page, decision('台帳のままにする'));
    await MOUSE.press(page, page.getByRole('button', { name: ENTER }));
    await page.waitForURL(new RegExp(`/matrices/${two.matrixId}$`));
    expect(await roles()).toEqual(['ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT']);
    await context.close();
  }, 60_000);

  it('counts where that is decided, by the keyboard alone and without a script', async () => {
    await brought({ javaScriptEnabled: false });
    await KEYBOARD.tick(page, decision('回答票を採る'));
    await KEYBOARD.press(page, page.getByRole('button', { name: ENTER }));
    await page.waitForURL(new RegExp(`/matrices/${two.matrixId}$`));
    expect(await roles()).toEqual(['ACCOUNTABLE', 'INFORMED', 'RESPONSIBLE']);
    await context.close();
    // A status of 400 is told by the console of a browser, too.
    expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
  }, 60_000);
});
