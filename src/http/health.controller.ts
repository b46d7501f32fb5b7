import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';
import { Problem } from '../kernel/problem';
import { Permits } from './permits';

/** For whoever watches the process; outside /v1 and outside the API description. */
@ApiExcludeController()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @Permits('PUBLIC')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process and its database answer. */
  @Get('ready')
  @Permits('PUBLIC')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.as(NO_SCOPE, () => this.database.read({ text: 'select 1', values: [] }));
    } catch {
      throw new Problem('RETRY', 'NOT_READY', { ja: 'データベースが応答しません', en: 'The database does not answer' });
    }
    return { status: 'ok' };
  }
}
