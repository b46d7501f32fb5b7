import { type Agent } from 'supertest';
import { type ForecastView } from '../../src/findings/dto/forecast.dto';
import { type GapReportView } from '../../src/findings/dto/gap-report.dto';
import { calendarDate } from '../../src/kernel/calendar-date';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { monthsOf } from '../../src/web/ahead/months';
import { mendingPath } from '../../src/web/findings/mending-path';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('what comes, and where what falls short is mended', () => {
  let registry: TestRegistry;
  let api: Client;
  let sampleId: string;
  let reader: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    api = new Client(registry.http);
    sampleId = SAMPLE_INSTITUTION.id;
    reader = await browserOf(registry, { institutionId: sampleId });
  });
  afterAll(() => registry.stop());

  const page = async (path: string) => (await reader.get(path).expect(200)).text;

  const wholeForecast = async (): Promise<ForecastView> => {
    const path = `institutions/${sampleId}/forecast`;
    const first = await api.read<ForecastView>(path, { limit: 200 });
    const days = [...first.days];
    for (let { next } = first; next !== null;) {
      const page = await api.read<ForecastView>(path, { limit: 200, cursor: next });
      days.push(...page.days);
      next = page.next;
    }
    return { ...first, days };
  };

  it('counts for each month what the forecast says, and tells each day under its month', async () => {
    const forecast = await wholeForecast();
    expect(forecast.days.length).toBeGreaterThan(2);
    const text = await page('/ahead');
    const bars = text.slice(text.indexOf('<tbody>'), text.indexOf('</tbody>'));
    const rows = bars.split('<tr>').slice(1);
    expect(rows).toHaveLength(13);
    const numbers = rows.map((row) =>
      [...row.matchAll(/<td class="number(?: soft)?">(\d+)</g)].map(([, n]) => Number(n)),
    );
    expect(numbers).toEqual(monthsOf(forecast).map(({ counts }) => Object.values(counts)));
    expect(numbers.flat().reduce((sum, one) => sum + one)).toBeGreaterThan(0);
    for (const { turns } of forecast.days)
      for (const { finding } of turns) expect(text).toContain(finding.title.replaceAll('<', '&lt;'));
    expect((await page('/')).includes(`hx-get="/ahead?institutionId=${sampleId}"`)).toBe(true);
  });

  it('counts what grows, once for each cause, in the month in which it does', () => {
    const turn = (change: string, severity: string, leadId: string | null) => ({
      change,
      finding: { severity, leadId },
    });
    const days = [
      {
        on: '2027-01-31',
        turns: [turn('APPEARS', 'MAJOR', null), turn('APPEARS', 'MAJOR', 'its lead'), turn('ENDS', 'MAJOR', null)],
      },
      { on: '2027-02-01', turns: [turn('WORSENS', 'BLOCKING', null), turn('REOPENS', 'MINOR', null)] },
    ] as unknown as ForecastView['days'];
    const months = monthsOf({ from: '2027-01-15', to: '2027-02-14', days });
    expect(months).toEqual([
      { month: calendarDate('2027-01-01'), total: 1, counts: { BLOCKING: 0, MAJOR: 1, MINOR: 0, ADVISORY: 0 } },
      { month: calendarDate('2027-02-01'), total: 2, counts: { BLOCKING: 1, MAJOR: 0, MINOR: 1, ADVISORY: 0 } },
    ]);
  });

  it('leads from every finding that has one to a place that is there', async () => {
    const items: GapReportView['items'][number][] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const asked = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
      const page: GapReportView = await api.read(`institutions/${sampleId}/gap-report`, asked);
      items.push(...page.items);
      cursor = page.next;
    }
    const paths = [...new Set(items.map(mendingPath).filter((path) => path !== null))];
    const [kinds, pages] = [new Set<string>(), new Map<string, string>()];
    for (const path of paths) {
      const [address = '', place] = path.split('#');
      const text = pages.get(address) ?? (await page(address));
      pages.set(address, text);
      if (place === undefined) continue;
      kinds.add(place.replace(/-.*/, ''));
      expect([path, text.includes(` id="${place}"`)]).toEqual([path, true]);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['certificates', 'field']));
    const parts = items.filter(({ subject }) => ['CERTIFICATION', 'SUBCONTRACT', 'MATRIX'].includes(subject.kind));
    expect(parts.length).toBeGreaterThan(0);
    for (const { subject } of parts)
      expect(subject.partOf?.kind).toBe(subject.kind === 'CERTIFICATION' ? 'VENDOR' : 'CONTRACT');
  }, 60_000);
});
