import { type Agent } from 'supertest';
import { type Role } from '../../src/kernel/terms/access-terms';
import { today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { codeOf, PASSWORD, type SignedIn, signedIn, withSecondFactor } from '../support/sign-in-person';
import { type ShownConcord, type ShownMatrix } from '../support/two-sides';

/** What a hospital’s first day takes of whoever writes a program for it. */
describe('a first full set-up', () => {
  let registry: TestRegistry;
  let requests = 0;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  async function send<T = Shown>(by: Agent, path: string, body: object = {}): Promise<T> {
    requests++;
    const asked = by.post(`/v1/${path}`);
    const answer = await (path.endsWith('/steps') ? asked.set('If-Match', '*') : asked).send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as T;
  }
  async function read<T>(by: Agent, path: string): Promise<T> {
    requests++;
    return (await by.get(`/v1/${path}`).expect(200)).body as T;
  }

  it('of an institution, eight people, a contract and its matrix, agreed, takes fewer than forty requests', async () => {
    // The first administrator comes by the set-up, the second one is given the role on the server.
    const [one, other] = [
      await registry.as({ roles: ['ADMINISTRATOR'] }),
      await registry.as({ roles: ['ADMINISTRATOR'] }),
    ];
    requests += 2;
    const { id: institutionId } = await send(one, 'institutions', anInstitutionBody());
    let people = 2;

    /** Somebody with a role, and the halves of an invitation. */
    async function invited(name: string, role: Role, at: object) {
      people++;
      const email = `first-${people}-${Date.now()}@example.jp`;
      const { id } = await send(one, 'accounts', { name, email, ...at });
      const within = 'vendorId' in at ? {} : { institutionId };
      if (role === 'PROCUREMENT' || role === 'LEGAL')
        await send(one, `accounts/${id}/memberships`, { role, ...within });
      else {
        const asked = await send(one, `accounts/${id}/identity-requests`, { kind: 'GIVE_ROLE', role, ...within });
        await send(other, `identity-requests/${asked.id}/approval`);
      }
      const { token, requestId } = await send<{ token: string; requestId?: string }>(one, `accounts/${id}/invitations`);
      const half = requestId
        ? await send<{ secondToken: string }>(other, `identity-requests/${requestId}/approval`)
        : {};
      return { id, email, password: PASSWORD, accept: { token, ...half } };
    }
    /** Their own first sign-in, which is nobody else’s to count. */
    async function first({ accept, ...person }: Awaited<ReturnType<typeof invited>>): Promise<Agent> {
      await registry.anonymous
        .post('/v1/invitations/accept')
        .send({ ...accept, password: PASSWORD })
        .expect(204);
      const { secret } = await withSecondFactor(registry, person);
      const { challenge } = await signedIn(registry, person);
      const answer = await registry.anonymous
        .post('/v1/sessions/second-factor')
        .send({ challenge, code: codeOf(secret) });
      return registry.bearing((answer.body as SignedIn).accessToken);
    }

    const buyer = await first(await invited('調達 ①', 'PROCUREMENT', { institutionId }));
    await invited('法務 ⑥', 'LEGAL', { institutionId });
    const drafter = await first(await invited('髙﨑 起案', 'PLANNING_MANAGER', { institutionId }));
    const confirmer = await first(await invited('𠮷田 確認', 'SAFETY_MANAGER', { institutionId }));
    await invited('山﨑 経営', 'EXECUTIVE', { institutionId });
    const { id: vendorId } = await send(buyer, 'vendors', aVendorBody());
    const vendor = await first(await invited('㈱見本 責任者', 'VENDOR_REPRESENTATIVE', { vendorId }));
    expect(people).toBe(8);

    const { id: contractId } = await send(buyer, 'contracts', aContractBody(institutionId, vendorId));
    const matrix = await send<ShownMatrix>(drafter, `contracts/${contractId}/matrix`, {
      ...{ conclusion: 'DECLARED', maintenance: 'NO', signatureUsed: 'NO' },
    });
    const kept = (kind: string) => matrix.parties.find((party) => party.kind === kind)?.id;
    const rows = matrix.rows
      .filter(({ applicability }) => applicability === 'APPLICABLE')
      .map(({ id, nonDelegable }) => {
        const partyId = kept(nonDelegable ? 'INSTITUTION' : 'PRIME_VENDOR');
        return { rowId: id, roles: ['ACCOUNTABLE', 'RESPONSIBLE'].map((role) => ({ partyId, role })) };
      });
    for (const side of [drafter, vendor])
      await send(side, `matrices/${matrix.id}/declarations`, { rows, atomic: true });
    await send(confirmer, `matrices/${matrix.id}/steps`, { to: 'UNDER_CONSULTATION', on: today() });
    const { contentHash } = await read<ShownConcord>(confirmer, `matrices/${matrix.id}/concord`);
    const statement = 'この内容の責任分界に合意します。';
    for (const [side, personRole] of [
      [confirmer, 'SAFETY_MANAGER'],
      [vendor, '事業責任者'],
    ] as const)
      await send(side, `matrices/${matrix.id}/confirmations`, { contentHash, statement, personRole });
    const agreed = await send<ShownMatrix>(confirmer, `matrices/${matrix.id}/steps`, { to: 'AGREED', on: today() });
    expect(agreed.status).toBe('AGREED');
    expect(requests).toBeLessThan(40);
  });
});
