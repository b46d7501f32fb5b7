import { redigestMatrices } from '../../src/demarcation/redigesting';
import { DIGEST_EDITION } from '../../src/guideline/matrix-digest';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

interface Digested {
  readonly status: string;
  readonly edition: number;
  readonly isWhole: boolean;
}

describe('matrices that an earlier edition of the digest has left', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('are digested anew, agreed ones too, and nothing else of them changes', async () => {
    const agreed = await TwoSides.meet(registry);
    const draft = await TwoSides.meet(registry);
    const hash = await agreed.agree();
    // As an earlier version of the service wrote them.
    await registry.sql('alter table matrices disable trigger matrices_agreed');
    await registry.sql(`update matrices set digest = digest - '{edition,struckOut,unbound,uninformed}'::text[]`);
    await registry.sql('alter table matrices enable trigger matrices_agreed');

    expect(await redigestMatrices(registry.connection)).toBe(2);
    const digests = await registry.sql<Digested>(
      `select status, (digest ->> 'edition')::int as edition, digest ? 'struckOut' as "isWhole" from matrices order by status`,
    );
    expect(digests).toEqual([
      { status: 'AGREED', edition: DIGEST_EDITION, isWhole: true },
      { status: 'DRAFT', edition: DIGEST_EDITION, isWhole: true },
    ]);
    expect((await agreed.matrix()).contentHash).toBe(hash);
    expect((await draft.matrix()).status).toBe('DRAFT');
    expect(await redigestMatrices(registry.connection)).toBe(0);
  });

  it('stay as they are where the edition is the same: an agreed digest cannot be exchanged', async () => {
    await expect(
      registry.sql(`update matrices set digest = jsonb_set(digest, '{unbound}', '["IR-04"]') where status = 'AGREED'`),
    ).rejects.toThrow('the revision is agreed');
  });
});
