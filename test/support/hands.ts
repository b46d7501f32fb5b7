import { type Locator, type Page } from 'playwright-core';

/** How somebody works on a page. */
export interface Hands {
  /** Follows a link, presses a button. */
  press(page: Page, target: Locator): Promise<void>;
  /** Fills in a text or a day (YYYY-MM-DD). */
  type(page: Page, target: Locator, text: string): Promise<void>;
  /** Chooses one of a select's options by its value. */
  choose(page: Page, target: Locator, value: string): Promise<void>;
  /** Ticks a box, or one of several choices. */
  tick(page: Page, target: Locator): Promise<void>;
}

export const MOUSE: Hands = {
  press: (_, target) => target.click(),
  type: (_, target, text) => target.fill(text),
  async choose(_, target, value) {
    await target.selectOption(value);
  },
  tick: (_, target) => target.check(),
};

/** More stops than any page has. */
const MOST_STOPS = 600;

/** From wherever the page has its focus, by tabulator alone. */
async function reach(page: Page, target: Locator): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nobody reaches ${target.toString()} by keyboard`);
}

export const KEYBOARD: Hands = {
  async press(page, target) {
    await reach(page, target);
    await page.keyboard.press('Enter');
  },
  async type(page, target, text) {
    await reach(page, target);
    const isDay = (await target.getAttribute('type')) === 'date';
    if (isDay) {
      const [year = '', month = '', day = ''] = text.split('-');
      return page.keyboard.type(`${month}${day}${year}`);
    }
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  },
  async choose(page, target, value) {
    await reach(page, target);
    await page.keyboard.press('Home');
    for (let option = 0; option < 100 && (await target.inputValue()) !== value; option += 1)
      await page.keyboard.press('ArrowDown');
  },
  async tick(page, target) {
    const isRadio = (await target.getAttribute('type')) === 'radio';
    if (!isRadio) {
      await reach(page, target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
      return;
    }
    // A group of radio buttons is one stop; arrows go through it.
    const name = (await target.getAttribute('name')) ?? '';
    const group = page.locator(`input[type=radio][name="${name}"]`);
    const checked = group.and(page.locator(':checked'));
    await reach(page, (await checked.count()) > 0 ? checked.first() : group.first());
    if (!(await target.isChecked())) await page.keyboard.press('Space');
    for (let step = 0; step < 20 && !(await target.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  },
};
