import { setTimeout as wait } from 'node:timers/promises';
import { encode } from 'iconv-lite';
import { type Agent } from 'supertest';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

const LIST =
  '取引先マスタ,,,,\r\n\r\n取引先コード,取引先名,住所,法人番号,メモ\r\n000123,㈱髙﨑①メディカル,表ソ能町,７０００－０１２０５－０００２,\r\n000124,見本電算,,1180301018772,\r\n';

describe('pages of files', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' }));
    clerk = await browserOf(registry, { institutionId: institution.id, roles: ['PROCUREMENT'] });
  });
  afterAll(() => registry.stop());

  /** The page of a file once no job is at it: until then it asks again by itself, and by a link. */
  const over = async (page: string): Promise<string> => {
    for (let tries = 0; tries < 300; tries++) {
      const { text } = await clerk.get(page).expect(200);
      if (!text.includes('hx-trigger="every 1s"')) return text;
      expect(text).toContain('いまの状況を見る');
      await wait(100);
    }
    throw new Error(`${page} is not over`);
  };

  it('guess how a file is written, for people to confirm, show what it would change cell by cell, and take it in', async () => {
    const list = `/institutions/${institution.id}/exchange-profiles`;
    expect((await clerk.get(`/institutions/${institution.id}`)).text).toContain(`href="${list}"`);
    expect((await clerk.get(list).expect(200)).text).toContain('まだありません');
    const guessed = await clerk
      .post(`/institutions/${institution.id}/exchange-profile-guess`)
      .field('resource', 'vendors')
      .attach('file', encode(LIST, 'cp932'), 'a.csv')
      .expect(200);
    const form = fieldsIn(guessed.text);
    expect(form).toMatchObject({
      resource: 'vendors',
      encoding: 'CP932',
      delimiter: 'COMMA',
      lineEnd: 'CRLF',
      headerRow: '3',
      headerDepth: '1',
    });
    expect(form['column-heading']).toEqual(['取引先コード', '取引先名', '住所', '法人番号', 'メモ', '', '', '']);
    expect(form['column-field']).toEqual(['key', 'name', 'address', 'corporateNumber', '', '', '', '']);
    expect(form['column-digits']?.[0]).toBe('6');
    const unnamed = await sent(clerk, list, form);
    expect([unnamed.status, unnamed.text.includes('value="取引先コード"')]).toEqual([400, true]);
    const made = await sent(clerk, list, { ...form, name: '会計①', system: 'kaikei' });
    expect(made.status).toBe(303);
    const path = made.headers['location'] ?? '';
    expect((await clerk.get(path).expect(200)).text).toContain('会計①');

    const file = encode(LIST, 'cp932');
    const sentFile = await clerk.post(`${path}/file-imports`).attach('file', file, '取引先.csv').expect(303);
    const page = sentFile.headers['location'] ?? '';
    expect(page).toMatch(/^\/file-imports\/[0-9a-f-]{36}$/);
    const seen = await over(page);
    for (const told of ['㈱髙﨑①メディカル', '検査用数字が合いません', '取り込めない1行を除いて取り込む', '取引先.csv'])
      expect(seen).toContain(told);
    const back = await clerk.get(`${page}/refused-rows/export`).buffer(true).parse(bytes).expect(200);
    expect(new TextDecoder('shift_jis').decode(back.body as Buffer)).toContain(
      '000124,見本電算,,1180301018772,,法人番号: ',
    );
    const entry = { version: versionIn(seen), leaveOutRefused: 'true' };
    expect((await sent(clerk, `${page}/entry`, entry)).headers['location']).toBe(page);
    const done = await over(page);
    expect(done).toContain('取り込み済み');
    expect(done).not.toContain(`${page}/entry`);
    expect((await clerk.get(path)).text).toContain(`href="${page}"`);
    expect((await sent(clerk, `${page}/entry`, entry)).status).toBe(412);
    expect(await api.read('external/vendors/kaikei/000123')).toMatchObject({ name: '㈱髙﨑①メディカル' });

    const edit = (await clerk.get(`${path}/edit`).expect(200)).text;
    const changed = { ...fieldsIn(edit), headerRow: '1', version: versionIn(edit) };
    expect((await sent(clerk, path, changed)).headers['location']).toBe(path);
    const out = await clerk.get(`${path}/export`).buffer(true).parse(bytes).expect(200);
    expect(new TextDecoder('shift_jis').decode(out.body as Buffer)).toBe(
      '取引先コード,取引先名,住所,法人番号\r\n000123,㈱髙﨑①メディカル,表ソ能町,7000012050002\r\n',
    );
    expect((await clerk.get(path).set('Accept-Language', 'en')).text).toContain('Take in a file');
  });

  it('say what is wrong with a file, and show nothing to others', async () => {
    const columns = [{ heading: 'コード', field: 'key' }];
    const its = { name: '別', resource: 'vendors', system: 'kaikei', columns };
    const { id } = await api.create(`institutions/${institution.id}/exchange-profiles`, its);
    const path = `/exchange-profiles/${id}`;
    const wrong = await clerk
      .post(`${path}/file-imports`)
      .attach('file', Buffer.from('a,b\n1,2\n'), 'a.csv')
      .expect(303);
    expect(await over(wrong.headers['location'] ?? '')).toContain('「コード」の列がありません');
    const empty = await clerk.post(`${path}/file-imports`).field('x', '1').expect(400);
    expect(empty.text).toContain('role="alert"');
    const none = await clerk
      .post(`/institutions/${institution.id}/exchange-profile-guess`)
      .field('resource', 'x')
      .expect(400);
    expect(none.text).toContain('role="alert"');
    const other = await api.create('institutions', anInstitutionBody());
    const stranger = await browserOf(registry, { institutionId: other.id, roles: ['PROCUREMENT'] });
    await stranger.get(path).expect(404);
    await stranger.get(wrong.headers['location'] ?? '').expect(404);
    const auditor = await browserOf(registry, { institutionId: institution.id, roles: ['AUDITOR'] });
    expect((await auditor.get(path).expect(200)).text).not.toContain('/file-imports"');
  });
});

/** What a form of a page would send. */
function fieldsIn(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string) => {
    if (name.startsWith('column-')) fields[name] = [...((fields[name] as string[] | undefined) ?? []), value];
    else fields[name] = value;
  };
  const main = html.slice(html.indexOf('<main '));
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1];
    if (name !== undefined) add(name, / value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of main.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const [first = ''] = /<option(?=[^>]* selected)[^>]*>/.exec(options) ?? /<option[^>]*>/.exec(options) ?? [];
    add(name, / value="([^"]*)"/.exec(first)?.[1] ?? '');
  }
  return fields;
}
