import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Principal, scopeOf } from '../../../access/principal';
import { Standing } from '../../../access/standing';
import { Database } from '../../../database/database';
import { DailyPass } from '../../../database/jobs/job-kind';
import { Jobs } from '../../../database/jobs/jobs';
import { type CalendarDate, today } from '../../../kernel/calendar-date';
import { Problem } from '../../../kernel/problem';
import { type VendorGateView } from '../../procurement-gates/dto/procurement-gates.dto';
import { ProcurementGates } from '../../procurement-gates/procurement-gates';
import { PURCHASE_SCOPES } from '../../procurement-gates/purchase-scopes';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { SYSTEM } from '../runs/import-job';
import { DROP_PLACES } from './drops';
import { type DropBox, type DropPlace } from './drop-place';
import { tableOf } from './drop-results';

/** From three in the morning on, before those who buy come in. */
export const GATE_FILES = new DailyPass('procurement-gate-files', 3);

/** As many as one request of an ERP asks for. */
const VENDORS_AT_ONCE = 4_000;
const HEAD = [
  '取引先コード',
  '名称',
  '判定日',
  ...PURCHASE_SCOPES.flatMap((scope) => [`${scope} 判定`, `${scope} 案内`]),
  '理由コード',
  '次に変わりうる日',
  'ETag',
];

/**
 * Once a night, beside the files of vendors that an ERP drops: may the institution buy from them? Each vendor that the profile's
 * system knows by a code, as it would be answered if the ERP asked, in the name of the box's API client.
 */
@Injectable()
export class GateFiles {
  private readonly logger = new Logger(GateFiles.name);

  constructor(
    @Inject(DROP_PLACES) private readonly places: readonly DropPlace[],
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly profiles: ExchangeProfiles,
    private readonly gates: ProcurementGates,
    jobs: Jobs,
  ) {
    // A process without a place for them leaves them to those that have one.
    if (places.length > 0) jobs.daily(GATE_FILES, (_, stopping) => this.write(today(), stopping));
  }

  async write(asOf: CalendarDate, stopping: AbortSignal): Promise<void> {
    for (const place of this.places)
      for (const box of await place.boxes()) {
        if (stopping.aborted) return;
        await this.writeTo(place, box, asOf).catch((error: unknown) => {
          if (!(error instanceof Problem) || error.kind === 'RETRY') throw error;
          this.logger.warn(`no procurement gates in ${box.path}: ${error.texts.en}`);
        });
      }
  }

  private async writeTo(place: DropPlace, box: DropBox, asOf: CalendarDate): Promise<void> {
    const profile = await this.database.as(SYSTEM, () => this.profiles.one(box.profileId));
    const client = await this.standing.of(box.clientId);
    if (profile.resource !== 'vendors' || client?.kind !== 'CLIENT' || !mayAsk(client, profile)) return;
    const scope = { ...SYSTEM, mayWrite: false, institutions: [profile.institutionId], actor: client.id };
    const rows = await this.database.as(scope, () => this.rows(profile, asOf));
    const ending = profile.format === 'XLSX' ? 'xlsx' : 'csv';
    await place.write(box, 'out', `procurement-gates_${asOf}.${ending}`, tableOf([HEAD, ...rows], profile));
  }

  private async rows({ institutionId, system }: Profile, asOf: CalendarDate): Promise<string[][]> {
    const found = await this.database.read<{ key: string }>({
      name: 'vendor-keys-of-system',
      text: `select distinct key from external_keys where subject_kind = 'VENDOR' and system_code = number_key($1) order by key`,
      values: [system],
    });
    const rows: string[][] = [];
    for (let from = 0; from < found.length; from += VENDORS_AT_ONCE) {
      const keys = found.slice(from, from + VENDORS_AT_ONCE).map(({ key }) => key);
      const { items } = await this.gates.of({ institutionId, system, keys, asOf }, 'ja');
      rows.push(...items.map((item) => rowOf(item, asOf)));
    }
    return rows;
  }
}

function mayAsk(client: Principal, { institutionId }: Profile): boolean {
  const scope = scopeOf(client, 'finding.read');
  return scope !== null && (scope.institutions === 'ALL' || scope.institutions.includes(institutionId));
}

function rowOf({ key, name, scopes, reasonCodes, nextChangeOn, entityTag }: VendorGateView, asOf: string): string[] {
  const said = PURCHASE_SCOPES.flatMap((scope) => {
    const one = scopes.find((each) => each.scope === scope);
    return [one?.decision ?? '', one?.message ?? ''];
  });
  return [key, name ?? '', asOf, ...said, reasonCodes.join(' '), nextChangeOn ?? '', entityTag];
}
