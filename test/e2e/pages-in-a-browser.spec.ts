import { type AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ACCENTS } from '../../src/config/environment';
import { sessionOf } from '../support/browser';
import { findChromium } from '../support/chromium';
import { ordealSeed, rounds, sampled } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { Seeded } from '../support/seeded';
import { shownPages } from '../support/shown-pages';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: pages are not looked at in a browser.\n');

/** In which a page is looked at: how wide it is, in the pixels that its style counts by, and by which light. */
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, viewport: { width: 360, height: 740 } },
  { colorScheme, viewport: { width: 1920, height: 1080 } },
  // A window of 1280 × 1024 at a zoom of 200 %.
  { colorScheme, viewport: { width: 640, height: 512 } },
]);
const NARROW = { locale: 'ja-JP', ...LOOKS[0] };

/** Pages are made of the same parts: a run looks at a few, each in one look; the ordeal at all, in every look. */
const isOrdeal = rounds(0, 1) > 0;

type Look = (typeof LOOKS)[number];

/** A page's address, and in which language it is read. */
interface Seen {
  readonly address: string;
  readonly locale: string;
}

inABrowser('pages in a browser', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let institutionId: string;
  let token: string;
  let origin: string;
  let pages: readonly Seen[];

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    token = await sessionOf(registry, { institutionId });
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    const shown = await shownPages(registry, isOrdeal ? 2 : 1);
    expect(shown.filter(({ addresses }) => addresses.length === 0)).toEqual([]);
    pages = shuffled(
      shown.flatMap(({ addresses }) =>
        addresses.flatMap((address) => ['ja-JP', 'en-GB'].map((locale) => ({ address, locale }))),
      ),
    );
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  const opened = async (look: object): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
    const context = await browser.newContext(look);
    await context.addCookies([{ name: 'bunkaiten', value: token, url: origin }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return { context, page, complaints };
  };

  it(
    'can be used by everybody, and break no policy, whatever the light, the width and the zoom',
    async () => {
      const looks = new Seeded(ordealSeed());
      const drawn = (): Look[] => (isOrdeal ? LOOKS : LOOKS.slice(looks.below(LOOKS.length)).slice(0, 1));
      const faults: unknown[] = [];
      for (const locale of ['ja-JP', 'en-GB']) {
        const { context, page, complaints } = await opened({ locale });
        for (const { address } of shareOf(pages).filter((seen) => seen.locale === locale)) {
          const answer = await page.goto(`${origin}${address}`);
          if (answer?.status() !== 200) faults.push([address, answer?.status()]);
          for (const look of drawn())
            faults.push(...(await faultsOf(page, look)).map((fault) => [address, locale, look, fault]));
        }
        faults.push(...complaints);
        await context.close();
      }
      expect(faults).toEqual([]);
    },
    isOrdeal ? 7_200_000 : 240_000,
  );

  it('shows a redline, and who answers for a row, on a narrow screen: what is only heard makes a page no wider', async () => {
    const [row] = await registry.sql<{ id: string; matrix: string }>(
      `select r.id, m.id as matrix from matrix_rows r join matrices m on m.id = r.matrix_id
       where m.revision > 1 and m.status = 'DRAFT' and r.applicability = 'APPLICABLE' order by r.key limit 1`,
    );
    const manager = await registry.as({ institutionId, roles: ['PLANNING_MANAGER'] });
    await manager
      .patch(`/v1/matrix-rows/${row?.id}`)
      .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
      .send(JSON.stringify({ applicability: 'NOT_PRESENT', reason: '使っていない' }))
      .expect(200);
    const { context, page, complaints } = await opened({ locale: 'en-GB' });
    const addresses = [`/matrix-rows/${row?.id}/edit`, `/matrices/${row?.matrix}/changes`];
    for (const address of addresses) {
      await page.goto(`${origin}${address}`);
      expect([address, await page.locator('main .table .sign-hidden').count()]).not.toEqual([address, 0]);
      for (const look of sampled(LOOKS, 3)) expect([address, await faultsOf(page, look)]).toEqual([address, []]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('have a menu that a narrow screen folds, and that opens without a script, by the keyboard', async () => {
    const { context, page } = await opened({ ...NARROW, javaScriptEnabled: false });
    await page.goto(`${origin}/contracts`);
    const menu = page.getByRole('navigation', { name: 'メニュー' });
    const vendors = menu.getByRole('link', { name: '事業者', exact: true });
    expect([(await menu.boundingBox())?.height ?? 0, await vendors.isVisible()]).toEqual([
      expect.closeTo(53, -1),
      false,
    ]);
    await menu.getByRole('checkbox', { name: 'メニュー' }).press('Space');
    expect(await vendors.isVisible()).toBe(true);
    await vendors.click();
    expect([new URL(page.url()).pathname, await vendors.isVisible()]).toEqual(['/vendors', false]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect([await vendors.isVisible(), await menu.getByRole('checkbox').count()]).toEqual([true, 0]);
    await context.close();
  }, 60_000);

  it('can be read in each colour that a hospital may choose', async () => {
    const { context, page, complaints } = await opened({ locale: 'ja-JP' });
    await page.goto(`${origin}/contracts`);
    for (const accent of sampled(ACCENTS, 2).map((one) => one.toLowerCase()))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.evaluate(`document.documentElement.dataset.accent = '${accent}'`);
        await page.emulateMedia({ colorScheme });
        expect([accent, colorScheme, await violationsOf(page)]).toEqual([accent, colorScheme, []]);
      }
    // And in any of its own, pale or deep.
    for (const colour of ['#ffff66', '#7a0019']) {
      await registry.sql('update institutions set accent_colour = $1 where id = $2', [colour, institutionId]);
      await page.goto(`${origin}/institutions`);
      expect(await page.locator('html').getAttribute('data-accent')).toBe('own');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colour, colorScheme, await violationsOf(page)]).toEqual([colour, colorScheme, []]);
      }
    }
    await registry.sql('update institutions set accent_colour = null where id = $1', [institutionId]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('are printed dark on light, without what is pressed, whatever the light that somebody reads by', async () => {
    const { context, page } = await opened({ locale: 'ja-JP', colorScheme: 'dark' });
    const contract = pages.find(({ address }) => /^\/contracts\/[0-9a-f-]+$/.test(address));
    await page.goto(`${origin}${contract?.address}`);
    for (const theme of ['dark', 'system', 'light']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const shown = await page.evaluate(`[
        getComputedStyle(document.querySelector('h1')).color,
        getComputedStyle(document.querySelector('.card')).backgroundColor,
        [...document.querySelectorAll('.button, nav')].filter((one) => one.checkVisibility()).length,
      ]`);
      expect([theme, shown]).toEqual([theme, ['rgb(26, 26, 26)', 'rgb(255, 255, 255)', 0]]);
    }
    await context.close();
  }, 60_000);

  it('shows of a form that asks first what is pressed, and nothing that is not', async () => {
    const [contract] = await registry.sql<{ id: string }>(`select id from contracts where status = 'ACTIVE' limit 1`);
    const { context, page } = await opened({ locale: 'ja-JP', javaScriptEnabled: false });
    await page.goto(`${origin}/contracts/${contract?.id ?? ''}/steps`);
    const unpressed = page.locator('main form button[hidden]');
    expect([await unpressed.count(), await unpressed.first().isVisible()]).toEqual([1, false]);
    // Enter in a field does nothing but say so; the question is opened, and answered, without a script.
    await page.locator('#END-on').press('Enter');
    expect(await page.locator('main [role=alert]').innerText()).toContain('まだ何も行っていません');
    const [{ status } = { status: '' }] = await registry.sql<{ status: string }>(
      'select status from contracts where id = $1',
      [contract?.id],
    );
    expect(status).toBe('ACTIVE');
    await page.locator('main details.sure > summary').click();
    expect(await page.locator('main details.sure button.danger').isVisible()).toBe(true);
    await context.close();
  });

  it('find a vendor as one types, by keyboard alone', async () => {
    const { context, page, complaints } = await opened(NARROW);
    await page.goto(`${origin}/vendors`);
    await page.focus('#name');
    await page.keyboard.type('イジシステム');
    await page.waitForURL(/name=/);
    await page.locator('#found tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('#found tbody tr').count()).toBe(1);
    await page.focus('#found tbody a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vendors\/[0-9a-f-]{36}$/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});

/** What of a page, as it stands open, keeps somebody out in a look. */
async function faultsOf(page: Page, { colorScheme, viewport }: Look): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  const violations = await violationsOf(page);
  const sticksOut = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  return [...violations, ...(sticksOut === true ? ['sticks out'] : [])];
}

/** What axe finds; it is brought into a page once, and is asked there for each look: the whole is a matter of minutes then. */
async function violationsOf(page: Page): Promise<readonly (readonly [rule: string, elements: readonly string[]])[]> {
  const isThere = await page.evaluate(`typeof axe !== 'undefined'`);
  if (isThere !== true) await new AxeBuilder({ page }).setLegacyMode().include('title').analyze();
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))`);
}

/** Always the same way, so that shares are shares of one whole. */
function shuffled(pages: readonly Seen[]): readonly Seen[] {
  const dice = new Seeded(1);
  const left = [...pages];
  return pages.flatMap(() => left.splice(dice.below(left.length), 1));
}

/** A few of them; seeds 0, 1, 2 … up to below the number of shares come to all, once each. */
function shareOf(pages: readonly Seen[]): readonly Seen[] {
  const size = rounds(6, pages.length);
  const from = (ordealSeed() * size) % pages.length;
  return [...pages, ...pages].slice(from, from + size);
}
