import { type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';

/**
 * The class that the description names is the class that what comes in is checked by: so it is said once, and holds for
 * routes that are made for many kinds of records, where the compiler cannot say it.
 */
export function TakesBody(type: Type<unknown>): MethodDecorator {
  return takes(RouteParamtypes.BODY, type);
}

export function TakesQuery(type: Type<unknown>): MethodDecorator {
  return takes(RouteParamtypes.QUERY, type);
}

function takes(from: RouteParamtypes, type: Type<unknown>): MethodDecorator {
  return (controller, method) => {
    const given = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller.constructor, method) as
      Record<string, { readonly index: number }> | undefined;
    const types = [...((Reflect.getMetadata('design:paramtypes', controller, method) as unknown[] | undefined) ?? [])];
    for (const [name, { index }] of Object.entries(given ?? {})) if (name.startsWith(`${from}:`)) types[index] = type;
    Reflect.defineMetadata('design:paramtypes', types, controller, method);
  };
}
