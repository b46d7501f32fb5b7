import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { LinkAnswering } from '../../exchange/evidence/links/link-answering';
import { notFound } from '../../kernel/problems';

/** Of whoever holds no link that counts nothing is received. */
@Injectable()
export class LinkGuard implements CanActivate {
  constructor(private readonly links: LinkAnswering) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { token } = context.switchToHttp().getRequest<Request>().params;
    if (typeof token === 'string' && (await this.links.read(token)) !== null) return true;
    throw notFound();
  }
}
