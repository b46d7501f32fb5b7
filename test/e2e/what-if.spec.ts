import { type Agent } from 'supertest';
import { type FindingView, type GateView } from '../../src/findings/dto/finding.dto';
import { type GapReportView } from '../../src/findings/dto/gap-report.dto';
import { type WhatIfView } from '../../src/findings/what-if/what-if.dto';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aCertificationBody, aContractBody, aVendorBody } from '../factories/bodies';
import { answerValidator, ROUTES } from '../support/api-description';
import { Client } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { proposing, type SentProposal as Sent } from '../support/made-up-proposals';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

const GATE_ROUTES: Readonly<Record<string, string>> = {
  'contract.activate': 'contracts/ID/activation-gate',
  'contract.renew': 'contracts/ID/renewal-gate',
  'subcontract.approve': 'subcontracts/ID/approval-gate',
  'subcontract.activate': 'subcontracts/ID/activation-gate',
  'matrix.agree': 'matrices/ID/agreement-gate',
  'system.activate': 'systems/ID/activation-gate',
  'equipment.activate': 'equipment/ID/activation-gate',
  'provision.activate': 'provisions/ID/activation-gate',
};

const RUNS = rounds(4, 60);

describe('what if', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    api = new Client(registry.http);
    institutionId = await populate(registry);
  });
  afterAll(() => registry.stop());

  const ask = (proposals: readonly Sent[], asOf?: string, http: Agent = registry.http) =>
    http.post(`/v1/institutions/${institutionId}/what-if`).send({ proposals, ...(asOf ? { asOf } : {}) });
  const answered = async (proposals: readonly Sent[], asOf?: string): Promise<WhatIfView> => {
    const answer = await ask(proposals, asOf);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body as WhatIfView;
  };
  const findings = async (asOf: string): Promise<Map<string, FindingView>> => {
    const items: FindingView[] = [];
    let cursor: string | null = null;
    do {
      const page: GapReportView = await api.read(`institutions/${institutionId}/gap-report`, {
        asOf,
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return new Map(items.map((one) => [one.id, one]));
  };
  const gateOf = async ({ gate, subject }: WhatIfView['gates'][number], asOf: string) => {
    const route = GATE_ROUTES[gate]?.replace('ID', subject.id);
    if (route === undefined) return undefined;
    const { decision, blocking } = await api.read<GateView>(route, { on: asOf });
    return { decision, blocking: blocking.map(({ id, ruleId, title, severity }) => ({ id, ruleId, title, severity })) };
  };
  /** Where a change makes an agreed matrix stale its next revision opens: what the trial called it, and what it is called now. */
  const openedBeside = async ({ gates }: WhatIfView): Promise<(readonly [trial: string, stored: string])[]> => {
    const found: (readonly [string, string])[] = [];
    for (const { subject } of gates.filter(({ gate, before }) => gate === 'matrix.agree' && before === null)) {
      const [revision] = await registry.sql<{ id: string }>(
        `select m.id from matrices m join contracts c on c.id = m.contract_id where c.contract_no || ' 責任分界表 第' || m.revision || '版' = $1`,
        [subject.name],
      );
      if (revision !== undefined) found.push([subject.id, revision.id]);
    }
    return found;
  };
  const count = () =>
    registry.sql<{ rows: string }>(
      `select (select count(*) from journal) || ' ' || (select count(*) from contracts) || ' ' || (select count(*) from vendors)
        || ' ' || (select count(*) from idempotency_keys) as rows`,
    );
  /** An id of the sample, by a condition on its rows. */
  const idsOf = async (table: string, where = 'true') =>
    (await registry.sql<{ id: string }>(`select id from ${table} where ${where} order by id`)).map(({ id }) => id);
  /** As a client sends what it has proposed. */
  const store = async ({ method, path, body = {}, version }: Sent) => {
    const verb = method.toLowerCase() as 'post' | 'patch' | 'put' | 'delete';
    const request = registry.http[verb](path).set('If-Match', version === undefined ? '*' : `"${version}"`);
    if (method === 'PATCH') request.set('Content-Type', 'application/merge-patch+json');
    return method === 'DELETE'
      ? request
      : request
          .send(JSON.stringify(body))
          .set('Content-Type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
  };

  it('says what a certificate bought anew would close, as the description promises, and keeps nothing', async () => {
    const before = await count();
    const [certification] = await idsOf('certifications', `valid_to < '${today()}'`);
    const proposal: Sent = {
      method: 'PATCH',
      path: `/v1/certifications/${certification}`,
      body: { validTo: addDays(today(), 700) },
    };
    const seen = await answered([proposal]);
    const route = ROUTES.find(({ operationId }) => operationId === 'askWhatIf')!;
    expect(answerValidator(route, 200)(seen)).toBe(true);
    expect(seen.counts.closes).toBeGreaterThan(0);
    expect(seen.counts.after).toBe(seen.counts.before - seen.counts.closes + seen.counts.opens);
    expect(await count()).toEqual(before);
  });

  it('judges a vendor before anything is signed: records that are only proposed are named by what made them', async () => {
    const seen = await answered([
      { method: 'POST', path: '/v1/vendors', body: aVendorBody(), as: 'vendor' },
      { method: 'POST', path: '/v1/contracts', body: aContractBody(institutionId, '{vendor}'), as: 'contract' },
      { method: 'POST', path: '/v1/contracts/{contract}/steps', body: { step: 'NEGOTIATE', on: today() } },
    ]);
    const [, contract] = seen.made;
    const gate = seen.gates.find((one) => one.gate === 'contract.activate' && one.subject.id === contract?.id);
    expect(gate).toMatchObject({ before: null, after: { decision: 'block' } });
    expect(gate?.after?.blocking.map(({ ruleId }) => ruleId)).toContain('CERT-001');
    const certified = await answered([
      { method: 'POST', path: '/v1/vendors', body: aVendorBody(), as: 'vendor' },
      { method: 'POST', path: '/v1/certifications', body: aCertificationBody('{vendor}') },
      { method: 'POST', path: '/v1/contracts', body: aContractBody(institutionId, '{vendor}') },
    ]);
    expect(certified.opens.map(({ ruleId }) => ruleId)).not.toContain('CERT-001');
    expect(await idsOf('vendors', `id = '${seen.made[0]?.id}'`)).toEqual([]);
  });

  it('refuses what the operation itself would refuse, and says which proposal it was', async () => {
    const [contract] = await idsOf('contracts');
    const good: Sent = { method: 'POST', path: '/v1/vendors', body: aVendorBody() };
    const pointers = async (proposals: readonly Sent[], status: number) => {
      const answer = await ask(proposals).expect(status);
      return (answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    };
    const change = { method: 'PATCH', path: `/v1/contracts/${contract}` } as const;
    expect(await pointers([good, { ...change, body: { endOn: '2026-02-30' } }], 400)).toEqual([
      '/proposals/1/body/endOn',
    ]);
    expect(await pointers([{ ...change, body: { colour: 1 } }], 400)).toEqual(['/proposals/0/body/colour']);
    expect(await pointers([{ ...change, body: { title: 'x' }, version: 9_999 }], 412)).toEqual([
      '/proposals/0/version',
    ]);
    expect(await pointers([{ ...change, path: `/v1/contracts/${newId()}`, body: {} }], 404)).toEqual(['/proposals/0']);
    expect(await pointers([{ method: 'POST', path: '/v1/accounts', body: {} }], 400)).toEqual(['/proposals/0/path']);
    // what the other side has declared is not found out by trying
    const [[matrix], [row]] = [await idsOf('matrices'), await idsOf('matrix_rows')];
    for (const [method, path] of [
      ['POST', `/v1/matrices/${matrix}/declarations`],
      ['PUT', `/v1/matrix-rows/${row}/declarations/own`],
      ['POST', `/v1/matrices/${matrix}/confirmations`],
    ] as const)
      expect(await pointers([{ method, path, body: {} }], 400)).toEqual(['/proposals/0/path']);
    expect(await pointers([{ method: 'POST', path: '/v1/contracts/{none}/steps' }], 400)).toEqual([
      '/proposals/0/path',
    ]);
    expect(await pointers([good, { ...good, body: { name: 'x', vendorId: '{v}' } }], 400)).toEqual([
      '/proposals/1/body/vendorId',
    ]);
    expect(await pointers([{ ...good, as: 'a b' }], 400)).toEqual(['/proposals/0/as']);
  });

  it('tries nothing out for whoever may not do it, and shows no other hospital', async () => {
    const [contract] = await idsOf('contracts');
    const change: Sent = { method: 'PATCH', path: `/v1/contracts/${contract}`, body: { title: '別の名称' } };
    const auditor = await registry.as({ roles: ['AUDITOR'], institutionId });
    await ask([change], undefined, auditor).expect(403);
    await ask([], undefined, auditor).expect(200);
    const stranger = await registry.as({
      roles: ['LEGAL'],
      institutionId: (await api.create('institutions', { name: '隣の病院', kind: 'HOSPITAL' })).id,
    });
    await ask([change], undefined, stranger).expect(404);
    await registry.anonymous.post(`/v1/institutions/${institutionId}/what-if`).send({ proposals: [] }).expect(401);
  });

  it('asks a step’s own gate, with the permission and in the role that the step demands', async () => {
    const [contract] = await idsOf('contracts', "status in ('NEGOTIATING', 'SIGNED') or status = 'DRAFT'");
    const step: Sent = {
      method: 'POST',
      path: `/v1/contracts/${contract}/steps`,
      body: { step: 'ACTIVATE', on: today() },
    };
    const [asked, stored] = [await ask([step]), await store(step)];
    expect([asked.status, (asked.body as { code: string }).code]).toEqual([
      stored.status,
      (stored.body as { code: string }).code,
    ]);
  });

  it('equals storing and asking, whatever is proposed', async () => {
    const roll = dice(ordealSeed());
    const propose = await proposing(idsOf, institutionId, roll);
    let stored = 0;
    for (let run = 0; run < RUNS; run++) {
      const proposals = propose();
      const asOf = addDays(today(), roll(400));
      const asked = await ask(proposals, asOf);
      const before = await findings(asOf);
      // Each is stored as it was proposed, until the first is refused.
      const names = new Map<string, string>();
      const made: string[] = [];
      let refusal: { status: number; code: string } | null = null;
      for (const one of proposals) {
        const sent = JSON.parse(
          JSON.stringify(one).replace(/\{(\w+)\}/g, (text, name: string) => names.get(name) ?? text),
        ) as Sent;
        const answer = await store(sent);
        if (answer.status >= 400) {
          refusal = { status: answer.status, code: (answer.body as { code: string }).code };
          break;
        }
        if (answer.status !== 201) continue;
        made.push((answer.body as { id: string }).id);
        if (one.as !== undefined) names.set(one.as, made.at(-1)!);
      }
      const told = { status: asked.status, code: (asked.body as { code?: string }).code };
      if (refusal !== null) {
        expect({ proposals, ...told }).toEqual({ proposals, ...refusal });
        continue;
      }
      stored++;
      expect({ proposals, ...told }).toEqual({ proposals, status: 200, code: undefined });
      const seen = asked.body as WhatIfView;
      // The ids of what was only proposed, and of what comes of it by itself, are those of what was then stored.
      const asStored = JSON.parse(
        [...seen.made.map(({ id }, i) => [id, made[i]!] as const), ...(await openedBeside(seen))].reduce(
          (text, [id, storedAs]) => text.replaceAll(id, storedAs),
          JSON.stringify(seen),
        ),
      ) as WhatIfView;
      const after = await findings(asOf);
      const ids = (from: ReadonlyMap<string, FindingView>, other: ReadonlyMap<string, FindingView>) =>
        [...from.values()].filter(({ id }) => !other.has(id));
      const sorted = (views: readonly FindingView[]) => [...views].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(asStored.closes)).toEqual(sorted(ids(before, after)));
      expect(sorted(asStored.opens)).toEqual(sorted(ids(after, before)));
      expect(asStored.counts).toMatchObject({ before: before.size, after: after.size });
      for (const { before: was, after: is } of asStored.changes) {
        expect(was).toEqual(before.get(was.id));
        expect(is).toEqual(after.get(is.id));
      }
      const said = ({ severity, facts, acceptance, strength, title, openForGate }: FindingView) =>
        JSON.stringify([severity, facts, acceptance, strength, title, openForGate]);
      const changed = [...after.values()].filter(
        (one) => before.has(one.id) && said(before.get(one.id)!) !== said(one),
      );
      expect(asStored.changes.map(({ after: { id } }) => id).sort()).toEqual(changed.map(({ id }) => id).sort());
      for (const gate of asStored.gates) {
        const found = await gateOf(gate, asOf);
        if (found !== undefined && gate.after !== null) expect(gate.after).toEqual(found);
      }
    }
    expect(stored).toBeGreaterThanOrEqual(RUNS / 3);
  });
});
