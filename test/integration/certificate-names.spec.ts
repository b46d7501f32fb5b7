import { CERTIFICATION_SCHEMES } from '../../src/kernel/terms/certification-terms';
import { TestRegistry } from '../support/registry';

interface Gaps {
  readonly items: readonly { readonly subject: { readonly kind: string; readonly name: string } }[];
}

describe('a certificate', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
  });
  afterAll(() => registry.stop());

  it('is named by what its scheme is called, and not by our code of it', async () => {
    const [institution] = await registry.sql<{ id: string }>('select id from institutions');
    const answer = await registry.http.get(`/v1/institutions/${institution?.id}/gap-report?limit=200`).expect(200);
    const names = (answer.body as Gaps).items.flatMap(({ subject: { kind, name } }) =>
      kind === 'CERTIFICATION' ? [name] : [],
    );
    expect(names).not.toEqual([]);
    expect(names.filter((name) => name.split(' ').some((word) => isCode(word)))).toEqual([]);
  });
});

/** Some schemes are called by what is our code of them, too. */
function isCode(word: string): boolean {
  return CERTIFICATION_SCHEMES.some((scheme) => scheme === word && !['ISMAP', 'SOC2', 'SOC3'].includes(word));
}
