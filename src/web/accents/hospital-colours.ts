import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable } from 'rxjs';
import { type Principal, scopeOf } from '../../access/principal';
import { Database } from '../../database/database';
import { type Colour } from '../../kernel/colour';
import { type PageRequest } from '../viewer';
import { type ColourOf } from './colour-of';

interface Coloured {
  readonly id: string;
  readonly colour: Colour;
}

/** Finds out in which colours a page may have to be shown; before anything can be refused, since a refusal is a page, too. */
@Injectable()
export class HospitalColours implements NestInterceptor {
  constructor(private readonly database: Database) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<PageRequest>();
    if (request.principal !== undefined) request.colourOf = await this.seenBy(request.principal);
    return next.handle();
  }

  private async seenBy(principal: Principal): Promise<ColourOf> {
    const scope = scopeOf(principal, 'institution.read');
    if (scope === null) return new Map();
    const text = 'select id, accent_colour as colour from institutions where accent_colour is not null';
    const rows = await this.database.as(scope, () =>
      this.database.read<Coloured>({ name: 'hospital-colours', text, values: [] }),
    );
    return new Map(rows.map(({ id, colour }) => [id, colour]));
  }
}
