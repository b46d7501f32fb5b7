import { HttpException } from '@nestjs/common';
import { Problem } from '../kernel/problem';
import { fault } from '../kernel/problems';
import { BODY_LIMIT } from './body';

/** Errors of the body parser and of the router say their kind in these fields. */
interface ParserError {
  readonly type?: string;
  readonly status?: number;
}

/** The problem that an error of the framework amounts to; null when it is none of them. */
export function problemOfHttp(thrown: unknown): Problem | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as ParserError).status;
  const { type } = thrown as ParserError;
  if (thrown instanceof URIError) return unreadableAddress();
  if (type === 'entity.too.large' || status === 413) return tooLarge();
  if (type?.startsWith('entity.') || type?.startsWith('request.') || type?.startsWith('encoding.')) return malformed();
  if (status === 404) {
    return new Problem('NOT_FOUND', 'NO_SUCH_ROUTE', {
      ja: 'このアドレスはありません',
      en: 'There is no such address',
    });
  }
  return status !== undefined && status >= 400 && status < 500 ? malformed() : null;
}

function unreadableAddress(): Problem {
  return new Problem('MALFORMED', 'MALFORMED_ADDRESS', {
    ja: 'アドレスのパーセント符号化を読めません',
    en: 'The address has percent signs that cannot be read',
  });
}

function tooLarge(): Problem {
  return new Problem('TOO_LARGE', 'TOO_LARGE', { ja: '本文が大きすぎます', en: 'The body is too large' }, [
    fault('', 'TOO_LARGE', { ja: `上限は ${BODY_LIMIT} です`, en: `The limit is ${BODY_LIMIT}` }),
  ]);
}

function malformed(): Problem {
  return new Problem(
    'MALFORMED',
    'MALFORMED',
    { ja: '本文を JSON として読めません', en: 'The body cannot be read as JSON' },
    [fault('', 'MALFORMED', { ja: 'JSON の書式を確認してください', en: 'Check the JSON' })],
  );
}
