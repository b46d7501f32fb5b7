import { type Agent } from 'supertest';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('a colour of a hospital’s own', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let admin: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '髙﨑総合病院' }));
    admin = await browserOf(registry, { institutionId: institution.id, roles: ['ADMINISTRATOR'] });
  });
  afterAll(() => registry.stop());

  const page = async (path: string, who: Agent = admin) => (await who.get(path).expect(200)).text;
  const change = async (accentColour: string) => {
    const path = `/institutions/${institution.id}`;
    const version = versionIn(await page(`${path}/edit`));
    return sent(admin, path, { version, name: '髙﨑総合病院', kind: 'HOSPITAL', accentColour });
  };

  it('is that of its pages, read on light and dark, and other hospitals have theirs', async () => {
    const path = `/institutions/${institution.id}`;
    const wrong = await change('さくら色');
    expect([wrong.status, wrong.text.includes('id="accentColour-fault"')]).toEqual([400, true]);
    expect((await change('＃FD0')).status).toBe(303);
    const other = await api.create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const guest = await browserOf(registry, { roles: ['AUDITOR'] });
    const neighbour = await browserOf(registry, { institutionId: other.id, roles: ['AUDITOR'] });
    const sheetOn = async (where: string, who: Agent) =>
      /href="(\/assets\/\w+\/accent-ffdd00\.css)"/.exec(await page(where, who))?.[1] ?? null;
    const sheet = await sheetOn(path, admin);
    expect(sheet).not.toBeNull();
    // Whatever the page is about, and where it is a refusal, too.
    for (const where of ['/', '/vendors', `${path}/edit`]) expect(await sheetOn(where, admin)).toBe(sheet);
    expect((await admin.get('/institutions/none').expect(404)).text).toContain('accent-ffdd00');
    expect(await sheetOn('/vendors', neighbour)).toBeNull();
    // Who works for several sees it where they are at this one.
    expect(await sheetOn(path, guest)).toBe(sheet);
    expect(await sheetOn(`/findings?institutionId=${institution.id}`, guest)).toBe(sheet);
    for (const where of ['/', `/institutions/${other.id}`]) expect(await sheetOn(where, guest)).toBeNull();
    const { text, headers } = await admin.get(sheet ?? '').expect(200);
    expect([headers['content-type'], headers['cache-control']]).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(text).toContain(":root[data-accent='own'][data-theme='dark']{--accent:#ffdd00;");
    expect(text).not.toContain("own']{--accent:#ffdd00;");
    expect(await page(path)).toContain('読める濃さに直しています');
    await admin.get('/assets/000000000000/accent-ffdd00.css').expect(404);
    await admin.get('/assets/000000000000/accent-red.css').expect(404);
    expect((await change('')).status).toBe(303);
    expect(await sheetOn(path, admin)).toBeNull();
  });
});
