import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Request } from 'express';
import { newId } from '../../kernel/identifier';
import { ONCE_FIELD, VERSION_FIELD } from './draft';
import { type Sent, textIn } from './sent';

/** A form as it was sent. */
export interface Filled {
  readonly sent: Sent;
  /** Method and path that it was sent to. */
  readonly operation: string;
  /** The record that its address names; null: none. */
  readonly about: string | null;
  readonly once: string;
  readonly version: number | null;
  /** Where alone it is known again, such as a session; left out: wherever its author is. */
  readonly within?: string;
}

/** The form that was sent. */
export const FilledForm = createParamDecorator((_: unknown, context: ExecutionContext): Filled =>
  filledIn(context.switchToHttp().getRequest<Request>()),
);

export function filledIn(request: Request): Filled {
  const { method, originalUrl, params } = request;
  const sent = (request.body ?? {}) as Sent;
  const once = textIn(sent, ONCE_FIELD);
  const version = textIn(sent, VERSION_FIELD);
  return {
    sent,
    operation: `${method} ${originalUrl}`,
    about: typeof params['id'] === 'string' ? params['id'] : null,
    once: /^[\w-]{1,64}$/.test(once) ? once : newId(),
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
  };
}

/** With what is in the file that came along: the same form with another file means something else. */
export function withFile(filled: Filled, content: Buffer): Filled {
  return { ...filled, sent: { ...filled.sent, sha256: createHash('sha256').update(content).digest('hex') } };
}
