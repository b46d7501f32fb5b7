import { type Agent } from 'supertest';
import { addMonths, addYears, today } from '../../src/kernel/calendar-date';
import { OUR_DEFAULT } from '../../src/kernel/policy';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('administration on pages', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let admin: Agent;
  let manager: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' }));
    const institutionId = institution.id;
    admin = await browserOf(registry, { institutionId, name: '管理 一郎', roles: ['ADMINISTRATOR'] });
    manager = await browserOf(registry, { institutionId, name: '企画 𠮷田', roles: ['PLANNING_MANAGER'] });
  });
  afterAll(() => registry.stop());

  const page = async (path: string, who: Agent = admin) => (await who.get(path).expect(200)).text;
  /** Sends what a page's form to an address would carry along. */
  const press = async (who: Agent, on: string, action: string, fields: Record<string, string> = {}) => {
    const form = new RegExp(`<form[^>]*action="${action}[?"][\\s\\S]*?</form>`).exec(await page(on, who))?.[0] ?? '';
    return sent(who, action, { version: versionIn(form), ...fields });
  };

  describe('of an institution', () => {
    it('changes what is on record, and who holds which role in which department', async () => {
      const path = `/institutions/${institution.id}`;
      const edit = await page(`${path}/edit`);
      await sent(admin, path, {
        version: versionIn(edit),
        name: '髙﨑総合病院',
        kind: 'HOSPITAL',
        bedCount: '320',
      }).expect(303);
      await sent(admin, `${path}/departments`, { name: '医療情報部', code: 'IT01' }).expect(303);
      const [department] = (await api.read<{ items: Shown[] }>(`institutions/${institution.id}/departments`)).items;
      const form = await page(`${path}/role-assignments/new`);
      expect(form).toContain('医療情報部');
      await sent(admin, `${path}/role-assignments`, {
        role: 'SAFETY_MANAGER',
        person: '髙橋 花子',
        departmentId: department?.id ?? '',
        heldFrom: today(),
      }).expect(303);
      const text = await page(path);
      for (const told of ['髙﨑総合病院', '320', '安全管理責任者', '髙橋 花子', '医療情報部'])
        expect(text).toContain(told);
      const [role] = (await api.read<{ items: Shown[] }>(`institutions/${institution.id}/role-assignments`)).items;
      const change = await page(`/role-assignments/${role?.id}/edit`);
      await sent(admin, `/role-assignments/${role?.id}`, {
        version: versionIn(change),
        role: 'SAFETY_MANAGER',
        person: '髙橋 次郎',
        heldFrom: today(),
      }).expect(303);
      expect(await page(path)).toContain('髙橋 次郎');
    });

    it('records what its executives have instructed, and nothing about contracts among it', async () => {
      const path = `/institutions/${institution.id}`;
      const form = await page(`${path}/attestations/new`, manager);
      expect([form.includes('INSTRUCTION_CONTRACT'), form.includes('"TRAINING"')]).toEqual([true, false]);
      await sent(manager, `${path}/attestations`, {
        topic: 'INSTRUCTION_CONTRACT',
        conclusion: 'YES',
        confirmedOn: today(),
        confirmedBy: '山﨑 経営',
        confirmerRole: 'EXECUTIVE',
      }).expect(303);
      expect(await page(path, manager)).toContain('山﨑 経営');
    });

    it('says that it goes by the volume for entrusted maintenance, once nothing stops that', async () => {
      const path = `/institutions/${institution.id}`;
      const step = `${path}/maintenance-entrusted-profile`;
      expect(await page(path)).toContain(`href="${step}"`);
      const system = await api.create('systems', {
        institutionId: institution.id,
        name: '院内ポータル',
        category: 'PORTAL',
        provider: 'INTERNAL',
        status: 'LIVE',
        liveFrom: today(),
      });
      expect(await page(step, manager)).toContain('CON-027');
      const refused = await press(admin, step, step, { profile: 'MAINTENANCE_ENTRUSTED' });
      expect([refused.status, refused.text.includes('role="alert"')]).toEqual([409, true]);
      await registry.sql('delete from systems where id = $1', [system.id]);
      expect((await press(admin, step, step, { profile: 'MAINTENANCE_ENTRUSTED' })).status).toBe(303);
      expect(await page(path)).not.toContain(`href="${step}"`);
      const back = await press(admin, `${path}/edit`, path, {
        name: '髙﨑総合病院',
        kind: 'HOSPITAL',
        claimsMaintenanceEntrusted: 'false',
      });
      expect(back.status).toBe(303);
      expect(await page(path)).toContain(`href="${step}"`);
    });

    it('judges by numbers of its own or by ours, and says whose each is', async () => {
      const path = `/institutions/${institution.id}/policy`;
      expect((await page(path)).split(OUR_DEFAULT.ja).length).toBeGreaterThan(15);
      const body = { certificateExpiryDays: '120、60 30', supervisionIntervalMonths: '6', validFrom: today() };
      const saved = await press(admin, path, path, body);
      expect(saved.status).toBe(303);
      const text = await page(path);
      expect([text.includes('120, 60, 30 日'), text.match(/自院の定め/g)?.length]).toEqual([true, 2]);
      const wrong = await press(admin, path, path, { certificateExpiryDays: '30, 60, 120' });
      expect([wrong.status, wrong.text.includes('id="certificateExpiryDays-fault"')]).toEqual([400, true]);
      await press(admin, path, path, { validFrom: today() });
      expect(await page(path)).not.toContain('自院の定め');
    });
  });

  describe('of templates', () => {
    it('adds rows and excuses others while an edition is written, publishes it, and begins the next as a copy', async () => {
      const list = `/institutions/${institution.id}/matrix-templates`;
      expect(await page(list, manager)).toContain(`${list}/new`);
      const begun = await sent(manager, list, { name: '院内標準(部門システム)' }).expect(303);
      const path = begun.headers['location'] ?? '';
      const row = { titleJa: '夜間の一次受け', layer: 'OPERATIONAL', phase: 'EMERGENCY', legalRowKey: 'LG-03' };
      const wrong = await press(manager, path, `${path}/rows`, { ...row, key: 'CU-01', legalRowKey: 'LG-99' });
      expect([wrong.status, wrong.text.includes('id="row-legalRowKey-fault"')]).toEqual([400, true]);
      expect((await press(manager, path, `${path}/rows`, { ...row, key: 'CU-01' })).status).toBe(303);
      expect(
        (await press(manager, path, `${path}/rows`, { ...row, key: 'CU-01', titleJa: '夜間・休日の一次受け' })).status,
      ).toBe(303);
      expect((await press(manager, path, `${path}/rows`, { ...row, key: 'CU-02', titleJa: '訓練' })).status).toBe(303);
      expect((await press(manager, path, `${path}/excuses`, { key: 'SE-03', reason: '署名を使わない' })).status).toBe(
        303,
      );
      expect((await press(manager, path, `${path}/rows/removal`, { key: 'CU-02' })).status).toBe(303);
      const id = path.split('/').at(-1) ?? '';
      expect(await api.read(`matrix-templates/${id}`)).toMatchObject({
        rows: [{ key: 'CU-01', titleJa: '夜間・休日の一次受け' }],
        excuses: [{ key: 'SE-03', reason: '署名を使わない' }],
      });
      expect((await press(manager, path, `${path}/steps`, { step: 'PUBLISH' })).status).toBe(303);
      const published = await page(path, manager);
      expect([published.includes('公開中'), published.includes(`${path}/rows"`)]).toEqual([true, false]);
      const next = await sent(manager, `${path}/editions`, { note: '見直し' }).expect(303);
      const copy = await page(next.headers['location'] ?? '', manager);
      expect([copy.includes('第2版'), copy.includes('夜間・休日の一次受け'), copy.includes('SE-03')]).toEqual([
        true,
        true,
        true,
      ]);
      const { id: other } = await api.create('institutions', anInstitutionBody({ name: '向かいの病院' }));
      const neighbour = await browserOf(registry, { institutionId: other });
      await neighbour.get(path).expect(404);
      await sent(neighbour, `${path}/rows`, { ...row, key: 'CU-01', version: '1' }).expect(404);
    });
  });

  describe('of programs', () => {
    it('lets one in with what it may do, shows its key once, revokes it and shuts the program out', async () => {
      const made = await sent(admin, '/api-clients', {
        institutionId: institution.id,
        name: '購買ERP ㈱髙﨑',
        permissions: ['contract.read', 'vendor.read'],
      }).expect(303);
      const path = made.headers['location'] ?? '';
      expect(await page('/api-clients')).toContain('購買ERP ㈱髙﨑');
      const late = await press(admin, path, `${path}/keys`, { expiresOn: addYears(today(), 2) });
      expect([late.status, late.text.includes('id="expiresOn-fault"')]).toEqual([400, true]);
      const shown = await press(admin, path, `${path}/keys`, { expiresOn: addMonths(today(), 3) });
      const key = /bkk_[\w-]+/.exec(shown.text)?.[0] ?? '';
      const asks = () => registry.anonymous.get('/v1/contracts').set('Authorization', `Bearer ${key}`);
      expect([shown.status, (await asks()).status]).toEqual([200, 200]);
      const after = await page(path);
      expect([after.includes(key), after.includes(`…${key.slice(-4)}`)]).toEqual([false, true]);
      expect((await press(admin, path, `${path}/disabling`)).status).toBe(303);
      expect((await asks()).status).toBe(401);
      expect((await press(admin, path, `${path}/enabling`)).status).toBe(303);
      expect((await asks()).status).toBe(200);
      const revoking = /\/api-keys\/[0-9a-f-]+\/revocation/.exec(await page(path))?.[0] ?? '';
      expect((await press(admin, path, revoking)).status).toBe(303);
      expect((await asks()).status).toBe(401);
      const edit = await page(`${path}/edit`);
      await sent(admin, path, { version: versionIn(edit), name: '会計ERP', permissions: 'contract.read' }).expect(303);
      expect([(await page(path)).includes('会計ERP'), (await page(path)).includes('(vendor.read)')]).toEqual([
        true,
        false,
      ]);
    });

    it('is nobody’s but the administrators’', async () => {
      await manager.get('/api-clients').expect(403);
      await sent(manager, '/api-clients', { institutionId: institution.id, name: 'ERP' }).expect(403);
      const { id } = await api.create('institutions', anInstitutionBody({ name: '隣の病院' }));
      const neighbour = await browserOf(registry, { institutionId: id, roles: ['ADMINISTRATOR'] });
      const [client] = (await api.read<{ items: Shown[] }>('api-clients')).items;
      await neighbour.get(`/api-clients/${client?.id}`).expect(404);
      await sent(neighbour, `/api-clients/${client?.id}/keys`, { expiresOn: today() }).expect(404);
    });
  });

  describe('of a person', () => {
    const personOf = async (name: string, role: string) => {
      await sent(admin, '/people', {
        institutionId: institution.id,
        'name-1': name,
        'email-1': `${role.toLowerCase()}@example.jp`,
        'role-1': role,
      }).expect(303);
      const [person] = await registry.sql<{ id: string }>('select id from accounts where name = $1', [name]);
      return person?.id ?? '';
    };

    it('takes a role away, shuts out, lets in again and renames, as one administrator', async () => {
      const id = await personOf('運用 太郎', 'OPERATOR');
      const path = `/people/${id}`;
      const removal = /\/memberships\/[0-9a-f-]+\/removal/.exec(await page(path))?.[0] ?? '';
      expect((await press(admin, path, removal)).status).toBe(303);
      expect(await page(path)).toContain('役割はまだありません');
      await press(admin, path, `${path}/disabling`);
      expect(await page(path)).toContain('停止中');
      await press(admin, path, `${path}/enabling`);
      expect(await page(path)).not.toContain('停止中');
      await press(admin, path, path, { name: '運用 次郎', email: 'operator@example.jp' });
      expect(await page(path)).toContain('運用 次郎');
      await registry.sql('update accounts set second_factor_since = now() where id = $1', [id]);
      await press(admin, path, `${path}/second-factor-reset`);
      expect(await registry.sql('select second_factor_since from accounts where id = $1', [id])).toEqual([
        { second_factor_since: null },
      ]);
    });

    it('shows what of somebody’s work would go to a successor, in words', async () => {
      const [executive] = await registry.sql<{ id: string }>(`select id from accounts where name = '企画 𠮷田'`);
      const text = await page(`/people/${executive?.id}/handover`);
      for (const told of ['決定に関わる役割: ', '企画管理者', '引き継がれない']) expect(text).toContain(told);
      expect(text).not.toContain('PLANNING_MANAGER');
    });

    it('says after the handover what went to whom, on the page of the one as of the other', async () => {
      const leaver = await personOf('辞める 髙﨑', 'LEGAL');
      const heir = await personOf('継ぐ 𠮷田', 'AUDITOR');
      const risk = `insert into handovers (id, institution_id, account_id, successor_id, name, successor_name, handed_on, work)
        select gen_random_uuid(), institution_id, id, $2::uuid, name, '継ぐ 𠮷田', today_in_japan() - 400, $3::jsonb from accounts where id = $1`;
      const kept = { kind: 'RISK_ACCEPTANCE', id: heir, name: 'CERT-001', moves: true };
      await registry.sql(risk, [leaver, heir, JSON.stringify([kept])]);
      const path = `/people/${leaver}`;
      const done = await press(admin, `${path}/handover`, `${path}/handover`, { successorId: heir });
      expect([done.status, done.headers['location']]).toEqual([303, `${path}#handovers`]);
      const [left, got] = [await page(path), await page(`/people/${heir}`)];
      expect(left).toMatch(/href="\/people\/[0-9a-f-]{36}">継ぐ 𠮷田<\/a> に引き継ぎました。/);
      expect(got).toMatch(/href="\/people\/[0-9a-f-]{36}">辞める 髙﨑<\/a> から引き継ぎました。/);
      for (const text of [left, got]) {
        expect(text).toContain('役割: 法務担当');
        // A rule by its title; whoever administers alone has no way to the risk.
        expect(text).toMatch(/リスクの受容の申請: [^<]*認証/);
        expect(text).not.toContain('CERT-001');
      }
    });

    it('asks a second administrator where the person’s role binds', async () => {
      const { institutionId } = { institutionId: institution.id };
      const second = await browserOf(registry, { institutionId, name: '管理 二郎', roles: ['ADMINISTRATOR'] });
      const [executive] = await registry.sql<{ id: string }>(`select id from accounts where name = '企画 𠮷田'`);
      const path = `/people/${executive?.id}`;
      await registry.sql('update accounts set second_factor_since = now() where id = $1', [executive?.id ?? '']);
      expect((await press(admin, path, `${path}/second-factor-reset`)).status).toBe(303);
      const before = await registry.sql<{ since: string | null }>(
        'select second_factor_since as since from accounts where id = $1',
        [executive?.id ?? ''],
      );
      expect(before[0]?.since).not.toBeNull();
      const approval = /\/identity-requests\/[0-9a-f-]+\/approval/.exec(await page(path, second))?.[0] ?? '';
      expect([approval === '', (await page(path)).includes(approval)]).toEqual([false, false]);
      await sent(second, approval, {}).expect(303);
      expect(
        await registry.sql('select second_factor_since from accounts where id = $1', [executive?.id ?? '']),
      ).toEqual([{ second_factor_since: null }]);
    });

    it('shows nobody buttons for themselves', async () => {
      const [me] = await registry.sql<{ id: string }>(`select id from accounts where name = '管理 一郎'`);
      const text = await page(`/people/${me?.id}`);
      expect([text.includes('disabling'), text.includes('別の管理者が変更します')]).toEqual([false, true]);
    });
  });
});
