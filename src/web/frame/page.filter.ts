import { type ArgumentsHost, Catch } from '@nestjs/common';
import { type Response } from 'express';
import { type AdmittedRequest } from '../../access/actor';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { ProblemFilter } from '../../http/problem.filter';
import { ReplyAdapter } from '../../http/reply-adapter';
import { surfaceOf } from '../../http/surface';
import { type Problem } from '../../kernel/problem';
import { viewerOf } from '../viewer';
import { showProblem } from './problem-page';

/** Says to people in a page what programs are told in a problem document. */
@Catch()
export class PageFilter extends ProblemFilter {
  private readonly adapter = new ReplyAdapter();

  override catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<AdmittedRequest>(), http.getResponse<Response>()];
    if (response.headersSent || !isRead(request)) return super.catch(thrown, host);
    const problem = this.problemOf(thrown, request);
    const { retryAfterSeconds } = problem.members;
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    this.adapter.reply(response, elsewhere(problem, request) ?? showProblem(viewerOf(request), problem));
  }
}

/** By a person: whoever names no kind of answer is a program. */
function isRead(request: AdmittedRequest): boolean {
  return surfaceOf(request.path) === 'PAGES' && request.accepts(['json', 'html']) === 'html';
}

/** Who has to sign in first, or prove more, is led there and back. */
function elsewhere({ code }: Problem, { method, originalUrl }: AdmittedRequest): HtmlReply | null {
  if (code === 'SECOND_FACTOR_REQUIRED') return seeOther('/second-factor');
  if (code !== 'UNAUTHENTICATED') return null;
  // In another tab they have signed out already.
  if (originalUrl === '/sign-out') return seeOther('/sign-in');
  if (method !== 'GET') return null;
  return seeOther(originalUrl === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(originalUrl)}`);
}
