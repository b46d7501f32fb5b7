import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '../database/database';
import { problemOf, type Recent } from '../database/incidents';
import { NO_SCOPE } from '../database/scope';
import { Permits } from './permits';

/** A network that has fallen silent says nothing, not even that. */
const ANSWER_MS = 2_000;
const EXHAUSTED_MS = 5_000;

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

  /** The process and its database answer, and take changes; what has befallen the database lately is told too. */
  @Get('ready')
  @Permits('PUBLIC')
  async ready(): Promise<{ status: 'ok'; incidents: Recent[] }> {
    const [state] = await this.database.as(NO_SCOPE, () =>
      this.database.read<{ isReadOnly: boolean }>({
        text: `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "isReadOnly"`,
        values: [],
        withinMs: ANSWER_MS,
      }),
    );
    const { incidents } = this.database;
    if (state?.isReadOnly) throw problemOf('DATABASE_READ_ONLY');
    // That a disk is full shows only when something grows; whoever is sent here again later tries it.
    if (incidents.hasHappened('DATABASE_EXHAUSTED', EXHAUSTED_MS)) throw problemOf('DATABASE_EXHAUSTED');
    return { status: 'ok', incidents: incidents.recent() };
  }
}
