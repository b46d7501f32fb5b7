import { type AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { sessionOf } from '../support/browser';
import { findChromium } from '../support/chromium';
import { TestRegistry } from '../support/registry';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these say so and pass over.
const inABrowser = executablePath === null ? describe.skip : describe;
if (executablePath === null)
  process.stderr.write('No chromium on this machine: charts are not looked at in a browser.\n');

/** By which light somebody reads, as the browser asks and as they have chosen, and whether a page is dark then. */
const LOOKS = [
  ['light', 'SYSTEM', false],
  ['dark', 'SYSTEM', true],
  ['light', 'DARK', true],
  ['dark', 'LIGHT', false],
] as const;
/** Where letters stand in the chart, in pixels: its title, its legend, the months beneath. */
const LETTERS = [
  [2, 26],
  [28, 46],
  [268, 292],
] as const;
/** What is read (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** How light its ground is, from 0 to 1, and how strong the letters of each strip stand out from it. */
interface Read {
  readonly ground: number;
  readonly contrasts: readonly number[];
}

inABrowser('the chart of the months ahead in a browser', () => {
  let registry: TestRegistry;
  let browser: Browser;
  let token: string;
  let origin: string;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    token = await sessionOf(registry, { institutionId: SAMPLE_INSTITUTION.id });
    const server = await registry.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await registry.stop();
  });

  const opened = async (
    colorScheme: 'light' | 'dark',
    theme: string,
  ): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1100, height: 900 } });
    await context.addCookies([
      { name: 'bunkaiten', value: token, url: origin },
      { name: 'bunkaiten-look', value: `ja.WESTERN.${theme}`, url: origin },
    ]);
    const page = await context.newPage();
    await page.goto(`${origin}/ahead`);
    await page.waitForLoadState('networkidle');
    return { context, page };
  };

  it.each(LOOKS)(
    'is read in a browser that is %s by whoever has chosen %s, and printed on white',
    async (scheme, theme, isDark) => {
      const { context, page } = await opened(scheme, theme);
      const shown = await readOf(page);
      expect(isDark ? shown.ground : 1 - shown.ground).toBeLessThan(0.05);
      for (const contrast of shown.contrasts) expect(contrast).toBeGreaterThanOrEqual(READABLE);
      await page.emulateMedia({ media: 'print' });
      const printed = await readOf(page);
      expect([printed.ground, printed.contrasts.every((contrast) => contrast >= READABLE)]).toEqual([1, true]);
      // The ground that a browser itself lays beneath a page.
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
      await context.close();
    },
    60_000,
  );
});

/** The picture as it is seen, read on a page of its own: the service's would let no script look. */
async function readOf(page: Page): Promise<Read> {
  const picture = (await page.locator('img.chart').screenshot()).toString('base64');
  const desk = await page.context().newPage();
  const read = await desk.evaluate(
    async ([png, strips]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('nothing to draw with');
      pen.drawImage(image, 0, 0);
      const linear = (value = 0): number =>
        value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const lightOf = (from: number, to: number): number[] => {
        const { data } = pen.getImageData(0, from, image.width, to - from);
        return Array.from({ length: data.length / 4 }, (_, i) => {
          const [red, green, blue] = data.subarray(i * 4, i * 4 + 3);
          return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        });
      };
      const [ground = 0] = lightOf(1, 2);
      const contrastOf = (light: number): number => (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
      return { ground, contrasts: strips.map(([from, to]) => Math.max(...lightOf(from, to).map(contrastOf))) };
    },
    [picture, LETTERS] as const,
  );
  await desk.close();
  return read;
}
