import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { browserOf } from '../support/browser';
import { TestRegistry } from '../support/registry';

describe('what if, on pages', () => {
  let registry: TestRegistry;
  let planner: Agent;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = SAMPLE_INSTITUTION.id;
    planner = await browserOf(registry, { roles: ['PLANNING_MANAGER'], institutionId });
  });
  afterAll(() => registry.stop());

  const oneOf = async (table: string, where: string): Promise<string> => {
    const [row] = await registry.sql<{ id: string }>(`select id from ${table} where ${where} order by id limit 1`);
    return row?.id ?? '';
  };

  it('shows what would close if a certificate were renewed, and leaves it as it is', async () => {
    const id = await oneOf('certifications', `valid_to < '${today()}'`);
    const { text } = await planner
      .get(`/certifications/${id}/what-if?change=RENEWED&on=${addDays(today(), 700)}`)
      .expect(200);
    expect(text).toMatch(/なくなる指摘\(\d*[1-9]\d*\)/);
    expect(text).toContain('CERT-');
    const [kept] = await registry.sql<{ over: boolean }>(
      `select valid_to < '${today()}' as over from certifications where id = $1`,
      [id],
    );
    expect(kept?.over).toBe(true);
  });

  it('says which step a contract that is only thought of would be stopped at', async () => {
    const id = await oneOf('vendors', 'not exists (select from certifications c where c.vendor_id = vendors.id)');
    const { text } = await planner.get(`/vendors/${id}/what-if?change=CONTRACTED&on=${today()}`).expect(200);
    expect(text).toContain('契約の発効');
    expect(text).toContain('止める理由');
  });

  it('says why a change would be refused', async () => {
    const id = await oneOf('contracts', "status = 'ACTIVE'");
    const { text } = await planner.get(`/contracts/${id}/what-if?change=SIGNED&on=${today()}`).expect(200);
    expect(text).toContain('受け付けられません');
  });

  it('is led to from the record and from the finding, and offers only what the viewer may do', async () => {
    const id = await oneOf('vendors', 'true');
    expect((await planner.get(`/vendors/${id}`).expect(200)).text).toContain(`/vendors/${id}/what-if`);
    expect((await planner.get('/findings').expect(200)).text).toMatch(/\/what-if"/);
    const auditor = await browserOf(registry, { roles: ['AUDITOR'], institutionId });
    const { text } = await auditor.get(`/vendors/${id}/what-if`).expect(200);
    expect(text).toContain('試せる変更がありません');
    const asked = await auditor.get(`/vendors/${id}/what-if?change=CONTRACTED&on=${today()}`).expect(200);
    expect(asked.text).toContain('受け付けられません');
  });
});
