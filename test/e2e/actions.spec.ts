import { type ActionsView, type ActionView } from '../../src/findings/actions/action.dto';
import { type GapReportView } from '../../src/findings/dto/gap-report.dto';
import { newId } from '../../src/kernel/identifier';
import { answerValidator, ROUTES } from '../support/api-description';
import { Client } from '../support/client';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

/** What the sample hospital has to do first. */
describe('what to do first', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    api = new Client(registry.http);
    institutionId = await populate(registry);
  });
  afterAll(() => registry.stop());

  const ask = (query: object = {}) => api.read<ActionsView>(`institutions/${institutionId}/actions`, query);
  const whole = async (query: object = {}): Promise<ActionView[]> => {
    const items: ActionView[] = [];
    let cursor: string | null = null;
    do {
      const page: ActionsView = await ask({ ...query, limit: 60, ...(cursor === null ? {} : { cursor }) });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  };
  const openFindings = async (): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: GapReportView = await api.read(`institutions/${institutionId}/gap-report`, {
        accepted: false,
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    return ids;
  };

  it('names every open finding exactly once, over all pages, and counts them by section', async () => {
    const actions = await whole();
    const named = actions.flatMap(({ id, also }) => [id, ...also.map((one) => one.id)]);
    expect(named.sort()).toEqual((await openFindings()).sort());
    expect(actions.length).toBeLessThan(named.length);
    for (const { section, actions: count, findings } of (await ask()).counts) {
      const its = actions.filter((one) => one.section === section);
      expect([section, count, findings]).toEqual([section, its.length, its.reduce((sum, { mends }) => sum + mends, 0)]);
    }
  });

  it('says of each where it is mended and whose it is, as the description promises', async () => {
    const route = ROUTES.find(({ operationId }) => operationId === 'getActions')!;
    const page = await ask({ limit: 100 });
    const isPromised = answerValidator(route, 200);
    expect([isPromised(page), isPromised.errors]).toEqual([true, null]);
    const [first] = page.items;
    expect(first).toMatchObject({ section: 'STOPS_SOMETHING', dueOn: null });
    const unanswered = page.items.find(({ lead }) => lead.ruleId === 'MTX-002');
    expect(unanswered?.place).toMatchObject({ kind: 'MATRIX', field: 'rows' });
    expect(unanswered?.place.entries).toBe((unanswered?.lead.facts as { rows: string[] }).rows.length);
    const coming = (await whole({ section: 'COMING' })).filter(({ section }) => section === 'COMING');
    expect(coming.length).toBeGreaterThan(0);
    for (const { dueOn, lead } of coming)
      if (lead.changesOn !== null) expect(dueOn! < lead.changesOn && dueOn! >= page.asOf).toBe(true);
  });

  it('names who holds the role, and the party that is accountable for the rows', async () => {
    const holders = await registry.sql<{ role: string; person: string }>(
      `select role, person from role_assignments where institution_id = $1 and held_from <= current_date and (held_to is null or held_to >= current_date)`,
      [institutionId],
    );
    for (const { responsible } of await whole()) {
      const its = holders.filter(({ role }) => role === responsible.role).map(({ person }) => person);
      expect([...responsible.persons].sort()).toEqual([...new Set(its)].sort());
    }
    const withParties = (await whole()).filter(({ responsible }) => responsible.parties.length > 0);
    for (const { lead, responsible } of withParties) {
      const { rows } = lead.facts as { rows: string[] };
      for (const party of responsible.parties) expect(rows).toEqual(expect.arrayContaining([...party.rows]));
    }
    expect(withParties.length).toBeGreaterThan(0);
  });

  it('can be asked by section and by role', async () => {
    const its = (await whole()).filter(({ section }) => section === 'OVERDUE').map(({ id }) => id);
    expect((await whole({ section: 'OVERDUE' })).map(({ id }) => id)).toEqual(its);
    const operators = await whole({ role: 'SYSTEM_OPERATOR' });
    expect(operators.length).toBeGreaterThan(0);
    expect(operators.map(({ responsible }) => responsible.role)).toEqual(operators.map(() => 'SYSTEM_OPERATOR'));
  });

  it('shows nothing of it to whoever may not read findings there', async () => {
    await registry.anonymous.get(`/v1/institutions/${institutionId}/actions`).expect(401);
    const administrator = await registry.as({ roles: ['ADMINISTRATOR'] });
    await administrator.get(`/v1/institutions/${institutionId}/actions`).expect(403);
    const neighbour = await registry.as({ roles: ['PROCUREMENT'], institutionId: await another() });
    await neighbour.get(`/v1/institutions/${institutionId}/actions`).expect(404);
    await registry.http.get(`/v1/institutions/${newId()}/actions`).expect(404);
    const refused = await registry.http
      .get(`/v1/institutions/${institutionId}/actions`)
      .query({ cursor: 'x' })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '?cursor', code: 'CURSOR' }] });
  });

  const another = async (): Promise<string> =>
    (await api.create('institutions', { name: '隣の病院', kind: 'HOSPITAL' })).id;
});
