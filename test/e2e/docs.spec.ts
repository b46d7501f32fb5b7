import { RULES } from '../../src/guideline/catalogue';
import { type RuleView } from '../../src/findings/dto/rule.dto';
import { TestRegistry } from '../support/registry';

describe('what stands beside the API', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('shows the API description to people and to generators', async () => {
    const page = await registry.http.get('/docs/').expect(200).expect('Content-Type', /html/);
    expect(page.text).toContain('Bunkaiten API');
    await registry.http.get('/docs/swagger-ui-bundle.js').expect(200);
    const description = await registry.http.get('/docs/openapi.json').expect(200);
    expect(description.body).toMatchObject({ openapi: '3.0.3' });
  });

  it('says that it lives and is ready', async () => {
    await registry.http.get('/health/live').expect(200, { status: 'ok' });
    await registry.http.get('/health/ready').expect(200, { status: 'ok', incidents: [] });
  });

  it('lists the rules with whose number stands behind each', async () => {
    const { body } = (await registry.http.get('/v1/rules').expect(200)) as {
      body: { items: RuleView[] };
    };
    expect(body.items.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    const source = (id: string) => body.items.find((rule) => rule.id === id)?.numberSource;
    expect(['CON-021', 'CERT-016', 'SYS-002', 'CON-006'].map(source)).toEqual([
      'OUR_DEFAULT',
      'DOCUMENT',
      'BOTH',
      'NONE',
    ]);
    // Its sixty days stand in no document: a number is never shown without whose it is.
    expect(source('MTX-019')).toBe('OUR_DEFAULT');
    expect(body.items.find((rule) => rule.id === 'TPP-005')?.numbers).toEqual([
      {
        name: null,
        values: [36],
        date: null,
        authority: 'LAW',
        clause: { document: 'APPI', clause: '29②, 30④' },
        text: { ja: '3年', en: '3 years' },
      },
      expect.objectContaining({ values: [12], authority: 'LAW' }),
    ]);
  });
});
