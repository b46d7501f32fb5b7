import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { forbidden } from '../../access/access.guard';
import { type AdmittedRequest } from '../../access/actor';
import { type Principal, scopeOf } from '../../access/principal';
import { problemOfRefusal } from '../../database/constraint-fault';
import { Database } from '../../database/database';
import { type Rehearsal } from '../../database/rehearsal';
import { JsonReply } from '../../http/json-reply';
import { type ChangingRoute, ChangingRoutes } from '../../http/proposals/changing-routes';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { type ProposedRecordView, type Proposal } from './what-if.dto';

/**
 * What may be proposed: facts of the registry and steps of its records. Who may come in is no matter of trying out; nor is what
 * a side declares: what it would come to together with the other's would tell what nobody sees before they have declared.
 */
const PROPOSABLE: ReadonlySet<string> = new Set([
  'institution.write',
  'vendor.write',
  'vendor.succeed',
  'vendorFacts.write',
  'certification.write',
  'evaluation.write',
  'system.write',
  'contract.write',
  'contract.step',
  'contract.approve',
  'decision.renew',
  'subcontract.write',
  'subcontract.step',
  'subcontract.approve',
  'takeOver.enter',
  'equipment.write',
  'provision.write',
  'matrix.write',
  'risk.write',
] satisfies Permission[]);

const NAME = /^[A-Za-z][A-Za-z0-9-]*$/;
const NAMED = /^\{([A-Za-z][A-Za-z0-9-]*)\}$/;

const NO_SUCH_ROUTE: Texts = {
  ja: '事実を変更する操作のメソッドとパスではありません',
  en: 'Is no method and path of an operation that changes facts of the registry',
};
const NO_SUCH_NAME: Texts = {
  ja: 'この名前の記録を作る提案が前にありません',
  en: 'No earlier proposal makes a record of this name',
};
const NO_NAME: Texts = {
  ja: '英字で始まる英数字とハイフンの名前を、一度だけ使ってください',
  en: 'Must be letters, digits and hyphens, begin with a letter, and be used once',
};

/** Makes proposed changes by the very operations that would make them, each with the permission that it demands. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly routes: ChangingRoutes,
  ) {}

  /** Makes them one after the other; what is refused is refused as the operation itself refuses it. */
  async make(
    proposals: readonly Proposal[],
    asker: { readonly principal: Principal; readonly request: Request },
    rehearsal: Rehearsal,
  ): Promise<ProposedRecordView[]> {
    const named = new Map<string, string>();
    const made: ProposedRecordView[] = [];
    for (const [i, proposal] of proposals.entries()) {
      const at = `/proposals/${i}`;
      const { as } = proposal;
      if (as !== undefined && (!NAME.test(as) || named.has(as))) throw invalid([fault(`${at}/as`, 'NAME', NO_NAME)]);
      const id = await this.one(resolved(proposal, named, at), at, asker, rehearsal);
      if (id === null) continue;
      made.push({ proposal: i, id });
      if (as !== undefined) named.set(as, id);
    }
    return made;
  }

  /** The id of the record that it makes; null: it makes none. */
  private async one(
    proposal: Proposal,
    at: string,
    { principal, request }: { readonly principal: Principal; readonly request: Request },
    rehearsal: Rehearsal,
  ): Promise<string | null> {
    const found = this.routes.find(proposal.method, proposal.path);
    if (found === null || !PROPOSABLE.has(found.route.admission))
      throw invalid([fault(`${at}/path`, 'NO_SUCH_ROUTE', NO_SUCH_ROUTE)]);
    const { route, params } = found;
    const scope = scopeOf(principal, route.admission);
    if (scope === null) throw forbidden(route.admission);
    const asked = asRequest(request, proposal, params);
    try {
      return await rehearsal.as(scope, () => this.carriedOut(route, asked));
    } catch (error) {
      const told = this.database.incidents.told(error);
      const problem = told instanceof Problem ? told : problemOfRefusal(told);
      throw problem === null ? error : pointedAt(problem, at);
    }
  }

  private async carriedOut(route: ChangingRoute, asked: Request): Promise<string | null> {
    const reply = await route.handle(asked, asked.res);
    // What is looked at when a transaction ends is looked at here, for this one is never ended so.
    await this.database.transact((manager) =>
      manager.query('set constraints all immediate; set constraints all deferred'),
    );
    const location = reply instanceof JsonReply ? reply.location : null;
    return location === null ? null : location.slice(location.lastIndexOf('/') + 1);
  }
}

/** The request that would have been sent, by whoever asks now. */
function asRequest(request: Request, { method, path, body, version }: Proposal, params: object): AdmittedRequest {
  const headers = { ...request.headers, 'if-match': version === undefined ? '*' : `"${version}"` };
  const own = { method, path, url: path, originalUrl: path, body, params, query: {}, headers, knownOn: null };
  return Object.create(
    request,
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value, writable: true }])),
  ) as AdmittedRequest;
}

/** The proposal with ids for the names of records that were made before it. */
function resolved(proposal: Proposal, named: ReadonlyMap<string, string>, at: string): Proposal {
  const idOf = (text: string, pointer: string): string => {
    const name = NAMED.exec(text)?.[1];
    if (name === undefined) return text;
    const id = named.get(name);
    if (id === undefined) throw invalid([fault(pointer, 'NO_SUCH_NAME', NO_SUCH_NAME)]);
    return id;
  };
  const within = (value: unknown, pointer: string): unknown => {
    if (typeof value === 'string') return idOf(value, pointer);
    if (Array.isArray(value)) return value.map((one, i) => within(one, `${pointer}/${i}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, `${pointer}/${key}`)]));
  };
  return {
    ...proposal,
    path: proposal.path
      .split('/')
      .map((part) => idOf(part, `${at}/path`))
      .join('/'),
    ...(proposal.body ? { body: within(proposal.body, `${at}/body`) as Record<string, unknown> } : {}),
  };
}

/** The same problem, told of the proposal that has it. */
function pointedAt({ kind, code, texts, faults, members }: Problem, at: string): Problem {
  const moved = faults.map(({ pointer, ...rest }) => ({ ...rest, pointer: pointerIn(pointer, at) }));
  const told = moved.length > 0 ? moved : [fault(at, code, texts)];
  return new Problem(kind, code, texts, told, members);
}

function pointerIn(pointer: string, at: string): string {
  if (pointer === 'If-Match') return `${at}/version`;
  return pointer === '' || pointer.startsWith('/') ? `${at}/body${pointer}` : at;
}
