import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

const SECRET = 'zQ8vN2xLr5WmT7cYb4Kd9HsJ';

describe('single sign-on, as administrators are shown it', () => {
  const ours = newId();
  const theirs = newId();
  let registry: TestRegistry;

  afterEach(() => registry.stop());

  it('says what is set, of one’s own institution, and never a secret', async () => {
    registry = await TestRegistry.start({
      OIDC_ISSUER: 'https://id.example.jp',
      OIDC_CLIENT_ID: 'bunkaiten-client',
      OIDC_CLIENT_SECRET: SECRET,
      OIDC_REDIRECT_URL: 'https://bunkaiten.example.jp/v1/sign-in/oidc/callback',
      OIDC_GROUP_ROLES: JSON.stringify({
        'GRP-購買': { role: 'PROCUREMENT', institutionId: ours },
        'GRP-隣の法務': { role: 'LEGAL', institutionId: theirs },
        'GRP-監査': { role: 'AUDITOR', institutionId: null },
      }),
    });
    for (const [id, name] of [
      [ours, 'みなと病院'],
      [theirs, '隣の病院'],
    ])
      await registry.sql('insert into institutions (id, name, kind) values ($1, $2, $3)', [id, name, 'HOSPITAL']);
    const administrator = await browserOf(registry, { institutionId: ours, roles: ['ADMINISTRATOR'] });
    const { text } = await administrator.get('/single-sign-on').expect(200);
    for (const shown of ['https://id.example.jp', 'bunkaiten-client', '設定済み', 'GRP-購買', 'みなと病院', 'GRP-監査'])
      expect(text).toContain(shown);
    for (const hidden of [SECRET, 'GRP-隣の法務', '隣の病院']) expect(text).not.toContain(hidden);
    expect((await administrator.get('/people').expect(200)).text).toContain('href="/single-sign-on"');
    const clerk = await browserOf(registry, { institutionId: ours, roles: ['PROCUREMENT'] });
    await clerk.get('/single-sign-on').expect(403);
  });

  it('says that none is set, and what sets one', async () => {
    registry = await TestRegistry.start();
    const { id } = await new Client(registry.http).create('institutions', anInstitutionBody());
    const administrator = await browserOf(registry, { institutionId: id, roles: ['ADMINISTRATOR'] });
    const { text } = await administrator.get('/single-sign-on').expect(200);
    for (const shown of ['設定されていません', 'OIDC_ISSUER', 'OIDC_GROUP_ROLES']) expect(text).toContain(shown);
  });
});
