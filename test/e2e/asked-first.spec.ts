import { type Agent } from 'supertest';
import { browserOf } from '../support/browser';
import { MENDABLE, NOT_FOR_GOOD } from '../support/mendable-forms';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { shownPages } from '../support/shown-pages';

/** How a form asks first: what follows from it stands above its button, in a fold that one press opens. */
const ASKED =
  /<details class="sure[^>]*><summary[^>]*>[^<]+<\/summary>(?:(?!<\/details>)[\s\S])*<p>[^<]{15,}<\/p><button class="danger">/;
const ENTER_ASKS_TOO = /<button hidden name="sure" value="no"><\/button>/;
/** A reason or a statement has to be written first, and stands empty: nobody sends such a form with one press. */
const IS_TO_BE_WRITTEN =
  /<textarea(?=[^>]*aria-required="true")[^>]*>\s*<\/textarea>|<input(?=[^>]*aria-required="true")(?=[^>]*type="(?:text|file|password)")(?![^>]*value="[^"])/;

/** A record is written, or written anew, and stands where it was written: it is changed, or removed, there. */
const WRITES_A_RECORD = /\/(new|edit)(\?|$)/;

/** What they offer depends on how far their record has come. */
const OF_EACH_STATE = /\/:id(\/steps)?$|take-over-days$/;

interface Sent {
  /** Where to, with the step that it takes, where it names one. */
  readonly key: string;
  readonly action: string;
  readonly isAsked: boolean;
  readonly text: string;
}

/** Anything that cannot be undone. */
describe('what cannot be undone', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let agent: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    agent = await browserOf(registry, { institutionId });
  }, 120_000);
  afterAll(() => registry.stop());

  const formsOn = (html: string): Sent[] =>
    [
      ...html.matchAll(
        /(<details class="sure[^>]*>(?:(?!<\/details>)[\s\S])*?)?<form[^>]*action="([^"?]+)[^"]*"[\s\S]*?<\/form>/g,
      ),
    ]
      .filter(([text]) => /<form[^>]*method="post"/.test(text))
      .map(([text, fold, action = '']) => {
        const [, step] = /<input type="hidden" name="(?:step|to)" value="(\w+)"/.exec(text) ?? [];
        const path = action.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
        const isAsked = ASKED.test(text) && (fold !== undefined || ENTER_ASKS_TOO.test(text));
        return { key: step === undefined ? path : `${path} ${step}`, action, isAsked, text };
      });

  it('is asked first, on every page; every other form is known to be mended by what stands beside it', async () => {
    await registry.sql(`update webhook_subscriptions set disabled_at = null, disabled_because = null`);
    await registry.sql(
      `set local session_replication_role = 'replica';
       update matrices set status = 'UNDER_CONSULTATION' where id = (select id from matrices where status = 'DRAFT' order by id limit 1)`,
    );
    const faults = new Map<string, string>();
    const asked = new Set<string>();
    const [ofEach, ofOne] = [await shownPages(registry, 5), await shownPages(registry, 1)];
    for (const [page, { path, addresses }] of ofOne.entries())
      for (const address of OF_EACH_STATE.test(path) ? (ofEach[page]?.addresses ?? []) : addresses)
        for (const { key, action, isAsked, text } of formsOn((await agent.get(address)).text)) {
          if (isAsked) asked.add(key);
          else if (WRITES_A_RECORD.test(address) || MENDABLE.some((known) => known.test(key))) continue;
          // A page that is about nothing but this says above its button what follows.
          else if (address.split('?')[0] !== action && !IS_TO_BE_WRITTEN.test(text)) faults.set(key, address);
        }
    expect(Object.fromEntries(faults)).toEqual({});
    expect(
      [
        '/api-keys/:id/revocation',
        '/api-clients/:id/disabling',
        '/memberships/:id/removal',
        '/people/:id/disabling',
        '/webhook-subscriptions/:id/secret',
        '/webhook-subscriptions/:id/disabling',
        '/contracts/:id/steps CANCEL',
        '/contracts/:id/steps END',
        '/matrices/:id/steps AGREED',
        '/matrices/:id/steps DRAFT',
        '/subcontracts/:id/steps END',
        '/subcontracts/:id/steps REVOKE',
        '/subcontract-announcements/:id/declining',
        '/evidence-requests/:id/withdrawal',
        '/risk-acceptances/:id/withdrawal',
        '/fact-corrections/:id/refusal',
        '/take-over-days/:id/refusal',
        '/executive-approvals/:id/decision',
        '/paper-decisions/:id/check',
      ].filter((key) => !asked.has(key)),
    ).toEqual([]);
    // Nothing is asked that is easily undone.
    expect([...asked].filter((key) => NOT_FOR_GOOD.some((known) => known.test(key)))).toEqual([]);
  }, 400_000);
});
