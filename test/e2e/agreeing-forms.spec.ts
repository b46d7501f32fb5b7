import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { browserOf } from '../support/browser';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

const CONSENT = 'この内容の責任分界に合意します。';

/** People of both sides at their browsers, and what the API would tell them. */
interface AtBrowsers {
  readonly two: TwoSides;
  readonly drafter: Agent;
  readonly confirmer: Agent;
  readonly vendor: Agent;
}

describe('agreeing by form', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const meet = async (contract: Record<string, unknown> = {}): Promise<AtBrowsers> => {
    const two = await TwoSides.meet(registry, contract);
    const { institutionId, vendorId } = two;
    return {
      two,
      drafter: await browserOf(registry, { name: '髙﨑 起案', institutionId, roles: ['PLANNING_MANAGER'] }),
      confirmer: await browserOf(registry, { name: '𠮷田 確認', institutionId, roles: ['PLANNING_MANAGER'] }),
      vendor: await browserOf(registry, { name: '見本 責任者', vendorId, roles: ['VENDOR_REPRESENTATIVE'] }),
    };
  };
  const hashIn = (html: string): string => /name="contentHash" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
  /** Opens the page and sends its form. */
  const fill = async (person: Agent, page: string, path: string, fields: Fields) => {
    const { text } = await person.get(page).expect(200);
    const hidden = Object.entries({ version: versionIn(text), contentHash: hashIn(text) });
    return sent(person, path, { ...Object.fromEntries(hidden.filter(([, value]) => value !== '')), ...fields });
  };
  const step = ({ two: { matrixId } }: AtBrowsers, person: Agent, to: string, on: string = today()) =>
    fill(person, `/matrices/${matrixId}/steps`, `/matrices/${matrixId}/steps`, { to, on });
  const confirm = ({ two: { matrixId } }: AtBrowsers, person: Agent, fields: Fields) =>
    fill(person, `/matrices/${matrixId}/confirm`, `/matrices/${matrixId}/confirm`, { statement: CONSENT, ...fields });

  it('goes from a draft over the confirmations of both sides to an agreed revision, and on to the next one', async () => {
    const here = await meet();
    const { two, drafter, confirmer, vendor } = here;
    const path = `/matrices/${two.matrixId}`;
    await two.declareEverything();
    expect((await vendor.get(path)).text).not.toContain(`href="${path}/confirm"`);
    const early = await confirm(here, confirmer, {
      personRole: 'PLANNING_MANAGER',
      contentHash: (await two.concord()).contentHash,
    });
    expect([early.status, early.text.includes('協議中の版ではありません')]).toEqual([409, true]);
    const draft = (await confirmer.get(`${path}/steps`)).text;
    expect([draft.includes('value="UNDER_CONSULTATION"'), draft.includes('value="AGREED"')]).toEqual([true, false]);
    expect((await step(here, drafter, 'UNDER_CONSULTATION')).headers['location']).toBe(path);

    // What is confirmed is what was read: all of it stands above the form, and its hash goes along.
    const shown = (await vendor.get(`${path}/confirm`)).text;
    const { contentHash } = await two.concord();
    expect([hashIn(shown), shown.includes(`<code>${contentHash}</code>`)]).toEqual([contentHash, true]);
    for (const { title } of (await two.matrix()).rows as readonly { readonly title?: string }[])
      expect(shown).toContain(title);
    const silent = await confirm(here, vendor, { personRole: '事業責任者', statement: ' ' });
    expect([silent.status, silent.text.includes('id="statement-fault"')]).toEqual([400, true]);
    await sent(vendor, `${path}/confirm`, {
      statement: CONSENT,
      personRole: '事業責任者',
      contentHash: 'f'.repeat(64),
    }).expect(409);
    expect((await confirm(here, vendor, { personRole: '事業責任者' })).status).toBe(303);

    const unheld = await confirm(here, confirmer, { personRole: 'EXECUTIVE' });
    expect([unheld.status, unheld.text.includes('ご自身が持つもの')]).toEqual([400, true]);
    const unconfirmed = await step(here, confirmer, 'AGREED');
    expect([unconfirmed.status, unconfirmed.text.includes('この手続きを止める不備があります')]).toEqual([409, true]);
    expect((await confirm(here, confirmer, { personRole: 'PLANNING_MANAGER' })).status).toBe(303);
    expect((await two.concord()).confirmedBy.length).toBe(2);

    const before = (await confirmer.get(`${path}/steps`)).text;
    expect(before).toContain('この版に合意してよいか');
    expect((await step(here, confirmer, 'AGREED')).status).toBe(303);
    expect(await two.matrix()).toMatchObject({ status: 'AGREED', contentHash });
    const agreed = (await confirmer.get(path)).text;
    expect(agreed).toContain(`href="/contracts/${two.contractId}/matrix/new"`);
    expect(agreed).not.toContain(`href="${path}/steps"`);
    expect((await confirmer.get(`${path}/steps`)).text).toContain('いま進められる手続きはありません');

    const begin = `/contracts/${two.contractId}/matrix`;
    const form = (await confirmer.get(`${begin}/new`)).text;
    expect([form.includes('合意済みの第1版'), form.includes('name="templateId"')]).toEqual([true, false]);
    expect(form).toContain('<option value="DECLARED" selected>');
    const next = await sent(confirmer, begin, { conclusion: 'DECLARED', note: '年次の見直し' });
    expect(next.status).toBe(303);
    const second = await two.matrix((next.headers['location'] ?? '').split('/').at(-1));
    expect(second).toMatchObject({ revision: 2, status: 'DRAFT' });
    const another = await sent(confirmer, begin, { conclusion: 'DECLARED' });
    expect([another.status, another.text.includes('作成中の版がすでにあります')]).toEqual([409, true]);
  });

  it('takes it back to a draft, where the confirmations fall, and refuses what was read before', async () => {
    const here = await meet();
    const { two, drafter, vendor } = here;
    const path = `/matrices/${two.matrixId}/steps`;
    await two.declareEverything();
    const stale = versionIn((await drafter.get(path)).text);
    await step(here, drafter, 'UNDER_CONSULTATION');
    await confirm(here, vendor, { personRole: '事業責任者' });
    expect((await step(here, drafter, 'DRAFT')).status).toBe(303);
    expect((await two.matrix()).agreements).toEqual([]);
    const late = await sent(drafter, path, { to: 'UNDER_CONSULTATION', on: today(), version: stale });
    expect([late.status, late.text.includes('他の変更により更新')]).toEqual([412, true]);
    const impossible = await step(here, drafter, 'DRAFT');
    expect([impossible.status, impossible.text.includes('進めません')]).toEqual([409, true]);
    const nowhere = await step(here, drafter, 'ELSEWHERE');
    expect(nowhere.status).toBe(404);
    await vendor.get(path).expect(403);
    await sent(vendor, path, { to: 'UNDER_CONSULTATION', on: today(), version: '1' }).expect(403);
  });

  it('says before the button what stops an agreement, and stops it', async () => {
    const here = await meet();
    const { two, drafter, confirmer } = here;
    await step(here, drafter, 'UNDER_CONSULTATION');
    const page = (await confirmer.get(`/matrices/${two.matrixId}/steps?on=${today()}`)).text;
    expect(page).toContain('止めている理由');
    expect(page).toContain('最終責任を負う者が決まっていない行があります');
    expect(page).toMatch(
      /<a href="\/matrix-rows\/[0-9a-f-]{36}">LG-01 管理方法・体制等に関する患者等への説明責任<\/a>/,
    );
    const stopped = await step(here, confirmer, 'AGREED');
    expect([stopped.status, stopped.text.includes('この手続きを止める不備があります')]).toEqual([409, true]);
    expect((await two.matrix()).status).toBe('UNDER_CONSULTATION');
    const legal = await browserOf(registry, { institutionId: two.institutionId, roles: ['LEGAL'] });
    expect((await legal.get(`/matrices/${two.matrixId}/steps`)).text).not.toContain('value="AGREED"');
    expect((await step(here, legal, 'AGREED')).status).toBe(403);
  });

  it('takes a vendor’s word on paper once a second person has held it against the paper', async () => {
    const here = await meet();
    const { two, drafter, confirmer, vendor } = here;
    await two.declareEverything();
    await step(here, drafter, 'UNDER_CONSULTATION');
    const upload = await two.drafter
      .post('/v1/documents')
      .field('institutionId', two.institutionId)
      .attach('file', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), { filename: '同意書.pdf' });
    const documentId = (upload.body as { id: string }).id;
    const path = `/matrices/${two.matrixId}/confirm-on-paper`;
    expect((await confirmer.get(path)).text).toContain(`<option value="${documentId}">同意書.pdf`);
    const onPaper = { onBehalfOf: '見本 責任者', personRole: '事業責任者', statement: CONSENT, method: 'SIGNED_PDF' };
    const unproven = await fill(confirmer, path, path, onPaper);
    expect([unproven.status, unproven.text.includes('id="documentId-fault"')]).toEqual([400, true]);
    expect((await fill(confirmer, path, path, { ...onPaper, documentId })).status).toBe(303);

    const shown = (await drafter.get(`/matrices/${two.matrixId}`)).text;
    const check = /href="(\/matrix-agreements\/[0-9a-f-]{36}\/check)"/.exec(shown)?.[1] ?? '';
    const { contentHash } = await two.concord();
    const own = await fill(confirmer, check, check, { contentHash });
    expect([own.status, own.text.includes('自分で照合することはできません')]).toEqual([409, true]);
    expect((await fill(drafter, check, check, { contentHash: 'f'.repeat(64) })).status).toBe(409);
    expect((await two.concord()).confirmedBy).toEqual([]);
    expect((await fill(drafter, check, check, { contentHash })).status).toBe(303);
    expect((await two.concord()).confirmedBy).toEqual(['VENDOR']);
    expect((await drafter.get(check)).text).toContain('照合を待っている代理入力ではありません');
    expect((await vendor.get(`/matrices/${two.matrixId}`)).text).toContain('(医療機関が書面から代理入力)');
    expect((await vendor.get(`/matrices/${two.matrixId}`)).text).not.toContain('confirm-on-paper');
  });

  it('begins the first revision from the contract, gives it up again, and records what was agreed on paper', async () => {
    const { two, drafter, vendor } = await meet();
    const discard = `/matrices/${two.matrixId}/discard`;
    const gone = await fill(drafter, discard, discard, {});
    expect([gone.status, gone.headers['location']]).toEqual([303, `/contracts/${two.contractId}`]);
    await drafter.get(`/matrices/${two.matrixId}`).expect(404);
    const contract = (await drafter.get(`/contracts/${two.contractId}`)).text;
    const begin = `/contracts/${two.contractId}/matrix`;
    expect(contract).toContain(`href="${begin}/new"`);
    const both = await sent(drafter, begin, { conclusion: 'DECLARED', takeSuggestions: 'true' });
    expect([both.status, both.text.includes('id="takeSuggestions-fault"')]).toEqual([400, true]);
    expect(both.text).toContain('name="templateId"');
    const answer = await sent(drafter, begin, { conclusion: 'RECORDED', takeSuggestions: 'true', maintenance: 'NO' });
    const path = answer.headers['location'] ?? '';
    const recorded = await two.matrix(path.split('/').at(-1));
    // The gate says that the agreement is missing on the page of the steps: the way to record it stands there too.
    expect((await drafter.get(`${path}/steps`).expect(200)).text).toContain(`href="${path}/agreements/new"`);
    expect(recorded.rows.some(({ allocations }) => allocations.length > 0)).toBe(true);
    // As many as the gate counts: a row where nobody is accountable is not filled in, whoever else is named there.
    const unaccountable = recorded.rows.filter(
      ({ applicability, allocations }) =>
        applicability === 'APPLICABLE' && !allocations.some(({ role }) => role === 'ACCOUNTABLE'),
    );
    const next = `最終責任を負う者がまだ記録されていない行が ${unaccountable.length} 行あります`;
    expect((await drafter.get(path).expect(200)).text).toContain(next);
    for (const side of ['INSTITUTION', 'VENDOR'])
      await sent(drafter, `${path}/agreements`, {
        side,
        person: side,
        personRole: '責任者',
        agreedOn: today(),
        method: 'SIGNED_PDF',
      }).expect(303);
    expect((await two.matrix(recorded.id)).agreements.length).toBe(2);
    const twice = await sent(drafter, `${path}/agreements`, { side: 'VENDOR', person: 'x' });
    expect([twice.status, twice.text.includes('id="personRole-fault"')]).toEqual([400, true]);
    await vendor.get(`${begin}/new`).expect(403);
    await sent(vendor, begin, { conclusion: 'DECLARED' }).expect(403);
    await sent(vendor, `${path}/discard`, { version: '1' }).expect(403);
  });
});
