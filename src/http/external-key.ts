import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type ExternalKey } from '../database/external-keys';
import { notFound } from '../kernel/problems';
import { textFault } from '../kernel/text';

/** Another system's key in the path, and the version expected of what it names. */
export interface KnownAs {
  readonly key: ExternalKey;
  readonly ifMatch: string | undefined;
  readonly response: Response;
}

export const ExternalKeyPath = createParamDecorator((_: unknown, context: ExecutionContext): KnownAs => {
  const request = context.switchToHttp().getRequest<Request>();
  const { system, key } = request.params;
  if (typeof system !== 'string' || typeof key !== 'string' || textFault(system) !== null || textFault(key) !== null)
    throw notFound();
  return {
    key: { system, key },
    ifMatch: request.headers['if-match'],
    response: context.switchToHttp().getResponse<Response>(),
  };
});
