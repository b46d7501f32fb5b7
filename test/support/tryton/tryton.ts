import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { recipe } from '../recipes';

const ADMIN = '/usr/bin/trytond-admin';
const SERVER = '/usr/bin/trytond';
const MODULES = '/usr/lib/python3/dist-packages/trytond/modules';
const PASSWORD = 'only-for-tests-52c1a90e';
const DATABASE = 'hospital';

/** Why there is no Tryton to try things with; null: there is. */
export function lackOfTryton(): string | null {
  const lacking = [ADMIN, SERVER, `${MODULES}/party`, `${MODULES}/purchase`].filter((path) => !existsSync(path));
  return lacking.length === 0
    ? null
    : `no ${lacking.join(', ')} (Debian: tryton-modules-party, tryton-modules-purchase)`;
}

type Fields = Readonly<Record<string, unknown>>;

/** Tryton, as Debian has it, with our module beside party and purchase; what people do there is done through its JSON-RPC. */
export class Tryton {
  private session = '';
  private company = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly address: string,
  ) {}

  /** Makes a database, which takes half a minute, and serves it. */
  static async start(): Promise<Tryton> {
    const folder = await mkdtemp(join(tmpdir(), 'tryton-'));
    await installModule(folder);
    const settings = join(folder, 'trytond.conf');
    await writeFile(settings, `[database]\nuri = sqlite://\npath = ${folder}\n[web]\nlisten = 127.0.0.1:0\n`);
    await writeFile(join(folder, `${DATABASE}.sqlite`), '');
    await writeFile(join(folder, 'password'), PASSWORD);
    const env = { PATH: '/usr/bin:/bin', PYTHONPATH: folder, TRYTONPASSFILE: join(folder, 'password') };
    const made = ['-c', settings, '-d', DATABASE, '--email', 'erp@example.jp', '--activate-dependencies'];
    await promisify(execFile)(ADMIN, [...made, '-u', 'bunkaiten'], { env });
    const child = spawn(SERVER, ['-v', '-c', settings, '-d', DATABASE], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const tryton = new Tryton(child, folder, await addressOf(child));
    await tryton.open();
    return tryton;
  }

  get webhooks(): string {
    return `${this.address}/${DATABASE}/bunkaiten/webhooks`;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    await rm(this.folder, { recursive: true });
  }

  async create(model: string, values: Fields): Promise<number> {
    const [id] = await this.call<[number]>(`model.${model}.create`, [values]);
    return id;
  }

  async write(model: string, id: number, values: Fields): Promise<void> {
    await this.call(`model.${model}.write`, [id], values);
  }

  /** What a person sees of the records that they look for. */
  find<T>(model: string, where: readonly unknown[], shown: readonly (keyof T & string)[]): Promise<readonly T[]> {
    return this.call<readonly T[]>(`model.${model}.search_read`, where, 0, null, null, shown);
  }

  /** Presses a button; what it is refused with is the error's message. */
  press(model: string, button: string, id: number): Promise<unknown> {
    return this.call(`model.${model}.${button}`, [id]);
  }

  /** An order in draft, of one line. */
  async draft(party: number): Promise<number> {
    const [address] = await this.find<{ id: number }>('party.address', [['party', '=', party]], ['id']);
    const [currency] = await this.find<{ id: number }>('currency.currency', [], ['id']);
    const line = { type: 'line', description: '保守', quantity: 1, unit_price: decimal('100000') };
    return this.create('purchase.purchase', {
      company: this.company,
      currency: currency?.id,
      party,
      invoice_address: address?.id,
      invoice_method: 'manual',
      lines: [['create', [line]]],
    });
  }

  /** A company for the administrator to buy for. */
  private async open(): Promise<void> {
    const [user, key] = await this.post<[number, string]>('common.db.login', ['admin', { password: PASSWORD }, 'en']);
    this.session = Buffer.from(`admin:${user}:${key}`).toString('base64');
    // By the country of an address Tryton knows what a telephone number looks like there.
    await this.create('country.country', { name: '日本', code: 'JP' });
    const party = await this.create('party.party', { name: '見本病院' });
    const yen = { name: '円', symbol: '¥', code: 'JPY', digits: 0, rounding: decimal('1') };
    const currency = await this.create('currency.currency', yen);
    this.company = await this.create('company.company', { party, currency });
    await this.write('res.user', user, { companies: [['add', [this.company]]], company: this.company });
  }

  private call<T>(method: string, ...given: readonly unknown[]): Promise<T> {
    return this.post(method, [...given, { company: this.company || null }]);
  }

  private async post<T>(method: string, params: readonly unknown[]): Promise<T> {
    const answer = await fetch(`${this.address}/${DATABASE}/`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(this.session === '' ? {} : { Authorization: `Session ${this.session}` }),
      },
      body: JSON.stringify({ id: 1, method, params }),
    });
    if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`);
    const { result, error } = (await answer.json()) as { result?: T; error?: unknown };
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result as T;
  }
}

/** The module as a package that Python finds, and in it the recipe by which the README has a webhook verified. */
async function installModule(folder: string): Promise<void> {
  await cp(join(__dirname, 'bunkaiten'), join(folder, 'bunkaiten'), { recursive: true });
  await writeFile(join(folder, 'bunkaiten', 'recipe.py'), recipe('python', 'verified'));
  const about = join(folder, 'bunkaiten.egg-info');
  await mkdir(about);
  await writeFile(join(about, 'PKG-INFO'), 'Metadata-Version: 1.1\nName: bunkaiten\nVersion: 6.0.0\n');
  await writeFile(join(about, 'entry_points.txt'), '[trytond.modules]\nbunkaiten = bunkaiten\n');
}

/** Where it serves, once it says so. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /Running on (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Tryton has ended: ${said}`)));
  });
}

function decimal(value: string): object {
  return { __class__: 'Decimal', decimal: value };
}
