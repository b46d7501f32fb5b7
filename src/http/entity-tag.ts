import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Expected } from '../database/records';
import { isId } from '../kernel/identifier';
import { Problem } from '../kernel/problem';
import { fault, invalid, notFound } from '../kernel/problems';

/** The strong entity tag of a version. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/** The id in the path together with the version in `If-Match`, which every change must give (RFC 9110, 6585). */
export const Expecting = createParamDecorator((parameter: string | undefined, context: ExecutionContext): Expected => {
  const request = context.switchToHttp().getRequest<Request>();
  const id = request.params[parameter ?? 'id'];
  if (!isId(id)) throw notFound();
  return { id, version: expectedVersion(request.headers['if-match']) };
});

/** The id in the path; what is no id names nothing. */
export const PathId = createParamDecorator((parameter: string | undefined, context: ExecutionContext): string => {
  const id = context.switchToHttp().getRequest<Request>().params[parameter ?? 'id'];
  if (!isId(id)) throw notFound();
  return id;
});

/** null for `*`: whatever version there is. */
export function expectedVersion(header: string | undefined): number | null {
  if (header === undefined) {
    throw new Problem(
      'PRECONDITION_REQUIRED',
      'IF_MATCH_REQUIRED',
      { ja: 'If-Match ヘッダーに読み取った版を指定してください', en: 'Say in If-Match which version you read' },
      [fault('If-Match', 'REQUIRED', { ja: '必須です', en: 'Required' })],
    );
  }
  if (header.trim() === '*') return null;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) {
    throw invalid([
      fault('If-Match', 'ENTITY_TAG', {
        ja: '"3" のような強いエンティティタグを指定してください',
        en: 'Must be one strong entity tag such as "3"',
      }),
    ]);
  }
  return Number(version);
}
