import { type Agent } from 'supertest';
import { type ClauseReportView } from '../../src/findings/clauses/clause-report.dto';
import { type GapReportView } from '../../src/findings/dto/gap-report.dto';
import { SECTION_TEXTS, SEVERITY_TEXTS } from '../../src/reports/management/words';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('pages of findings', () => {
  let registry: TestRegistry;
  let api: Client;
  let sampleId: string;
  let inspector: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    api = new Client(registry.http);
    sampleId = SAMPLE_INSTITUTION.id;
    inspector = await browserOf(registry, { roles: ['AUDITOR'], institutionId: sampleId, hasSecondFactor: false });
  });
  afterAll(() => registry.stop());

  const page = async (path: string) => (await inspector.get(path).expect(200)).text;
  const report = (query: object) => api.read<GapReportView>(`institutions/${sampleId}/gap-report`, query);
  const shown = (text: string) => text.match(/<li class="finding">/g)?.length ?? 0;

  it('says what the API says, in its order, with the clause and what would mend it', async () => {
    const { counts, items } = await report({ asOf: '2026-11-26' });
    expect(items.length).toBeGreaterThan(5);
    const text = await page('/findings?asOf=2026-11-26');
    expect(text).toContain(`指摘 ${counts.total} 件・原因 ${counts.causes} 件`);
    expect(shown(text)).toBe(items.length);
    const places = items.slice(0, 5).map(({ title }) => text.indexOf(title));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    for (const { remedy, wording, clauses } of items.slice(0, 5))
      for (const told of [remedy, wording, clauses[0]?.clause ?? '']) expect(text).toContain(told);
  });

  it.each([{ section: 'NOBODY_HAS_LOOKED' }, { severity: 'BLOCKING' }, { groupBy: 'cause' }, { asOf: '2027-11-26' }])(
    'asks for less, as the API does: %p',
    async (query) => {
      const asked = new URLSearchParams({ section: '', severity: '', groupBy: '', asOf: '', ...query }).toString();
      const text = await page(`/findings?${asked}`);
      const { counts, items } = await report(query);
      expect(shown(text)).toBe(items.length);
      expect(text).toContain(`指摘 ${counts.total} 件`);
    },
  );

  it('has words of their own for how grave a finding is and for what is to be done about it', async () => {
    const { items } = await report({ severity: 'BLOCKING' });
    expect(items.some(({ section }) => section !== 'STOPS_SOMETHING')).toBe(true);
    for (const language of ['ja', 'en'] as const) {
      const { [language]: grave } = SEVERITY_TEXTS.BLOCKING;
      const { [language]: stops } = SECTION_TEXTS.STOPS_SOMETHING;
      const text = (await inspector.get('/findings').set('Accept-Language', language).expect(200)).text;
      expect(text).toContain(`<span class="badge bad">${grave}</span>`);
      expect(text).toContain(stops);
      expect(text).not.toMatch(/class="badge [a-z]+">(停止|Blocking)</);
    }
    expect(SECTION_TEXTS.STOPS_SOMETHING.ja).not.toContain(SEVERITY_TEXTS.BLOCKING.ja);
    expect(SEVERITY_TEXTS.BLOCKING.en).not.toMatch(/stop|block/i);
    // What the words say of each other stands beside the numbers.
    expect(await page('/findings')).toContain(`「${SEVERITY_TEXTS.BLOCKING.ja}」の指摘は、受容していない限り`);
  });

  it('leads from how many there are of a kind to these alone', async () => {
    const { counts } = await report({ asOf: '2026-11-26' });
    const text = await page('/findings?asOf=2026-11-26');
    const ways = [...text.matchAll(/<strong>(\d+)<\/strong> <a href="([^"]*section=([A-Z_]+))#found">/g)];
    expect(ways.length).toBeGreaterThan(2);
    for (const [, count, way = '', section = ''] of ways) {
      expect(count).toBe(String(counts.bySection[section as keyof typeof counts.bySection]));
      expect(await page(way.replaceAll('&amp;', '&'))).toContain(`指摘 ${count} 件`);
    }
  });

  it('offers the vendors and contracts to which it can be narrowed, and a past day', async () => {
    const text = await page('/findings');
    for (const field of ['vendorId', 'contractId']) {
      const [, options = ''] = new RegExp(`<select id="${field}"[^>]*>([\\s\\S]*?)</select>`).exec(text) ?? [];
      const [, id = ''] = /<option value="([0-9a-f-]{36})"/.exec(options) ?? [];
      const narrowed = await page(`/findings?${field}=${id}&asKnownOn=`);
      expect(narrowed).toMatch(new RegExp(`<option value="${id}" selected`));
      expect(shown(narrowed)).toBeLessThan(shown(text));
    }
    expect(text).toMatch(/<input id="asKnownOn" name="asKnownOn" type="date"/);
    expect(await page('/findings?asKnownOn=2020-01-01')).not.toContain('/institutions/new"');
  });

  it('leads on to the next page, and there is an end', async () => {
    const { counts } = await report({});
    let [path, seen] = ['/findings?limit=20', 0];
    for (let turns = 0; path !== '' && turns < 40; turns++) {
      const text = await page(path);
      seen += shown(text);
      path = /href="(\/findings\?[^"]*cursor=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    expect(seen).toBe(counts.total);
  });

  it('answers clause by clause, what is met and what is not', async () => {
    const { clauses } = await api.read<ClauseReportView>(`institutions/${sampleId}/section-5`);
    const text = await page('/section-5');
    for (const { clause, demands } of clauses) {
      expect(text).toContain(`<h2>${clause}</h2>`);
      for (const { asks } of demands) expect(text).toContain(asks.slice(0, 20));
    }
  });

  it('refuses a day before any edition, in words', async () => {
    const { text } = await inspector.get('/findings?asOf=2001-01-01').expect(400);
    expect(text).toContain('role="alert"');
  });
});
