import { type AnsweredClause, CLAUSES_ANSWERED_FOR } from '../../src/guideline/edition/demand';
import { addMonths, today } from '../../src/kernel/calendar-date';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Count {
  readonly kind: string;
  readonly appliesTo: number;
  readonly met: number;
  readonly fallsShort: number;
  readonly unknown: number;
  readonly toBeSettled: number;
  readonly accepted: number;
}

interface Report {
  readonly asOf: string;
  readonly nextChangeOn: string | null;
  readonly clauses: readonly {
    readonly clause: AnsweredClause;
    readonly demands: readonly { asks: string; rules: string[]; notJudgedYet: string[]; beyond: string | null }[];
    readonly counts: readonly Count[];
    readonly findings: number;
    readonly worst: readonly { ruleId: string; subject: { name: string } }[];
  }[];
}

/** A finding of the gap report. */
interface Reported {
  readonly ruleId: string;
}

interface ReportedPage {
  readonly items: readonly Reported[];
  readonly next: string | null;
}

describe('section 5, clause by clause', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const ask = (query: object = {}) => api.read<Report>(`institutions/${institutionId}/section-5`, query);
  const of = ({ clauses }: Report, clause: AnsweredClause) => clauses.find((one) => one.clause === clause)!;
  const devices = (report: Report) => of(report, '5.3').counts.find(({ kind }) => kind === 'EQUIPMENT');

  it('shows every clause with its sentences, of an institution that has nothing yet', async () => {
    const report = await ask({ asOf: '2026-11-26' });
    expect(report.clauses.map(({ clause }) => clause)).toEqual(CLAUSES_ANSWERED_FOR);
    expect(of(report, '5.3').demands.at(-2)).toMatchObject({
      asks: '機器の所有者、設置責任者、保守管理者を事前に明確にする',
      rules: ['EQP-001', 'EQP-002', 'EQP-003', 'EQP-004'],
      beyond: null,
    });
    expect(devices(report)).toMatchObject({ appliesTo: 0, met: 0, fallsShort: 0 });
  });

  it('counts a device whose owner nobody knows, shows it as the worst, and counts none that is only planned', async () => {
    const device = { institutionId, name: 'VPN装置' };
    await api.create('equipment', { ...device, assetNo: 'A-1', status: 'LIVE', liveFrom: '2026-10-01' });
    await api.create('equipment', { ...device, assetNo: 'A-2', status: 'PLANNED' });
    const report = await ask({ asOf: '2026-11-26' });
    expect(devices(report)).toMatchObject({ appliesTo: 1, met: 0, fallsShort: 1 });
    expect(of(report, '5.3').worst.map(({ ruleId }) => ruleId)).toContain('EQP-001');
    // The day before it came into use nothing was asked of it.
    expect(devices(await ask({ asOf: '2026-09-30' }))).toMatchObject({ appliesTo: 0 });
  });

  it('answers in English too, and not of days before the edition', async () => {
    const answer = await registry.http
      .get(`/v1/institutions/${institutionId}/section-5`)
      .set('Accept-Language', 'en')
      .expect(200);
    const report = answer.body as Report;
    expect(of(report, '5②').demands[0]?.asks).toContain('JIS Q 15001');
    await registry.http.get(`/v1/institutions/${institutionId}/section-5?asOf=2026-06-28`).expect(400);
  });

  it('agrees with the findings of the gap report on any day, for the sample hospital with all that is wrong in it', async () => {
    const own = await TestRegistry.startWithSample();
    try {
      const sample = SAMPLE_INSTITUTION.id;
      const staff = new Client(own.http);
      for (const asOf of [today(), addMonths(today(), 5), addMonths(today(), 11)]) {
        const { clauses } = await staff.read<Report>(`institutions/${sample}/section-5`, { asOf });
        const items: Reported[] = [];
        for (let cursor: string | null | undefined; cursor !== null;) {
          const asked = { asOf, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
          const page: ReportedPage = await staff.read(`institutions/${sample}/gap-report`, asked);
          items.push(...page.items);
          cursor = page.next;
        }
        for (const { clause, demands, counts, findings, worst } of clauses) {
          const rules = new Set(demands.flatMap((demand) => demand.rules));
          const about = items.filter(({ ruleId }) => rules.has(ruleId));
          expect([asOf, clause, findings]).toEqual([asOf, clause, about.length]);
          expect(worst.map(({ ruleId }) => rules.has(ruleId))).toEqual(worst.map(() => true));
          for (const { appliesTo, met, fallsShort, unknown, toBeSettled, accepted } of counts)
            expect(met + fallsShort + unknown + toBeSettled + accepted).toBe(appliesTo);
          // where nothing is found, nothing falls short, and the other way round
          const short = counts.reduce((sum, one) => sum + one.appliesTo - one.met, 0);
          expect([asOf, clause, short > 0]).toEqual([asOf, clause, about.length > 0]);
        }
      }
    } finally {
      await own.stop();
    }
  }, 120_000);
});
