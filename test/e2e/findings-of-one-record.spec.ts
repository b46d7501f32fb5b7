import { type GapReportView } from '../../src/findings/dto/gap-report.dto';
import { SUBJECT_KINDS } from '../../src/guideline/subject';
import { subjectPath } from '../../src/web/findings/subject-path';
import { browserOf } from '../support/browser';
import { sampled } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

describe('what falls short of one record', () => {
  let registry: TestRegistry;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
  });
  afterAll(() => registry.stop());

  const worstOf = async (kind: string): Promise<GapReportView['items'][number] | undefined> => {
    const answer = await registry.http
      .get(`/v1/institutions/${institutionId}/gap-report?limit=1&groupBy=cause&subjectKind=${kind}`)
      .expect(200);
    return (answer.body as GapReportView).items[0];
  };

  it.each(sampled(SUBJECT_KINDS, 2))('stands on its own page: %s', async (kind) => {
    const agent = await browserOf(registry, { institutionId });
    const found = await worstOf(kind);
    expect([kind, found?.subject.kind]).toEqual([kind, kind]);
    const { text } = await agent.get(subjectPath({ kind, id: found?.subject.id ?? '' })).expect(200);
    const [, card = ''] = /<section class="card" aria-labelledby="findings">([\s\S]*?)<\/section>/.exec(text) ?? [];
    expect(card).toContain(found?.title);
    expect(card).toContain(found?.ruleId);
  });

  it('leads from a certificate to what its lapse means for the contracts', async () => {
    const [lapsed] = await registry.sql<{ id: string; vendor: string }>(
      `select c.id, c.vendor_id as vendor from certifications c where c.valid_to < today_in_japan() and not exists (
         select from certifications o where o.vendor_id = c.vendor_id and o.valid_to >= today_in_japan())
       and exists (select from contracts k where k.vendor_id = c.vendor_id and k.status = 'ACTIVE' and k.handles_medical_info = 'YES') limit 1`,
    );
    const agent = await browserOf(registry, { institutionId });
    const { text } = await agent.get(`/certifications/${lapsed?.id}`).expect(200);
    expect(text).toContain('期間外');
    const [, link = ''] = /href="(\/findings\?[^"]*theme=CERT)"/.exec(text) ?? [];
    expect((await agent.get(link.replaceAll('&amp;', '&')).expect(200)).text).toContain('CERT-001');
  });
});
