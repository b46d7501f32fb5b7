import { type AnsweredClause, CLAUSES_ANSWERED_FOR } from '../../src/guideline/edition/demand';
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
});
