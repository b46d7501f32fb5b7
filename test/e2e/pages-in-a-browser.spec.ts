import { type AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { addressOf, sessionOf, shownPagesOf, recordsAt } from '../support/browser';
import { findChromium } from '../support/chromium';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { Seeded } from '../support/seeded';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: pages are not looked at in a browser.\n');

const NARROW = { locale: 'ja-JP', colorScheme: 'light', viewport: { width: 360, height: 740 } } as const;
const WIDE = { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1920, height: 1080 } } as const;
/** Pages are made of the same parts: a run looks at a few in each look, which its seed draws; the ordeal at all. */
const LOOKS = [
  ['narrow and light', NARROW, rounds(5, Infinity)],
  ['wide and dark', WIDE, rounds(4, Infinity)],
] as const;

inABrowser('pages in a browser', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let token: string;
  let origin: string;
  let paths: string[];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const institutionId = (await loadSampleWhenEmpty(registry.connection))?.institutionId ?? '';
    token = await sessionOf(registry, { institutionId });
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    const served = shownPagesOf(registry);
    paths = await Promise.all(served.map(({ path }) => ofOneRecord(path)));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  /** A page's address, of the first of its records. */
  const ofOneRecord = async (path: string): Promise<string> => {
    if (!path.includes(':id')) return path;
    const [row] = await registry.sql<{ id: string }>(`select id from ${recordsAt(path)} order by id limit 1`);
    return row === undefined ? '/' : addressOf(path, row.id);
  };
  const seeded = new Seeded(ordealSeed());
  const drawn = (atMost: number): string[] => {
    const left = [...paths];
    const taken: string[] = [];
    while (left.length > 0 && taken.length < atMost) taken.push(...left.splice(seeded.below(left.length), 1));
    return taken;
  };
  const opened = async (look: object): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
    const context = await browser.newContext(look);
    await context.addCookies([{ name: 'bunkaiten', value: token, url: origin }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return { context, page, complaints };
  };

  it.each(LOOKS)(
    'can be used by everybody, and break no policy: %s',
    async (_, look, atMost) => {
      const { context, page, complaints } = await opened(look);
      for (const path of drawn(atMost)) {
        await page.goto(`${origin}${path}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []]);
        const sticksOut = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect([path, sticksOut]).toEqual([path, false]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    240_000,
  );

  it('find a vendor as one types, by keyboard alone', async () => {
    const { context, page, complaints } = await opened(NARROW);
    await page.goto(`${origin}/vendors`);
    await page.focus('#name');
    await page.keyboard.type('イジシステム');
    await page.waitForURL(/name=/);
    await page.waitForFunction('document.querySelectorAll("#found tbody tr").length === 1');
    await page.focus('#found tbody a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vendors\/[0-9a-f-]{36}$/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});
