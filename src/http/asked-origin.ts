import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';

/** Where this service was asked, as the asker sees it: `https://bunkaiten.example.jp`; null: the request does not say. */
export const AskedOrigin = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const request = context.switchToHttp().getRequest<Request>();
  const address = `${request.protocol}://${request.get('host') ?? ''}`;
  return URL.canParse(address) && new URL(address).origin === address ? address : null;
});
