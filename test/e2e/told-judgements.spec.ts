import { type ChangePageView } from '../../src/exchange/changes/dto/change.dto';
import { aCertificationBody, aContractBody, anInstitutionBody } from '../factories/bodies';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';
import { type Received } from '../support/webhook-receiver';

const PUBLIC_URL = 'https://bunkaiten.hospital.example.jp';
const RESOURCES = 'findings,vendor-gates';

describe('judgements', () => {
  let all: WebhookSubscribers;
  beforeAll(async () => {
    const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'bunkaiten@hospital.example.jp', PUBLIC_URL };
    all = await WebhookSubscribers.start({ KEEP_FINDINGS: 'true', ...mail });
  });
  afterAll(async () => {
    await all.clear();
    await all.registry.stop();
  });

  /** All that is told from a cursor on, and the next. */
  const read = async (cursor?: string, query: object = {}, http = all.registry.http) => {
    const items: ChangePageView['items'] = [];
    for (let next = cursor; ;) {
      const asked = { resources: RESOURCES, ...query, ...(next === undefined ? {} : { cursor: next }) };
      const answer = await http.get('/v1/changes').query(asked).expect(200);
      const page = answer.body as ChangePageView;
      items.push(...page.items);
      next = page.next;
      if (!page.hasMore && page.phase === 'CHANGES') return { items, next };
    }
  };
  const told = (items: ChangePageView['items'], ruleId: string) =>
    items.flatMap(({ resource, record }) =>
      resource === 'findings' && record?.['ruleId'] === ruleId ? [[record['state'], record['turn']]] : [],
    );
  const decisions = (items: ChangePageView['items']) =>
    items.flatMap(({ resource, record }) =>
      resource === 'vendor-gates' && record?.['vendorId'] === all.vendorId ? [record['decision']] : [],
    );
  const gate = async () => {
    const { items } = await all.api.read<{ items: { decision: string; vendorId: string }[] }>(
      `institutions/${all.institutionId}/vendor-gates`,
      { vendorId: all.vendorId },
    );
    return items[0]?.decision;
  };

  it('are told as changes are: what was found, what has become of it, and gates that turn', async () => {
    const { api, institutionId, vendorId } = all;
    const { receiver } = await all.subscribe({ resources: RESOURCES.split(',') });
    const said = (resource: string) =>
      receiver.received.filter(({ data }) => data.resource === resource).map(({ type }) => type);
    const { next: beginning } = await read();
    await api.create('contracts', aContractBody(institutionId, vendorId));
    await until(async () => (await gate()) === 'block', 30);
    await until(() => said('vendor-gates').includes('vendor-gates.blocked'), 20);
    const opened = await read(beginning);
    expect(told(opened.items, 'CERT-001')).toEqual([['OPEN', 'OPENED']]);
    expect(decisions(opened.items)).toEqual(['block']);
    await api.create('certifications', aCertificationBody(vendorId));
    await until(async () => told((await read(opened.next)).items, 'CERT-001').length > 0, 30);
    const resolved = await read(opened.next);
    expect(told(resolved.items, 'CERT-001')).toEqual([['RESOLVED', 'RESOLVED']]);
    await until(() => said('findings').includes('findings.resolved'), 20);
    expect(said('findings')).toContain('findings.opened');
    // Where this service is reached is known: the link is whole, and what it leads to is what was told.
    const [message] = receiver.received.filter(({ type }) => type === 'vendor-gates.blocked') as [Received];
    expect(message.data.href).toBe(`${PUBLIC_URL}/v1/vendor-gates/${message.data.id}`);
    const shown = await api.read<{ vendorId: string; reasonCodes: string[] }>(`vendor-gates/${message.data.id}`);
    expect(shown.vendorId).toBe(vendorId);
  }, 120_000);

  it('are an institution’s own: another is told nothing of them', async () => {
    const other = await all.api.create('institutions', anInstitutionBody());
    const stranger = await all.registry.as({ roles: ['PROCUREMENT'], institutionId: other.id });
    // What falls short of the new one itself may have been found by now.
    const theirs = (await read(undefined, {}, stranger)).items;
    expect(theirs.filter(({ record }) => record?.['institutionId'] !== other.id)).toEqual([]);
    const staff = await all.registry.as({ roles: ['PROCUREMENT'], institutionId: all.institutionId });
    const { items } = (await read(undefined, {}, staff)) as { items: ChangePageView['items'] };
    expect(new Set(items.map(({ record }) => record?.['institutionId']))).toEqual(new Set([all.institutionId]));
    const [finding] = items.filter(({ resource }) => resource === 'findings');
    await stranger.get(`/v1/findings/${finding?.id}`).expect(404);
    const [kept] = items.filter(({ resource }) => resource === 'vendor-gates');
    await stranger.get(`/v1/vendor-gates/${kept?.id}`).expect(404);
  });
});
