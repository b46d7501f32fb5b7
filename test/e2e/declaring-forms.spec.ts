import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { browserOf } from '../support/browser';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

describe('declaring by form', () => {
  let registry: TestRegistry;
  let two: TwoSides;
  let matrix: ShownMatrix;
  let hospital: Agent;
  let vendor: Agent;
  let rows: ShownMatrix['rows'];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    two = await TwoSides.meet(registry);
    matrix = await two.matrix();
    rows = matrix.rows.filter(({ applicability, nonDelegable }) => applicability === 'APPLICABLE' && !nonDelegable);
    hospital = await browserOf(registry, { institutionId: two.institutionId, roles: ['PLANNING_MANAGER'] });
    vendor = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: two.vendorId });
  });
  afterAll(() => registry.stop());

  const partyOf = (kind: string): string => matrix.parties.find((party) => party.kind === kind)?.id ?? '';
  const whole = (partyId: string, over: Fields = {}) => ({
    ACCOUNTABLE: partyId,
    RESPONSIBLE: partyId,
    version: '0',
    ...over,
  });
  const declarationsOf = async (rowId: string) =>
    (await two.confirmer.get(`/v1/matrix-rows/${rowId}/declarations`).expect(200)).body as {
      items: { side: string; roles: unknown[]; note: string | null; noTextOfMine: boolean; version: number }[];
    };

  it('takes one choice for each party and duty, with words, for one’s own side', async () => {
    const row = rows[0]!;
    const [prime, own] = [partyOf('PRIME_VENDOR'), partyOf('INSTITUTION')];
    const page = await vendor.get(`/matrix-rows/${row.id}`).expect(200);
    expect(page.text).toContain(`href="/matrix-rows/${row.id}/declare"`);
    const form = await vendor.get(`/matrix-rows/${row.id}/declare`).expect(200);
    expect(versionIn(form.text)).toBe('0');
    const answer = await sent(vendor, `/matrix-rows/${row.id}/declare`, {
      ...whole(prime),
      RESPONSIBLE: [prime, own],
      [`note-RESPONSIBLE-${prime}`]: 'サーバ',
      [`note-RESPONSIBLE-${own}`]: '端末',
      INFORMED: own,
      note: '夜間を含む',
      noTextOfMine: 'true',
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, `/matrix-rows/${row.id}`]);
    await two.declare(two.drafter, row.id, [
      { partyId: own, role: 'ACCOUNTABLE' },
      { partyId: own, role: 'RESPONSIBLE' },
    ]);
    const { items } = await declarationsOf(row.id);
    expect(items.find(({ side }) => side === 'VENDOR')).toMatchObject({
      note: '夜間を含む',
      noTextOfMine: true,
      roles: [
        { partyId: prime, role: 'ACCOUNTABLE', note: null },
        ...[
          { partyId: own, role: 'RESPONSIBLE', note: '端末' },
          { partyId: prime, role: 'RESPONSIBLE', note: 'サーバ' },
        ].sort((one, other) => (one.partyId < other.partyId ? -1 : 1)),
        { partyId: own, role: 'INFORMED', note: null },
      ],
    });
    const again = (await vendor.get(`/matrix-rows/${row.id}/declare`).expect(200)).text;
    for (const kept of [
      `name="ACCOUNTABLE" value="${prime}" checked`,
      `name="INFORMED" value="${own}" checked`,
      '>サーバ</textarea>',
      '>夜間を含む</textarea>',
    ])
      expect(again).toContain(kept);
    expect(versionIn(again)).toBe('1');
  });

  it('says at its field what is wrong, keeps what was ticked and typed, and declares nothing', async () => {
    const row = rows[1]!;
    const [prime, own] = [partyOf('PRIME_VENDOR'), partyOf('INSTITUTION')];
    const several = await sent(hospital, `/matrix-rows/${row.id}/declare`, {
      ...whole(own),
      RESPONSIBLE: [own, prime],
      note: '書きかけ',
    });
    expect(several.status).toBe(400);
    expect(several.text).toContain('それぞれが何を行うかを記入してください');
    expect(several.text).toContain(`name="RESPONSIBLE" value="${prime}" checked`);
    expect(several.text).toContain('>書きかけ</textarea>');
    expect(several.text).toMatch(new RegExp(`id="note-RESPONSIBLE-${prime}"[^>]*aria-invalid="true"`));
    const nobody = await sent(hospital, `/matrix-rows/${row.id}/declare`, { version: '0' });
    expect(nobody.status).toBe(400);
    for (const told of ['最終責任を一者に定めてください', '実施する者を定めてください'])
      expect(nobody.text).toContain(told);
    const lost = await sent(hospital, `/matrix-rows/${row.id}/declare`, {
      ...whole(own),
      [`note-SUPPORT-${prime}`]: '消えては困る',
    });
    expect([lost.status, lost.text.includes('>消えては困る</textarea>')]).toEqual([400, true]);
    const unseen = await sent(hospital, `/matrix-rows/${row.id}/declare`, { ...whole(own), note: '夜間\u200bを含む' });
    expect([unseen.status, unseen.text.includes('目に見えない文字は使えません')]).toEqual([400, true]);
    const stranger = await sent(hospital, `/matrix-rows/${row.id}/declare`, whole(newId()));
    expect(stranger.text).toContain('この責任分界表の当事者ではありません');
    expect((await declarationsOf(row.id)).items).toEqual([]);
  });

  it('does not give to others what stays with the institution', async () => {
    const row = matrix.rows.find(({ applicability, nonDelegable }) => applicability === 'APPLICABLE' && nonDelegable)!;
    const prime = partyOf('PRIME_VENDOR');
    const form = (await hospital.get(`/matrix-rows/${row.id}/declare`).expect(200)).text;
    expect(form).not.toContain(`name="ACCOUNTABLE" value="${prime}"`);
    expect(form).toContain(`name="ACCOUNTABLE" value="${partyOf('INSTITUTION')}"`);
    const answer = await sent(hospital, `/matrix-rows/${row.id}/declare`, whole(prime));
    expect([answer.status, answer.text.includes('医療機関に残る責任です')]).toEqual([400, true]);
  });

  it('is of what its author has read, and goes on to the next row that their side has not declared', async () => {
    const [row, following] = [rows[2]!, rows[3]!];
    const own = partyOf('INSTITUTION');
    const { id: before } = matrix.rows[matrix.rows.findIndex(({ id }) => id === following.id) - 1]!;
    if (before !== row.id) await sent(hospital, `/matrix-rows/${before}/declare`, whole(own));
    const answer = await sent(hospital, `/matrix-rows/${row.id}/declare`, { ...whole(own), then: 'next' });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toMatch(/^\/matrix-rows\/[0-9a-f-]{36}\/declare$/);
    expect(answer.headers['location']).not.toContain(row.id);
    const late = await sent(hospital, `/matrix-rows/${row.id}/declare`, whole(partyOf('PRIME_VENDOR')));
    expect([late.status, late.text.includes('他の変更により更新')]).toEqual([412, true]);
  });

  it('takes over what the other side says, and takes back what it has not seen', async () => {
    const row = rows[4]!;
    const [prime, own] = [partyOf('PRIME_VENDOR'), partyOf('INSTITUTION')];
    await sent(vendor, `/matrix-rows/${row.id}/declare`, whole(prime)).expect(303);
    const early = await sent(hospital, `/matrix-rows/${row.id}/take-over`, { source: 'OTHER_SIDE', version: '0' });
    expect([early.status, early.text.includes('双方が申告するまで')]).toEqual([400, true]);
    await sent(vendor, `/matrix-rows/${row.id}/withdraw`, { version: '1' }).expect(303);
    expect((await declarationsOf(row.id)).items).toEqual([]);
    await sent(vendor, `/matrix-rows/${row.id}/declare`, whole(prime)).expect(303);
    await sent(hospital, `/matrix-rows/${row.id}/declare`, whole(own)).expect(303);
    expect((await vendor.get(`/matrix-rows/${row.id}`)).text).not.toContain(`action="/matrix-rows/${row.id}/withdraw`);
    const seen = await sent(vendor, `/matrix-rows/${row.id}/withdraw`, { version: '1' });
    expect([seen.status, seen.text.includes('取り下げではなく変更')]).toEqual([409, true]);
    expect((await hospital.get(`/matrix-rows/${row.id}`)).text).toContain('value="OTHER_SIDE"');
    await sent(hospital, `/matrix-rows/${row.id}/take-over`, { source: 'OTHER_SIDE', version: '1' }).expect(303);
    expect((await hospital.get(`/matrix-rows/${row.id}`)).text).toContain('双方の申告が一致しています');
    const none = await sent(hospital, `/matrix-rows/${row.id}/take-over`, { version: '2' });
    expect(none.status).toBe(400);
  });

  it('lets both sides talk, and the institution record what was settled', async () => {
    const row = rows[5]!;
    const [prime, own] = [partyOf('PRIME_VENDOR'), partyOf('INSTITUTION')];
    const early = await hospital.get(`/matrix-rows/${row.id}/settle`).expect(200);
    expect(early.text).not.toContain('name="reason"');
    await sent(vendor, `/matrix-rows/${row.id}/comments`, { body: '夜間は弊社です' }).expect(303);
    expect((await sent(vendor, `/matrix-rows/${row.id}/comments`, { body: ' ' })).status).toBe(400);
    expect((await hospital.get(`/matrix-rows/${row.id}`)).text).toContain('夜間は弊社です');
    await sent(vendor, `/matrix-rows/${row.id}/declare`, whole(prime)).expect(303);
    await sent(hospital, `/matrix-rows/${row.id}/declare`, whole(own)).expect(303);
    const fields = { ...whole(prime), reason: '11月20日の協議で合意' };
    expect((await sent(hospital, `/matrix-rows/${row.id}/settle`, { ...fields, reason: '' })).status).toBe(400);
    await sent(hospital, `/matrix-rows/${row.id}/settle`, fields).expect(303);
    expect((await vendor.get(`/matrix-rows/${row.id}`)).text).toContain('11月20日の協議で合意');
    await vendor.get(`/matrix-rows/${row.id}/settle`).expect(403);
    await sent(vendor, `/matrix-rows/${row.id}/settle`, fields).expect(403);
  });

  it('declares many rows at once, those that were ticked and as shown, all of them or none', async () => {
    const path = `/matrices/${two.matrixId}/take-over`;
    const offered = (html: string, source: string): string[] => {
      const section = html.split(`<h2 id="${source}">`)[1]?.split('</section>')[0] ?? '';
      return [...section.matchAll(/name="rows" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    };
    const [first, second, ...others] = offered((await vendor.get(path)).text, 'SUGGESTION');
    expect(others.length).toBeGreaterThan(1);
    // One that wants words beside it is not offered on the row's own page either: the press could only be refused.
    const wanted: string[] = [];
    for (const { id } of rows.slice(0, 20).filter((row) => ![first, second, ...others].includes(row.id))) {
      const tried = await sent(vendor, `/matrix-rows/${id}/take-over`, { source: 'SUGGESTION', version: '0' });
      if (tried.text.includes('複数の者が実施する場合は')) wanted.push(id);
    }
    expect(wanted.length).toBeGreaterThan(0);
    const pages = await Promise.all(
      [first, wanted[0]].map(async (id) => (await vendor.get(`/matrix-rows/${id}`)).text),
    );
    expect(pages.map((text) => text.includes('value="SUGGESTION"'))).toEqual([true, false]);
    const all = (await vendor.get(`${path}?all=SUGGESTION`)).text;
    expect(all.match(/name="rows" value="[^"]+" checked/g)?.length).toBe(others.length + 2);
    const none = await sent(vendor, path, { source: 'SUGGESTION' });
    expect([none.status, none.text.includes('申告する行を選んでください')]).toEqual([400, true]);
    const both = { source: 'SUGGESTION', rows: [first ?? '', second ?? ''] };
    const read = { [`version-${first}`]: '0', [`version-${second}`]: '0' };
    for (const stale of [{}, { ...read, [`version-${second}`]: '7' }]) {
      const refused = await sent(vendor, path, { ...both, ...stale });
      expect([refused.status, refused.text.includes('他の方に変更されています')]).toEqual([400, true]);
      expect(refused.text).toContain(`name="rows" value="${first}" checked`);
      expect(refused.text).toMatch(/<li>[A-Z]{2}-\d\d: ご自身の側の申告が/);
    }
    const declared = async () =>
      registry.sql(`select from matrix_declarations where side = 'VENDOR' and row_id = any($1)`, [[first, second]]);
    expect(await declared()).toEqual([]);
    await sent(vendor, path, { ...both, ...read }).expect(303);
    expect((await declared()).length).toBe(2);
    const left = offered((await vendor.get(path)).text, 'SUGGESTION');
    expect(left).toEqual(others);
    await sent(vendor, path, { ...both, source: 'ELSEWHERE' }).expect(404);
    const auditor = await browserOf(registry, { institutionId: two.institutionId, roles: ['AUDITOR'] });
    await sent(auditor, path, { ...both, ...read }).expect(403);
  });

  it('says why, where nothing can be said of the row any more', async () => {
    const { id } = matrix.rows.find(({ applicability }) => applicability !== 'APPLICABLE')!;
    const own = partyOf('INSTITUTION');
    expect((await hospital.get(`/matrix-rows/${id}/declare`)).text).toContain('いま申告できません');
    const declared = await sent(hospital, `/matrix-rows/${id}/declare`, whole(own));
    expect([declared.status, declared.text.includes('role="alert"')]).toEqual([409, true]);
    const taken = await sent(hospital, `/matrix-rows/${id}/take-over`, { source: 'SUGGESTION', version: '0' });
    expect([taken.status, taken.text.includes('この行は対象外です')]).toEqual([400, true]);
  });

  it('is offered and taken only where one may declare', async () => {
    const row = rows[6]!;
    const auditor = await browserOf(registry, { institutionId: two.institutionId, roles: ['AUDITOR'] });
    expect((await auditor.get(`/matrix-rows/${row.id}`)).text).not.toContain('/declare');
    await auditor.get(`/matrix-rows/${row.id}/declare`).expect(403);
    await sent(auditor, `/matrix-rows/${row.id}/declare`, whole(partyOf('INSTITUTION'))).expect(403);
    const other = await TwoSides.meet(registry);
    const neighbour = await browserOf(registry, { institutionId: other.institutionId, roles: ['PLANNING_MANAGER'] });
    await neighbour.get(`/matrix-rows/${row.id}/declare`).expect(404);
    await sent(neighbour, `/matrix-rows/${row.id}/declare`, whole(partyOf('INSTITUTION'))).expect(404);
    expect((await declarationsOf(row.id)).items).toEqual([]);
  });
});
