import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Language, languageOf } from './language';

/** The language asked for; the answer says which it is in. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const http = context.switchToHttp();
  const language = languageOf(http.getRequest<Request>());
  http.getResponse<Response>().setHeader('Content-Language', language);
  return language;
});
