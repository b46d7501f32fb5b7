import { type Agent } from 'supertest';
import { browserOf } from '../support/browser';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { shownPages } from '../support/shown-pages';

/** What a form is sent to that takes something away. */
const TAKES_AWAY = /\/(revocation|removal|disabling|second-factor-reset|secret|end|withdraw|discard|refusal)$/;
/** A reason has to be written first: nobody sends such a form with one press. */
const ASKS_FOR_A_REASON = /aria-required="true"/;

interface Sent {
  readonly action: string;
  readonly isAsked: boolean;
  readonly text: string;
}

/** Anything that cannot be undone. */
describe('what takes something away', () => {
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
        /(<details class="sure[^>]*>(?:(?!<\/details>)[\s\S])*?)?<form[^>]*action="([^"?]+)[\s\S]*?<\/form>/g,
      ),
    ].map(([text, asked, action = '']) => ({ action, isAsked: asked !== undefined, text }));

  it('is asked first, on every page: by a fold that says what is lost, or on a page of its own', async () => {
    await registry.sql(`update webhook_subscriptions set disabled_at = null, disabled_because = null`);
    const [faults, seen]: [unknown[], Set<string>] = [[], new Set()];
    for (const { addresses } of await shownPages(registry, 1))
      for (const address of addresses)
        for (const { action, isAsked, text } of formsOn((await agent.get(address)).text)) {
          if (!TAKES_AWAY.test(action) || ASKS_FOR_A_REASON.test(text)) continue;
          seen.add(action.replace(/[0-9a-f-]{36}/, ':id'));
          const hasOwnPage = address === action;
          if (!hasOwnPage && !(isAsked && /<p>[^<]{15,}<\/p><button class="danger">/.test(text)))
            faults.push([address, action]);
        }
    expect(faults).toEqual([]);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        '/api-keys/:id/revocation',
        '/api-clients/:id/disabling',
        '/memberships/:id/removal',
        '/people/:id/disabling',
        '/webhook-subscriptions/:id/secret',
        '/webhook-subscriptions/:id/disabling',
        '/matrices/:id/discard',
        '/contracts/:id/removal',
      ]),
    );
  }, 240_000);
});
