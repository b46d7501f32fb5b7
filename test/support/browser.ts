import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA, VERSION_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import request, { type Agent } from 'supertest';
import { BrowserSessions } from '../../src/access/browser-sessions';
import { ADMISSION, type Admission } from '../../src/http/permits';
import { surfaceOf } from '../../src/http/surface';
import { type Person } from './people';
import { type TestRegistry } from './registry';

/** The token in the cookie of a browser where somebody has signed in. */
export async function sessionOf(registry: TestRegistry, person: Partial<Person>): Promise<string> {
  return registry.app.get(BrowserSessions).keep(await registry.tokenOf(person));
}

/** Somebody at a browser, signed in. */
export async function browserOf(registry: TestRegistry, person: Partial<Person> = {}): Promise<Agent> {
  const token = await sessionOf(registry, person);
  return request
    .agent(registry.app.getHttpServer())
    .set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html', Cookie: `bunkaiten=${token}` });
}

/** A page that the service has. */
export interface ServedPage {
  readonly path: string;
  readonly admission: Admission | undefined;
}

/** The address of a page about a record; what stands under it by a word is one that every contract has. */
export function addressOf(path: string, id: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => (name === 'kind' ? 'REENTRUSTMENT' : id));
}

/** Which records a page is about, where its address does not begin with their table’s own name. */
const CALLED: Readonly<Record<string, string>> = {
  people: 'accounts where institution_id is not null',
  // The token of the link that is there to be looked at: only its hash is kept.
  e: `(select 'link' as id from evidence_links where token_hash is not null) as links`,
  memberships: 'memberships where institution_id is not null',
  v: '(select copy_code as id from matrix_snapshots where copy_code is not null) as papers',
};

/** Which records a page is about: its address begins with their table. */
export function recordsAt(path: string): string {
  const folder = path.split('/')[1] ?? '';
  return CALLED[folder] ?? folder.replaceAll('-', '_');
}

/** Every page, found where the service itself finds it: a new one is covered without anyone writing a test. */
export function pagesOf(registry: TestRegistry): ServedPage[] {
  return servedBy(registry, RequestMethod.GET);
}

/** Of a request that was answered with a form and accepted: matrix-form-drafts.spec.ts makes one, the sample has none. */
const OF_A_RARE_RECORD = ['/evidence-requests/:id/matrix-form'];

/** Those that are shown of any record: what a page loads, hands out for keeps, or leads to the OpenID provider with, is none. */
export function shownPagesOf(registry: TestRegistry): ServedPage[] {
  return pagesOf(registry).filter(
    ({ path }) =>
      !/^\/assets\/|\/(content|export)$/.test(path) &&
      !OF_A_RARE_RECORD.includes(path) &&
      !/^\/sign-in\/sso/.test(path),
  );
}

/** What the forms of the pages are sent to. */
export function submissionsOf(registry: TestRegistry): ServedPage[] {
  return servedBy(registry, RequestMethod.POST);
}

function servedBy({ app }: TestRegistry, method: RequestMethod): ServedPage[] {
  const [discovery, scanner, reflector] = [app.get(DiscoveryService), new MetadataScanner(), app.get(Reflector)];
  return discovery.getControllers().flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: object } | null)?.prototype;
    if (prototype === undefined) return [];
    return scanner
      .getAllMethodNames(prototype)
      .map((name) => Reflect.get(prototype, name) as () => unknown)
      .filter((handler) => reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler) === method)
      .map((handler) => ({
        path: `/${reflector.get<string>(PATH_METADATA, handler).replace(/^\//, '')}`,
        admission: reflector.get<Admission | undefined>(ADMISSION, handler),
        isVersioned: reflector.get<string | undefined>(VERSION_METADATA, metatype as () => unknown) !== undefined,
      }))
      .filter(({ path, isVersioned }) => !isVersioned && surfaceOf(path) === 'PAGES');
  });
}
