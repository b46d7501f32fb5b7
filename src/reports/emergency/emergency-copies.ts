import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../database/database';
import { DailyPass } from '../../database/jobs/job-kind';
import { Jobs } from '../../database/jobs/jobs';
import { NO_SCOPE, type Scope } from '../../database/scope';
import { type FileReply } from '../../http/file-reply';
import { today } from '../../kernel/calendar-date';
import { Problem } from '../../kernel/problem';
import { safeName } from '../paper-name';
import { type EmergencyPlace } from './emergency-place';
import { EmergencySettings } from './emergency-settings';
import { dayOfSheet, EmergencySheets, sheetName } from './emergency-sheets';

/** Under which the places are injected. */
export const OPEN_PLACES = Symbol('emergency places');

/** From four in the morning on: what was entered by yesterday evening is in it. */
export const EMERGENCY_COPIES = new DailyPass('emergency-copies', 4);

const LONGEST_FAULT = 300;

interface Institution {
  readonly id: string;
  readonly name: string;
}

/**
 * In ransomware the registry may be down too: each day the sheet of every institution is written off this
 * server, in a file of its own. Where that fails, the log says so, and whoever keeps the institution finds it in the inbox until
 * it is written; it is tried again until it is.
 */
@Injectable()
export class EmergencyCopies implements OnModuleDestroy {
  private readonly logger = new Logger(EmergencyCopies.name);

  constructor(
    @Inject(OPEN_PLACES) private readonly places: readonly EmergencyPlace[],
    private readonly settings: EmergencySettings,
    private readonly database: Database,
    private readonly sheets: EmergencySheets,
    jobs: Jobs,
  ) {
    // A process without a place leaves it to those that have one.
    if (places.length > 0) jobs.daily(EMERGENCY_COPIES, (_, stopping) => this.write(stopping));
  }

  onModuleDestroy(): void {
    for (const place of this.places) place.close();
  }

  /** Throws where one could not be written, after all others were. */
  async write(stopping: AbortSignal): Promise<void> {
    const institutions = await this.database.as(scopeOf('ALL'), () =>
      this.database.read<Institution>({
        name: 'emergency-institutions',
        text: 'select id, name from institutions order by id',
        values: [],
      }),
    );
    let failed = 0;
    for (const institution of institutions) {
      if (stopping.aborted) return;
      // Nothing of another institution can be in what is made in this scope.
      failed += await this.database.as(scopeOf([institution.id]), () => this.writeOf(institution));
    }
    if (failed > 0) throw new Error(`${failed} emergency sheets could not be written off this server`);
  }

  private async writeOf(institution: Institution): Promise<number> {
    const made = new Map<string, FileReply>();
    let failed = 0;
    for (const place of this.places)
      try {
        await this.noteWritten(institution, place, await this.writeTo(place, institution, made));
      } catch (error) {
        failed += 1;
        this.logger.error(`the emergency sheet of ${institution.name} (${place.kind}): ${messageOf(error)}`);
        await this.noteFailed(institution, place, faultOf(error));
      }
    return failed;
  }

  /** Those of the day that are not there yet; returns the name of the first. What is made for one place is made once. */
  private async writeTo(
    place: EmergencyPlace,
    { id, name }: Institution,
    made: Map<string, FileReply>,
  ): Promise<string> {
    const folder = (await place.folders()).find((one) => one.endsWith(id)) ?? `${safeName(name)}_${id}`;
    const names = this.settings.places.languages.map((language) => sheetName(name, today(), language));
    const there = await place.names(folder);
    for (const [i, language] of this.settings.places.languages.entries()) {
      const wanted = names[i] ?? '';
      if (there.includes(wanted)) continue;
      const sheet = made.get(language) ?? (await this.sheets.print(id, language));
      made.set(language, sheet);
      await place.write(folder, wanted, sheet.content);
    }
    const days = new Set([...there, ...names].map(dayOfSheet).filter((day) => day !== null));
    const kept = [...days].sort().slice(-this.settings.places.keptDays);
    for (const old of there) {
      const day = dayOfSheet(old);
      if (day !== null && !kept.includes(day)) await place.remove(folder, old);
    }
    return names[0] ?? '';
  }

  private async noteWritten({ id }: Institution, { kind }: EmergencyPlace, fileName: string): Promise<void> {
    await this.database.transact((manager) =>
      manager.query(
        `insert into emergency_copies (institution_id, place, tried_at, file_name, written_at) values ($1, $2, now(), $3, now())
         on conflict (institution_id, place) do update set tried_at = now(), failing_since = null, fault = null,
           written_at = case when emergency_copies.file_name = $3 then emergency_copies.written_at else now() end, file_name = $3`,
        [id, kind, fileName],
      ),
    );
  }

  private async noteFailed({ id }: Institution, { kind }: EmergencyPlace, fault: string): Promise<void> {
    await this.database.transact((manager) =>
      manager.query(
        `insert into emergency_copies (institution_id, place, tried_at, failing_since, fault) values ($1, $2, now(), now(), $3)
         on conflict (institution_id, place) do update set tried_at = now(), fault = $3,
           failing_since = coalesce(emergency_copies.failing_since, now())`,
        [id, kind, fault],
      ),
    );
  }
}

const scopeOf = (institutions: Scope['institutions']): Scope => ({ ...NO_SCOPE, institutions, mayWrite: true });

function messageOf(error: unknown): string {
  if (error instanceof Problem) return error.texts.en;
  return error instanceof Error ? error.message : String(error);
}

/** Short, and without paths of this server: the log has them. */
function faultOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (error instanceof Problem || typeof code !== 'string' ? messageOf(error) : code).slice(0, LONGEST_FAULT);
}
