import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { invalid, MOST_FAULTS } from '../kernel/problems';
import { unknownFields, unknownParameters } from './fields/shape';

const TAKES_ANY_PARAMETER = 'takesAnyParameter';

/** Lets a route be asked with parameters that others invent, which it reads by itself. */
export const TakesAnyParameter = (): MethodDecorator => SetMetadata(TAKES_ANY_PARAMETER, true);

const TAKES_A_FORM = 'takesAForm';

/** Lets a route be sent the fields of a form, of which it reads those that it has asked for. */
export const TakesForm = (): MethodDecorator => SetMetadata(TAKES_A_FORM, true);

/**
 * Refuses what a route does not take at all: parameters of the query, fields of a body. Where it takes some, the pipe tells
 * which; so nothing that is sent is passed over in silence. A guard, and the one after who may come in: an interceptor would
 * lead every read through observables.
 */
@Injectable()
export class TakenGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const isAsked = request.url.includes('?');
    const body: unknown = request.body;
    if (!isAsked && !isObject(body)) return true;
    const faults = [
      ...(isAsked && !this.takesQuery(context) ? unknownParameters(Object.keys(request.query)) : []),
      ...(isObject(body) && !this.takesBody(context) ? unknownFields(Object.keys(body)) : []),
    ].slice(0, MOST_FAULTS);
    if (faults.length > 0) throw invalid(faults);
    return true;
  }

  private takesQuery(context: ExecutionContext): boolean {
    return (
      takes(RouteParamtypes.QUERY, context) ||
      this.reflector.get<boolean | undefined>(TAKES_ANY_PARAMETER, context.getHandler()) === true
    );
  }

  private takesBody(context: ExecutionContext): boolean {
    return (
      takes(RouteParamtypes.BODY, context) ||
      this.reflector.get<boolean | undefined>(TAKES_A_FORM, context.getHandler()) === true
    );
  }
}

/** Nest's own metadata says which arguments of a handler come from where. */
function takes(source: RouteParamtypes, context: ExecutionContext): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as object;
  return Object.keys(args).some((name) => name.startsWith(`${source}:`));
}

function isObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
}
