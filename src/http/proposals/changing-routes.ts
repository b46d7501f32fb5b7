import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import {
  INTERCEPTORS_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  VERSION_METADATA,
} from '@nestjs/common/constants';
import { DiscoveryService, ExternalContextCreator, MetadataScanner } from '@nestjs/core';
import { type ParamsFactory } from '@nestjs/core/helpers/external-context-creator';
import { RouteParamsFactory } from '@nestjs/core/router/route-params-factory';
import { type Request, type Response } from 'express';
import { MERGE_PATCH } from '../body';
import { ChangeInterceptor } from '../change.interceptor';
import { ADMISSION, type Admission } from '../permits';

/** Called as a router would call it, behind the pipes of its arguments and without its interceptors. */
type Handler = (request: Request, response: Response | undefined) => Promise<unknown>;

/** A route of the API that changes something and takes nothing but a path, a version and JSON. */
export interface ChangingRoute {
  readonly method: ProposableMethod;
  /** `/v1/contracts/:id/steps`, in parts. */
  readonly parts: readonly string[];
  readonly admission: Admission;
  readonly handle: Handler;
}

export const PROPOSABLE_METHODS = ['POST', 'PATCH', 'PUT', 'DELETE'] as const;
export type ProposableMethod = (typeof PROPOSABLE_METHODS)[number];

/** Such routes answer through the response itself, which nobody waits for here. */
const BESIDES = /^\/v1\/external\/|\/bulk-upsert$/;
const CONSUMES = 'swagger/apiConsumes';

/** The routes by which records are changed, found as Nest itself finds them, so that no list of them can go stale. */
@Injectable()
export class ChangingRoutes {
  private known: readonly ChangingRoute[] | null = null;
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly creator: ExternalContextCreator,
  ) {}

  /** The route of a method and a path, and what its `:id` and the like stand for; null: there is none. */
  find(method: ProposableMethod, path: string): { route: ChangingRoute; params: Record<string, string> } | null {
    const asked = path.split('/');
    for (const route of (this.known ??= this.all())) {
      const params = route.method === method ? paramsOf(route.parts, asked) : null;
      if (params !== null) return { route, params };
    }
    return null;
  }

  private all(): ChangingRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const controller: unknown = instance;
      if (typeof controller !== 'object' || controller === null || typeof metatype !== 'function') return [];
      const version: unknown = Reflect.getMetadata(VERSION_METADATA, metatype);
      if (typeof version !== 'string') return [];
      return this.scanner
        .getAllMethodNames(Object.getPrototypeOf(controller) as object)
        .flatMap((name) => this.routeOf(controller, `/v${version}`, name));
    });
  }

  private routeOf(controller: object, prefix: string, name: string): ChangingRoute[] {
    const handler = Reflect.get(controller, name) as object;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const interceptors = (Reflect.getMetadata(INTERCEPTORS_METADATA, handler) ?? []) as readonly Type[];
    const consumed = (Reflect.getMetadata(CONSUMES, handler) ?? []) as readonly string[];
    const admission = Reflect.getMetadata(ADMISSION, handler) as Admission | undefined;
    const address = `${prefix}/${path ?? ''}`;
    if (path === undefined || admission === undefined || !isProposable(method)) return [];
    if (!interceptors.includes(ChangeInterceptor) || BESIDES.test(address)) return [];
    if (consumed.some((type) => type !== MERGE_PATCH)) return [];
    return [{ method, parts: address.split('/'), admission, handle: this.handlerOf(controller, handler, name) }];
  }

  private handlerOf(controller: object, handler: object, name: string): Handler {
    const argumentsOf = new RouteParamsFactory();
    const factory: ParamsFactory = {
      exchangeKeyForValue(type, data, [req, res]: Parameters<Handler>): unknown {
        return argumentsOf.exchangeKeyForValue(type, data as string, { req, res, next: () => undefined });
      },
    };
    const pipesOnly = { guards: false, interceptors: false, filters: false };
    const method = handler as (...args: unknown[]) => unknown;
    return this.creator.create(controller, method, name, ROUTE_ARGS_METADATA, factory, undefined, undefined, pipesOnly);
  }
}

function isProposable(method: string | undefined): method is ProposableMethod {
  return PROPOSABLE_METHODS.some((one) => one === method);
}

function paramsOf(parts: readonly string[], asked: readonly string[]): Record<string, string> | null {
  if (parts.length !== asked.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = asked[i]!;
    else if (part !== asked[i]) return null;
  }
  return params;
}
