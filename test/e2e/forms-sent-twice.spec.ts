import { type Agent, type Response } from 'supertest';
import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { ROUTES } from '../support/api-description';
import { browserOf, submissionsOf } from '../support/browser';
import { Client } from '../support/client';
import { filledIn, formsIn, sendForm, type ShownForm } from '../support/filled-forms';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { shownPages } from '../support/shown-pages';
import { BY_ANOTHER_PAGE } from '../support/writes-without-pages';

/** Where forms are sent that make something: what the API answers with 201. */
const MAKING: ReadonlySet<string> = new Set(
  ROUTES.filter(({ method, responses }) => method === 'post' && '201' in responses).map(
    ({ operationId, path }) => BY_ANOTHER_PAGE[operationId] ?? path.replace('/v1', '').replaceAll(/\{\w+\}/g, ':id'),
  ),
);

/** Why none of the sample hospital's pages shows the form, or nothing is made by it there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/sign-in': 'begins a session, and no record',
  '/sign-in/second-factor': 'own-forms-sent-twice.spec.ts sends it',
  '/set-up': 'the same',
  '/evidence-requests/:id/links': 'needs a mail server',
  '/institutions/:id/exchange-profiles': 'stands below a file that was looked at',
  '/institutions/:id/take-over-days': 'only where none waits to be decided',
  '/contracts/:id/subcontract-announcements': 'only of a contract of the vendor whose person looks',
  '/matrices/:id/confirm': 'with the second factor, once for each side',
};

/** What is written where the examples of the API say what is on record already, or nothing that makes sense together. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/people': { 'name-1': '見本 一郎', 'email-1': 'ichiro@example.jp', 'role-1': 'OPERATOR' },
  '/vendors/:id/contacts': { email: 'madoguchi@example.jp' },
  '/vendors/:id/successions': { kind: 'RENAMED', name: '改称後㈱' },
  '/institutions/:id/notice-ladders': { kind: 'CERTIFICATE_EXPIRY' },
  // Neither may begin in the past.
  '/institutions/:id/deputies': { fromOn: today(), toOn: addDays(today(), 7) },
  '/risk-acceptances': { validTo: addMonths(today(), 6) },
  '/equipment/:id/roles': { heldFrom: '2015-04-01', heldTo: '2015-12-31' },
  '/contracts/:id/corrections': { noticeMonths: '2' },
  '/subcontracts/:id/corrections': { work: '訂正した業務' },
  '/contract-clauses/:id/corrections': { reference: '第99条' },
  '/certifications/:id/corrections': { scopeText: '訂正した範囲' },
  '/systems/:id/corrections': { liveFrom: '2023-07-01' },
  '/equipment/:id/corrections': { category: '訂正した種類' },
  '/provisions/:id/corrections': { recipient: '訂正した相手' },
};

/** Pages that are asked with a query: so many of each kind are looked at. */
const OF_EACH_KIND = 6;

/** A form pressed twice, sent again from another tab, or loaded again: the wish is one. */
describe('a form that is sent twice', () => {
  let registry: TestRegistry;
  let people: readonly Agent[];

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    const institutionId = await populate(registry);
    // A device that is in a system from ever to ever is put into no other.
    await registry.sql(`update equipment_systems set member_to = '2026-01-31'`);
    people = [await browserOf(registry, { institutionId }), await browserOf(registry)];
  }, 120_000);
  afterAll(() => registry.stop());

  /** What people have written, in the journal and beside it. */
  const written = async (): Promise<string> =>
    JSON.stringify(
      await registry.sql(
        `select (select count(*) from journal where actor is not null), (select count(*) from file_imports),
          (select count(*) from calendar_feeds), (select count(*) from api_keys), (select count(*) from idempotency_keys)`,
      ),
    );
  const answered = ({ status, headers, text }: Response): string =>
    [status, headers['location'] ?? text.replaceAll(/name="once" value="[^"]+"/g, '')].join(' ');

  it('makes one record, and leads to it each time: at once, and afterwards', async () => {
    const made = new Set<string>();
    const refused = new Map<string, string>();
    const faults: string[] = [];
    const sendTwice = async (person: Agent, form: ShownForm): Promise<void> => {
      const file = Buffer.from(`%PDF-1.4\n%${newId()}\n%%EOF\n`);
      const own = WRITTEN[form.path] ?? {};
      const values = filledIn(form, refused.size + made.size).map(
        ([name, value]) => [name, own[name] ?? value] as const,
      );
      const send = () => sendForm(person, form, values, file);
      const before = await written();
      const [one, other] = await Promise.all([send(), send()]);
      const once = await written();
      if (once === before) {
        refused.set(form.path, /<[^>]*role="alert"[\s\S]*?<\/div>/.exec(one.text)?.[0] ?? String(one.status));
        return;
      }
      made.add(form.path);
      const again = await send();
      if (new Set([one, other, again].map(answered)).size > 1)
        faults.push(`${form.path} is answered ${[one, other, again].map(answered).join(', ')}`);
      if ((await written()) !== once) faults.push(`${form.path} makes another`);
    };
    const isOpen = ({ path }: ShownForm) => MAKING.has(path) && !made.has(path) && !(path in ELSEWHERE);
    const led = new Map<string, Set<string>>();
    const lookAt = async (address: string, [person, ...others] = people): Promise<void> => {
      if (person === undefined) return;
      const { text } = await person.get(address);
      for (const [, link = ''] of text.matchAll(/ href="([^"]+\/new\?[^"]+)"/g)) {
        const kind = link.replaceAll(/=[^&]+/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
        const known = led.get(kind) ?? new Set();
        if (known.size < OF_EACH_KIND) led.set(kind, known.add(link.replaceAll('&amp;', '&')));
      }
      const forms = formsIn(text).filter(isOpen);
      for (const form of forms) if (isOpen(form)) await sendTwice(person, form);
      // What one hospital may not do, the keeper of the registry may.
      if (forms.some(isOpen)) await lookAt(address, others);
    };
    const pages = await shownPages(registry, 3);
    for (const address of pages.flatMap(({ addresses }) => addresses)) await lookAt(address);
    await registry.sql(
      `set local session_replication_role = 'replica';
       update matrices set status = 'UNDER_CONSULTATION' where id = (select id from matrices where status = 'DRAFT' order by id limit 1)`,
    );
    const rows = await registry.sql<{ id: string }>(
      `select r.id from matrix_rows r join matrices m on m.id = r.matrix_id
       where m.status = 'UNDER_CONSULTATION' and r.applicability = 'APPLICABLE' order by r.id limit 1`,
    );
    for (const { id } of rows) await lookAt(`/matrix-rows/${id}`);
    for (const address of [...led.values()].flatMap((known) => [...known])) await lookAt(address);
    expect(faults).toEqual([]);
    const taken = submissionsOf(registry).map(({ path }) => path);
    const left = taken.filter((path) => MAKING.has(path) && !made.has(path) && !(path in ELSEWHERE));
    expect(left.map((path) => [path, refused.get(path)])).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((path) => !taken.includes(path) || !MAKING.has(path))).toEqual([]);
  }, 400_000);

  it('leads where it led, though the record that it names is gone by it', async () => {
    const { id } = await new Client(registry.http).create('vendors', { name: '誤って登録した㈱' });
    const keeper = await browserOf(registry);
    const { text } = await keeper.get(`/vendors/${id}/removal`);
    const form = formsIn(text).find(({ path }) => path.endsWith('/removal'));
    if (form === undefined) throw new Error('nothing takes it away');
    const send = () => sendForm(keeper, form, filledIn(form, 0), Buffer.alloc(0));
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map(answered)).toEqual(['303 /vendors', '303 /vendors', '303 /vendors']);
  });

  it('is two wishes where two were opened with the same words in them; of what looks like another it is asked first', async () => {
    const clerk = await browserOf(registry, { institutionId: SAMPLE_INSTITUTION.id });
    const opened = async (page: string, to: string) => {
      const form = formsIn((await clerk.get(page)).text).find(({ path }) => path === to);
      if (form === undefined) throw new Error(`${page} sends nothing to ${to}`);
      return () => sendForm(clerk, form, filledIn(form, 0), Buffer.alloc(0));
    };
    const twice = async (page: string, to: string) => {
      const [one, other] = [await opened(page, to), await opened(page, to)];
      return [await one(), await other()] as const;
    };
    const [incident, another] = await twice('/incidents/new', '/incidents');
    expect([incident.status, another.status]).toEqual([303, 303]);
    expect(another.headers['location']).not.toBe(incident.headers['location']);
    const [vendor, alike] = await twice('/vendors/new', '/vendors');
    expect([vendor.status, alike.status, alike.text.includes('よく似た事業者が登録されています')]).toEqual([
      303,
      200,
      true,
    ]);
  });

  it('keeps no secret that it has shown once, but for whoever sends it again', async () => {
    const kept = await registry.sql<{ operation: string; body: string }>(
      `select operation, body from idempotency_keys where body <> '' and operation like 'POST %'`,
    );
    const shown = kept.filter(({ operation }) =>
      /\/keys$|calendar-feeds$|webhook-subscriptions$|\/invitations$/.test(operation),
    );
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const { body } of shown)
      expect(Buffer.from(body, 'base64').toString('latin1')).not.toMatch(/<!doctype|bkk_|whsec_|bki_/);
  });
});
