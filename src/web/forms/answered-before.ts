import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, from, type Observable, of } from 'rxjs';
import { type AdmittedRequest } from '../../access/actor';
import { type HtmlReply } from '../../http/html-reply';
import { type Filled, filledIn } from './filled';
import { Submissions } from './submissions';

/**
 * A form that is sent again leads where it led first, before anything is asked about the record that it names: by then that may
 * be gone, by this very form. So it is where the first was still at work when the second came.
 */
@Injectable()
export class AnsweredBefore implements NestInterceptor {
  constructor(private readonly submissions: Submissions) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    if (request.principal === undefined) return next.handle();
    const filled = filledIn(request);
    const before = await this.submissions.wayOnBefore(filled);
    if (before !== null) return of(before);
    return next.handle().pipe(catchError((thrown: unknown) => from(this.meanwhile(filled, thrown))));
  }

  private async meanwhile(filled: Filled, thrown: unknown): Promise<HtmlReply> {
    const first = await this.submissions.wayOnBefore(filled).catch(() => null);
    if (first === null) throw thrown;
    return first;
  }
}
