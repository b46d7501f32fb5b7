import { randomUUID } from 'node:crypto';
import { type ClientConfig } from 'pg';
import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium';
import { signIn } from '../support/people';
import { median } from './measured';
import { cookieOf } from './page-cases';

/** As large as a matrix of the template gets that a hospital really draws up. */
const PARTIES = 8;
const ROWS = 75;
/** Bytes that a page of it takes at most. */
const MOST_BYTES = 300_000;
const TIMES = 15;

interface Row {
  readonly id: string;
  readonly key: string;
  readonly applicability: string;
}

interface Matrix {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly parties: readonly { readonly id: string; readonly kind: string }[];
}

/** A whole matrix in a hospital's hands: how large its pages are, how long the save of a cell takes, and when something is seen of it. */
export async function benchMatrix(connection: ClientConfig, port: number, say: (text: string) => void): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const api = apiOf(origin, await signIn(connection, {}));
  const cookie = await cookieOf(connection);
  const matrix = await aWholeMatrix(api);
  const pages = [`/matrices/${matrix.id}`, `/matrices/${matrix.id}/fill`];
  for (const path of pages) {
    const { bytes } = await load(origin, path, cookie);
    const verdict = bytes <= MOST_BYTES ? 'ok' : 'TOO LARGE';
    say(`${nameOf(path)}, ${matrix.rows.length} rows × ${PARTIES} parties: ${kilo(bytes)} kB ${verdict} (≤ 300 kB)`);
  }
  const saves = { api: await savesByApi(api, matrix), grid: await savesByGrid(origin, matrix, cookie) };
  say(
    `  a cell's save: ${median(saves.api).toFixed(0)} ms by the API, ${median(saves.grid).toFixed(0)} ms by the grid's form`,
  );
  const executablePath = findChromium();
  if (executablePath === null) return say('  no chromium on this machine: nobody looks when something is seen');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext();
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  for (const path of pages) {
    const seen: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const page = await context.newPage();
      await page.goto(`${origin}${path}`);
      seen.push(Number(await page.evaluate(FIRST_PAINT)));
      await page.close();
    }
    const [first = 0, ...others] = seen;
    say(
      `  ${nameOf(path)}: first paint after ${first.toFixed(0)} ms, then ${median(others).toFixed(0)} ms in chromium`,
    );
  }
  await browser.close();
}

const FIRST_PAINT = `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
  .observe({ type: 'paint', buffered: true }))`;

type Api = (method: string, path: string, body?: object) => Promise<Response>;

function apiOf(origin: string, token: string): Api {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': '*' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
}

/** A contract with a matrix of its own, its parties complete, and every row of it said by the institution. */
async function aWholeMatrix(api: Api): Promise<Matrix> {
  const made = async (path: string, body: object) =>
    ((await (await api('POST', path, body)).json()) as { id: string }).id;
  const institutionId = await made('institutions', { name: '見本病院 75×8', kind: 'HOSPITAL', bedCount: 400 });
  const vendorId = await made('vendors', { name: '㈱髙﨑①メディカル' });
  const contractId = await made('contracts', {
    institutionId,
    vendorId,
    contractNo: randomUUID(),
    title: '電子カルテシステム保守委託契約',
  });
  const id = await made(`contracts/${contractId}/matrix`, {
    conclusion: 'DECLARED',
    maintenance: 'YES',
    signatureUsed: 'YES',
  });
  const read = async () => (await (await api('GET', `matrices/${id}`)).json()) as Matrix;
  for (let party = (await read()).parties.length; party < PARTIES; party += 1)
    await api('POST', `matrices/${id}/parties`, {
      kind: 'OTHER_VENDOR',
      label: `株式会社見本ネットワークサービス 第${party}部`,
    });
  // What the contract's facts do not ask for is made up by rows of the institution's own.
  for (let row = (await read()).rows.length; row < ROWS; row += 1)
    await api('POST', `matrices/${id}/rows`, {
      titleJa: '夜間・休日の一次受けと復旧までの連絡',
      layer: 'OPERATIONAL',
      phase: 'EMERGENCY',
      legalRowKey: 'LG-03',
    });
  const matrix = await read();
  for (const row of openRows(matrix)) await declare(api, matrix, row, 1);
  return matrix;
}

function openRows({ rows }: Matrix): readonly Row[] {
  return rows.filter(({ applicability }) => applicability === 'APPLICABLE');
}

/** The institution answers for it, and one of the first others does it; the last column is left for the grid. */
function declare(api: Api, { parties }: Matrix, { id }: Row, doer: number): Promise<Response> {
  const accountable = parties.find(({ kind }) => kind === 'INSTITUTION')?.id;
  return api('PUT', `matrix-rows/${id}/declarations/own`, {
    roles: [
      { partyId: accountable, role: 'ACCOUNTABLE' },
      { partyId: parties[1 + (doer % 3)]?.id, role: 'RESPONSIBLE' },
    ],
  });
}

async function savesByApi(api: Api, matrix: Matrix): Promise<number[]> {
  const times: number[] = [];
  for (const [n, row] of openRows(matrix).slice(0, TIMES).entries()) {
    const begun = performance.now();
    await declare(api, matrix, row, n + 2);
    times.push(performance.now() - begun);
  }
  return times;
}

/** The whole form goes out and one row of it is changed, as when somebody has mended a cell. */
async function savesByGrid(origin: string, matrix: Matrix, cookie: string): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const path = `/matrices/${matrix.id}/fill`;
    const { text } = await load(origin, path, cookie);
    const fields = new URLSearchParams(
      [...text.matchAll(/<input[^>]* name="([^"]+)"[^>]*>/g)].map(([tag, name = '']) => [
        name,
        / value="([^"]*)"/.exec(tag)?.[1] ?? '',
      ]),
    );
    const [cell = ''] = [...fields.keys()].filter((name) => /^c\..*\.7$/.test(name)).slice(time);
    fields.set(cell, '共');
    const begun = performance.now();
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie, Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' },
      body: fields,
    });
    times.push(performance.now() - begun);
    if (answer.status !== 303)
      throw new Error(`${path}: ${answer.status} ${/role="alert"[\s\S]*?<\/div>/.exec(await answer.text())?.[0]}`);
  }
  return times;
}

async function load(origin: string, path: string, cookie: string): Promise<{ text: string; bytes: number }> {
  const answer = await fetch(`${origin}${path}`, { headers: { Accept: 'text/html', Cookie: cookie } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return { text, bytes: Buffer.byteLength(text) };
}

function nameOf(path: string): string {
  return path.replace(/[0-9a-f-]{36}/, ':id');
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
