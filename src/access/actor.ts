import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type CalendarDate } from '../kernel/calendar-date';
import { type Principal } from './principal';

/** A request whose sender the guard has let in. */
export interface AdmittedRequest extends Request {
  principal?: Principal;
  /** The past day of which it asks; null: it asks of the present. */
  knownOn?: CalendarDate | null;
}

/** Whoever asks; only on routes that are not public. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AdmittedRequest>();
  if (principal === undefined) throw new Error('a public route has no actor');
  return principal;
});
