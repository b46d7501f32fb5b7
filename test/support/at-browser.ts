import { type BrowserContext, type Page } from 'playwright-core';
import { type Hands } from './hands';

const ID = '[0-9a-f-]{36}';
export const MATRIX = new RegExp(`^/matrices/${ID}$`);
export const ROW = new RegExp(`^/matrix-rows/${ID}$`);

/** What somebody does on pages, by the hands that they use. */
export class AtBrowser {
  /** How often somebody has followed a link, pressed a button or opened an address so far, and how many fields they have filled in. */
  readonly done = { steps: 0, answers: 0 };

  constructor(
    private readonly hands: Hands,
    private readonly origin: string,
    readonly context: BrowserContext,
    private readonly page: Page,
  ) {}

  /** Path of the page that stands open. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async open(path: string): Promise<void> {
    this.done.steps += 1;
    const answer = await this.page.goto(`${this.origin}${path}`);
    expect([path, answer?.status()]).toEqual([path, 200]);
  }

  async textAt(path: string): Promise<string> {
    await this.open(path);
    return this.page.locator('main').innerText();
  }

  async follow(link: string): Promise<void> {
    this.done.steps += 1;
    const before = this.page.url();
    await this.hands.press(this.page, this.page.getByRole('link', { name: link, exact: true }).first());
    await this.page.waitForURL((url) => url.href !== before);
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    this.done.answers += Object.keys(fields).length;
    for (const [name, text] of Object.entries(fields)) {
      const target = this.page.locator(`main [name="${name}"]`);
      await this.hands.type(this.page, target, text);
      expect([name, await target.inputValue()]).toEqual([name, text]);
    }
  }

  async choose(fields: Readonly<Record<string, string>>): Promise<void> {
    this.done.answers += Object.keys(fields).length;
    for (const [name, value] of Object.entries(fields)) {
      const target = this.page.locator(`main select[name="${name}"]`);
      await this.hands.choose(this.page, target, value);
      expect([name, await target.inputValue()]).toEqual([name, value]);
    }
  }

  /** The first of the records that a field offers. */
  async chooseFirst(name: string): Promise<void> {
    const option = this.page.locator(`main select[name="${name}"] option:not([value=""])`).first();
    await this.choose({ [name]: (await option.getAttribute('value')) ?? '' });
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Opens what is folded away under a heading. */
  async unfold(summary: string): Promise<void> {
    this.done.steps += 1;
    const target = this.page.locator('main summary', { hasText: new RegExp(`^\\s*${summary}\\s*$`) }).first();
    await this.hands.press(this.page, target);
  }

  /** Fills in one of several forms of a page. */
  async fillIn(form: string, fields: Readonly<Record<string, string>>): Promise<void> {
    this.done.answers += Object.keys(fields).length;
    for (const [name, text] of Object.entries(fields))
      await this.hands.type(this.page, this.page.locator(`[id="${form}-${name}"]`), text);
  }

  /** Declares what is suggested, then rows that nothing is suggested for, up to so many. */
  async declareAll(matrix: string, rows: number): Promise<void> {
    await this.open(`${matrix}/take-over?all=SUGGESTION`);
    await this.send('選んだ行を申告する', MATRIX);
    this.done.steps += 1;
    await this.hands.press(this.page, this.page.locator('main .matrix tbody th a').first());
    await this.page.waitForURL((url) => ROW.test(url.pathname));
    await this.follow('申告を変える');
    await this.next();
    for (let row = 0; row < rows && this.path.endsWith('/declare'); row += 1) {
      const party = (await this.page.locator('main input[name=ACCOUNTABLE]').first().getAttribute('value')) ?? '';
      for (const role of ['ACCOUNTABLE', 'RESPONSIBLE']) await this.tick(`input[name=${role}][value="${party}"]`);
      await this.next();
    }
  }

  private async next(): Promise<void> {
    this.done.steps += 1;
    const before = this.page.url();
    await this.hands.press(this.page, this.page.getByRole('button', { name: '申告して、次の未申告の行へ' }));
    await this.page.waitForURL((url) => url.href !== before);
  }

  async tick(selector: string): Promise<void> {
    this.done.answers += 1;
    const target = this.page.locator(`main ${selector}`);
    await this.hands.tick(this.page, target);
    expect([selector, await target.isChecked()]).toEqual([selector, true]);
  }

  /** Presses the button and waits for the page that the form leads to. */
  async send(button: string, to: RegExp): Promise<void> {
    this.done.steps += 1;
    await this.hands.press(this.page, this.page.getByRole('button', { name: button, exact: true }).first());
    await this.page.waitForURL((url) => to.test(url.pathname)).catch(() => undefined);
    const alert = this.page.locator('main [role=alert]');
    if ((await alert.count()) > 0) throw new Error(`${button}: ${await alert.first().innerText()}`);
    expect([button, this.path]).toEqual([button, expect.stringMatching(to)]);
  }

  /** Takes a step of a record, as of today. */
  async stepOf(record: string, button: string, to: RegExp): Promise<void> {
    await this.open(`${record}/steps`);
    await this.send(button, to);
  }

  /** One that cannot be undone: a press opens the question, a second answers it. */
  async stepForGood(record: string, button: string, to: RegExp): Promise<void> {
    await this.open(`${record}/steps`);
    await this.unfold(button);
    await this.send(button, to);
  }

  async openRow(key: string): Promise<void> {
    this.done.steps += 1;
    const row = this.page.locator('main .matrix tbody th', { hasText: key }).getByRole('link');
    await this.hands.press(this.page, row);
    await this.page.waitForURL((url) => ROW.test(url.pathname));
  }
}
