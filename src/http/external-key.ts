import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type ExternalKey, LONGEST_EXTERNAL } from '../database/external-keys';
import { type Fault } from '../kernel/problem';
import { fault, invalid } from '../kernel/problems';
import { normaliseName } from '../kernel/text';
import { textFailure } from './fields/text-fields';
import { faultyTexts } from './fields/shape';

/** Another system's key in the path, and the version expected of what it names. */
export interface KnownAs {
  readonly key: ExternalKey;
  readonly ifMatch: string | undefined;
  readonly response: Response;
}

/** Read as the same key in a body would be: what could not be recorded is not looked for either. */
export const ExternalKeyPath = createParamDecorator((_: unknown, context: ExecutionContext): KnownAs => {
  const request = context.switchToHttp().getRequest<Request>();
  const { system, key } = { system: sent(request, 'system'), key: sent(request, 'key') };
  const faults = [...faultsOf('system', system), ...faultsOf('key', key)];
  if (faults.length > 0) throw invalid(faults);
  return {
    key: { system, key },
    ifMatch: request.headers['if-match'],
    response: context.switchToHttp().getResponse<Response>(),
  };
});

type Part = keyof typeof LONGEST_EXTERNAL;

function sent({ params }: Request, part: Part): string {
  const text = params[part];
  return typeof text === 'string' && text.length <= LONGEST_EXTERNAL[part] * 2 ? normaliseName(text) : String(text);
}

function faultsOf(part: Part, text: string): Fault[] {
  const pointer = `{${part}}`;
  const faulty = [...faultyTexts(text, 'body')].map(({ code, detail }) => fault(pointer, code, detail));
  if (faulty.length > 0) return faulty;
  const failed = textFailure(text, { max: LONGEST_EXTERNAL[part] });
  return failed === null ? [] : [fault(pointer, failed.code, failed.detail)];
}
