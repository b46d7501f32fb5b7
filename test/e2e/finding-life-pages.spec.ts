import { type Agent } from 'supertest';
import { FindingStore } from '../../src/findings/life/finding-store';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { monthEndsOf } from '../../src/web/finding-lives/trend-bars';
import { browserOf } from '../support/browser';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('the life of a finding, on pages', () => {
  let registry: TestRegistry;
  let planner: Agent;
  let finding: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    const institutionId = SAMPLE_INSTITUTION.id;
    await registry.app.get(FindingStore).reconcile(institutionId);
    planner = await browserOf(registry, { roles: ['PLANNING_MANAGER'], institutionId });
    const [row] = await registry.sql<{ id: string }>(`select id from findings where rule_id = 'CERT-001' limit 1`);
    finding = row?.id ?? '';
  });
  afterAll(() => registry.stop());

  it('is found from the list of all, with how many there were', async () => {
    expect((await planner.get('/findings').expect(200)).text).toContain('/finding-lives');
    const { text } = await planner.get('/finding-lives?state=OPEN&ruleId=CERT-001').expect(200);
    expect(text).toContain(`/findings/${finding}`);
    expect(text).toContain('未解消の指摘');
  });

  it('shows what became of it, and takes whose it is and what is said of it', async () => {
    const { text } = await planner.get(`/findings/${finding}`).expect(200);
    expect(text).toContain('生じた');
    const treatment = `/findings/${finding}/treatment`;
    const version = versionIn(text);
    await sent(planner, treatment, { version, dueOn: '2027-01-31', treatment: 'REDUCE' }).expect(303);
    await sent(planner, `/findings/${finding}/comments`, { body: '事業者に照会しました①' }).expect(303);
    const after = (await planner.get(`/findings/${finding}`).expect(200)).text;
    expect(after).toContain('事業者に照会しました①');
    expect((await planner.get('/finding-lives?dueBy=2027-01-31').expect(200)).text).toContain('低減');
    await sent(planner, treatment, { version, dueOn: '2027-02-01' }).expect(412);
    await sent(planner, `/findings/${finding}/comments`, { body: '' }).expect(400);
  });

  it('shows the numbers at the end of each month and on the last day', () => {
    const day = { open: 2, accepted: 0, bySeverity: { BLOCKING: 0, MAJOR: 2, MINOR: 0, ADVISORY: 0 } };
    const ends = monthEndsOf({ from: '2026-01-15', to: '2026-03-31', days: [{ on: '2026-02-03', ...day }] });
    expect(ends.map(({ on, stood }) => [on, stood?.open])).toEqual([
      ['2026-01-31', undefined],
      ['2026-02-28', 2],
      ['2026-03-31', 2],
    ]);
  });
});
