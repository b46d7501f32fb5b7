import { SEVERITIES } from '../../src/guideline/rule';
import { addDays, addYears, today } from '../../src/kernel/calendar-date';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { pdfText } from '../support/pdf-text';
import { TestRegistry } from '../support/registry';
import { bytes, open, sheetOf, valuesOf } from '../support/workbooks';

interface Section5 {
  readonly clauses: readonly { readonly clause: string; readonly findings: number }[];
}
interface Gaps {
  readonly counts: { readonly causes: number; readonly bySeverity: Readonly<Record<string, number>> };
}
interface Forecast {
  readonly days: readonly {
    readonly on: string;
    readonly turns: readonly { readonly change: string; readonly finding: { readonly leadId: string | null } }[];
  }[];
  readonly next: string | null;
}

describe('the management report', () => {
  let registry: TestRegistry;
  let api: Client;
  let sample: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    sample = SAMPLE_INSTITUTION.id;
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const report = (query: object, id: string = sample) =>
    registry.http.get(`/v1/institutions/${id}/management-report`).query(query).buffer(true).parse(bytes);
  const joined = (pages: readonly string[]) => pages.join('\n').replace(/\s/g, '');

  it('says on paper what the reports say, and is signed beneath something', async () => {
    const answer = await report({ asOf: today() }).expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const pages = pdfText(answer.body as Buffer);
    const text = joined(pages);
    const { clauses } = await api.read<Section5>(`institutions/${sample}/section-5`);
    for (const { clause } of clauses) expect(text).toContain(clause);
    const { counts } = await api.read<Gaps>(`institutions/${sample}/gap-report`, { accepted: false, groupBy: 'cause' });
    expect(text).toContain(`未対応の指摘の原因${counts.causes}`);
    for (const title of ['これから12か月', '受容した指摘', '対応の一覧', 'インシデント', '9.確認'])
      expect(text).toContain(title);
    expect(text).toContain('責任主体がいないだけで危険な行:IN-05外部接続回線・VPN装置の管理と更新');
    // What of many is shown stands above the list, and no code of the API in it.
    expect(text).toMatch(/7\.対応の一覧[^]*?示した件数[^]*?不足が手続きを止めるもの/);
    expect(text).not.toMatch(/\(([A-Z]+_[A-Z_]+|TRAINING|ERASURE|AUDIT)\)/);
    expect(text).toContain('確認記録(従事者の教育)として登録する');
    expect(text).not.toMatch(/(CON|MTX|VND|SUB|INS)-\d{3}/);
    expect(text).toContain('4.これから12か月(数値)');
    expect(joined(pages.slice(-1))).toMatch(/9\.確認.+氏名.+署名・印/);
  });

  it('calls matrices in English in an English report, and is signed beneath the incidents there, too', async () => {
    const pages = pdfText((await report({ lang: 'en' }).expect(200)).body as Buffer);
    const text = joined(pages);
    expect(text).toContain('demarcationmatrix,revision1');
    expect(text).not.toMatch(/責任分界表第/);
    expect(joined(pages.slice(-1))).toMatch(/8\.Incidents.+9\.Confirmedby.+Signature/);
  });

  it('holds all of it as a workbook, in English too', async () => {
    const answer = await report({ format: 'xlsx', lang: 'en' }).expect(200);
    expect(answer.headers['content-disposition']).toContain('.xlsx');
    const workbook = await open(answer.body as Buffer);
    for (const { pageSetup } of workbook.worksheets) expect(pageSetup.fitToWidth).toBe(1);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Section 5',
      'The fiscal year so far',
      'The coming 12 months',
      'Open findings',
      'Accepted findings',
      'What to do',
      'Incidents',
    ]);
    const { counts } = await api.read<Gaps>(`institutions/${sample}/gap-report`, { accepted: false, groupBy: 'cause' });
    const open_ = sheetOf(workbook, 'Open findings');
    expect(open_.rowCount - 2).toBe(counts.causes);
    // "article 28" alone is of no law.
    const grounds = Array.from({ length: counts.causes }, (_, i) => valuesOf(open_, i + 3)[3] ?? '');
    expect(grounds).toContainEqual(expect.stringMatching(/APPI article \d/));
    expect(grounds).toContainEqual(expect.stringMatching(/^Guideline 7\.0, management volume \(経営管理編\) /));
    expect(grounds.filter((one) => !/^(Guid|Notice|APPI|Cyber|JIPDEC|ISMS|a rule of ours)/.test(one))).toEqual([]);
    // The months count what the forecast turns: newly short, each cause once.
    const growing = new Set(['APPEARS', 'REOPENS', 'WORSENS']);
    const byMonth = new Map<string, number>();
    let cursor: string | undefined;
    do {
      const page: Forecast = await api.read(`institutions/${sample}/forecast`, {
        limit: 200,
        to: addDays(addYears(today(), 1), -1),
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { on, turns } of page.days) {
        const causes = turns.filter(({ change, finding }) => growing.has(change) && finding.leadId === null).length;
        byMonth.set(on.slice(0, 7), (byMonth.get(on.slice(0, 7)) ?? 0) + causes);
      }
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const months = sheetOf(workbook, 'The coming 12 months');
    const rows = Array.from({ length: months.rowCount - 2 }, (_, i) => valuesOf(months, i + 3));
    expect(rows.map(([month, ...counted]) => [month, counted.at(-1)])).toEqual(
      rows.map(([month = '']) => [month, String(byMonth.get(month) ?? 0)]),
    );
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows)
      expect(row.slice(1, 1 + SEVERITIES.length).reduce((sum, one) => sum + Number(one), 0)).toBe(Number(row.at(-1)));
  });

  it('is made of an institution that has nothing yet, and of a day past or to come', async () => {
    const { id } = await api.create('institutions', anInstitutionBody());
    for (const asOf of [addDays(today(), -30), addDays(today(), 400)]) {
      const pages = pdfText((await report({ asOf }, id).expect(200)).body as Buffer);
      expect(joined(pages)).toContain('インシデントの記録はありません');
    }
  });

  it('draws the coming months for whoever may see the findings, and for nobody else', async () => {
    const chart = () => registry.http.get(`/v1/institutions/${sample}/ahead-chart`).buffer(true).parse(bytes);
    const answer = await chart().set('Accept-Language', 'en').expect(200);
    expect(answer.headers['content-type']).toContain('image/svg+xml');
    const svg = (answer.body as Buffer).toString('utf8');
    expect(svg).toMatch(/^<svg role="img" aria-label="Causes that begin to fall short/);
    expect((await chart().set('Accept-Language', 'en')).body).toEqual(answer.body);
    await registry.http.get('/v1/institutions/01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f/ahead-chart').expect(404);
    await registry.http.get('/v1/institutions/01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f/management-report').expect(404);
    await registry.http.get(`/v1/institutions/${sample}/management-report`).query({ format: 'doc' }).expect(400);
    await registry.anonymous.get(`/v1/institutions/${sample}/management-report`).expect(401);
  });
});
