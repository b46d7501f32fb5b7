import { type Agent } from 'supertest';
import { browserOf } from '../support/browser';
import { EvidenceDesk, NEW_CERTIFICATE, PDF } from '../support/evidence-desk';
import { TestRegistry } from '../support/registry';

const WORDS = '登録証をお送りください① <img src=x onerror=alert(1)>';
/** Of the form that is sent to an address. */
const versionIn = (html: string, action: string) =>
  /name="version" value="(\d+)"/.exec(html.slice(html.indexOf(`action="${action}?`)))?.[1] ?? '';

/** 事業者への証拠の依頼 on the pages of both sides. */
describe('evidence asked for on pages', () => {
  let registry: TestRegistry;
  let desk: EvidenceDesk;
  let ours: Agent;
  let theirs: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    desk = await EvidenceDesk.of(registry);
    ours = await browserOf(registry, { institutionId: desk.hospital.id, roles: ['PROCUREMENT'], name: '調達 花子' });
    theirs = await browserOf(registry, {
      vendorId: desk.vendor.id,
      roles: ['VENDOR_REPRESENTATIVE'],
      name: '見本 三郎',
    });
  });
  afterAll(() => registry.stop());

  it('is asked, answered, refused, answered again and accepted on pages, each side seeing its own ways', async () => {
    const finding = `/evidence-requests/new?kind=RENEWED_CERTIFICATE&ruleId=CERT-003&certificationId=${desk.certificate.id}`;
    const form = (await ours.get(finding).expect(200)).text;
    expect(form).toContain(`<option value="${desk.certificate.id}" selected`);
    await theirs.get(finding).expect(403);
    const fields = {
      institutionId: desk.hospital.id,
      vendorId: desk.vendor.id,
      kind: 'RENEWED_CERTIFICATE',
      ruleId: 'CERT-003',
      certificationId: desk.certificate.id,
    };
    const empty = await ours
      .post('/evidence-requests')
      .type('form')
      .send({ ...fields, dueOn: '' });
    expect([empty.status, empty.text.includes('href="#dueOn"')]).toEqual([400, true]);
    const made = await ours
      .post('/evidence-requests')
      .type('form')
      .send({ ...fields, dueOn: desk.dueOn, words: WORDS })
      .expect(303);
    const page = made.headers['location'] ?? '';
    expect((await ours.get('/evidence-requests').expect(200)).text).toContain(`href="${page}"`);
    expect((await theirs.get('/inbox').expect(200)).text).not.toContain(`href="${page}"`);

    const ways = async (agent: Agent) => {
      const { text } = await agent.get(page).expect(200);
      expect(text).not.toContain('<img src=x');
      return ['answer', 'acceptance', 'refusal', 'withdrawal', 'links'].filter((way) =>
        text.includes(`action="${page}/${way}?`),
      );
    };
    expect([await ways(ours), await ways(theirs)]).toEqual([['withdrawal', 'links'], ['answer']]);
    const version = async (agent: Agent, way: string) => versionIn((await agent.get(page)).text, `${page}/${way}`);
    const answer = async (said: Record<string, string>, file: Buffer | null = PDF) => {
      const sent = theirs.post(`${page}/answer`).field('version', await version(theirs, 'answer'));
      for (const [name, value] of Object.entries(said)) sent.field(name, value);
      if (file !== null) sent.attach('file', file, { filename: '登録証.pdf', contentType: 'application/pdf' });
      return sent;
    };
    const bare = await answer(NEW_CERTIFICATE, null);
    expect([bare.status, bare.text.includes('ファイルを添えてください')]).toEqual([400, true]);
    await answer(NEW_CERTIFICATE).then(({ status }) => expect(status).toBe(303));
    expect([await ways(ours), await ways(theirs)]).toEqual([['acceptance', 'refusal', 'withdrawal'], []]);
    const file = /href="(\/evidence-answers\/[^"]+\/content)"/.exec((await ours.get(page)).text)?.[1] ?? '';
    await ours.get(file).expect(200);
    const refusal = { version: await version(ours, 'refusal'), reason: '写しが読めません㊞' };
    await ours.post(`${page}/refusal`).type('form').send(refusal).expect(303);
    expect((await theirs.get(page)).text).toContain('写しが読めません㊞');
    await answer({ ...NEW_CERTIFICATE, registrationNumber: 'IS 777003' }).then(({ status }) =>
      expect(status).toBe(303),
    );
    await theirs.post(`${page}/acceptance`).type('form').send({ version: '3' }).expect(403);
    await ours
      .post(`${page}/acceptance`)
      .type('form')
      .send({ version: await version(ours, 'acceptance') })
      .expect(303);
    const settledPage = (await ours.get(page)).text;
    expect(settledPage).toMatch(/href="\/certifications\/[0-9a-f-]{36}"/);
    await ours.get(`${page}/history`).expect(200);

    const shared = (await theirs.get('/evidence-answers').expect(200)).text;
    expect(shared).toContain(desk.hospital['name']);
    const [, share, shareVersion] =
      /action="\/evidence-shares\/([^/]+)\/revocation[?"][\s\S]*?name="version" value="(\d+)"/.exec(shared) ?? [];
    const back = await theirs
      .post(`/evidence-shares/${share}/revocation`)
      .type('form')
      .send({ version: shareVersion, from: 'answers' })
      .expect(303);
    expect(back.headers['location']).toBe('/evidence-answers');

    // Both lists are taken along as each side sees them.
    const fileOf = async (agent: Agent, list: string) => (await agent.get(list).expect(200)).text.split('\r\n');
    const [, asked = ''] = await fileOf(theirs, '/evidence-requests/export?state=ACCEPTED');
    expect(asked).toContain(desk.hospital['name']);
    expect((await fileOf(theirs, '/evidence-requests/export?state=ASKED')).length).toBe(2);
    const [, told = '', anew = ''] = await fileOf(theirs, '/evidence-answers/export?sort=createdAt');
    expect([told, anew].map((line) => line.includes('見本 三郎') && line.includes('登録証.pdf'))).toEqual([true, true]);
    expect((await theirs.get('/evidence-answers?kind=MDS').expect(200)).text).toContain('当てはまる回答はありません');
  });

  it('is led to from a finding that such evidence would mend', async () => {
    const { text } = await ours.get('/findings').expect(200);
    expect(text).toContain('/evidence-requests/new?kind=');
    // Somewhere among what is to be done first.
    let next: string | undefined = '/actions';
    let isThere = false;
    while (next !== undefined && !isThere) {
      const actions: string = (await ours.get(next).expect(200)).text;
      isThere = actions.includes('/evidence-requests/new?kind=');
      next = /href="(\/actions\?[^"]*cursor=[^"]*)"/.exec(actions)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(isThere).toBe(true);
    const path = /href="(\/evidence-requests\/new\?[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await ours.get(path).expect(200)).text).toContain('action="/evidence-requests?');
  });
});
