import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { type Request } from 'express';
import { ValidationPipe } from '../http/validation.pipe';

const pipe = new ValidationPipe();

/** What a page is asked for, checked by the same class as the API's query; a field that a form sends empty asks for nothing. */
export const Asked = createParamDecorator((query: Type<object>, context: ExecutionContext): Promise<unknown> => {
  const sent = Object.entries(context.switchToHttp().getRequest<Request>().query);
  const filled = Object.fromEntries(sent.filter(([, value]) => value !== ''));
  return pipe.transform(filled, { type: 'query', metatype: query });
});
