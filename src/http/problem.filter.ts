import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { problemOfRefusal } from '../database/constraint-fault';
import { Problem } from '../kernel/problem';
import { hearOut } from './hear-out';
import { languageOf } from './language';
import { problemOfHttp } from './http-problem';
import { problemDocument, statusOf } from './problem-document';

/** Turns whatever was thrown into a problem document (RFC 9457); nothing of the inside leaks out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const problem = this.problemOf(thrown, request);
    const language = languageOf(request);
    response
      .status(statusOf(problem.kind))
      .set('Content-Language', language)
      .set('Content-Type', 'application/problem+json; charset=utf-8');
    if (problem.kind === 'RETRY') response.set('Retry-After', '1');
    const { retryAfterSeconds } = problem.members;
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    if (problem.kind === 'UNAUTHENTICATED') response.set('WWW-Authenticate', 'Bearer realm="bunkaiten"');
    const document = JSON.stringify(problemDocument(problem, language, request.originalUrl));
    hearOut(request, () => response.send(document));
  }

  protected problemOf(thrown: unknown, request: Request): Problem {
    if (thrown instanceof Problem) return thrown;
    const known = problemOfRefusal(thrown) ?? problemOfHttp(thrown);
    if (known !== null) return known;
    if (!(thrown instanceof HttpException)) {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      this.logger.error(
        `${request.method} ${route}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`,
      );
    }
    return new Problem('INTERNAL', 'INTERNAL', {
      ja: 'サーバー内部で問題が起きました',
      en: 'Something went wrong inside the service',
    });
  }
}
