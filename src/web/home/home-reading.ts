import { Injectable } from '@nestjs/common';
import { type IdentityEventView } from '../../access/identity/dto/identity-event.dto';
import { IdentityEvents } from '../../access/identity/identity-events';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Found, FindingReading } from '../findings/finding-reading';
import { Reading } from '../reading';
import { listed, type Rows } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';
import { type FirstSteps, FirstStepsReading } from './first-steps-reading';
import { type Waiting } from './waiting';
import { WaitingReading } from './waiting-reading';

/** null: what the viewer may not see. */
export interface HomeContent {
  /** What happened to identities, and was not taken note of yet. */
  readonly told: readonly IdentityEventView[];
  /** null also where nothing is missing. */
  readonly steps: FirstSteps | null;
  readonly waiting: readonly Waiting[] | null;
  readonly worst: Found<GapReportView>;
  readonly due: {
    readonly contracts: Rows<ContractView>;
    readonly vendorOf: ReadonlyMap<string, string> | null;
  } | null;
}

/** Half a year, as long as most notices run. */
const AHEAD_DAYS = 180;
const SHOWN = 10;
/** Enough to fill a few records with a few causes each. */
const CAUSES = 60;
const DUE: ContractQuery = { limit: SHOWN, sort: 'endOn', noticeWithinDays: AHEAD_DAYS };

/** Reads what awaits somebody who comes in. */
@Injectable()
export class HomeReading {
  constructor(
    private readonly reading: Reading,
    private readonly findings: FindingReading,
    private readonly contracts: ContractReader,
    private readonly names: VendorNames,
    private readonly awaited: WaitingReading,
    private readonly firstSteps: FirstStepsReading,
    private readonly identities: IdentityEvents,
  ) {}

  async of(viewer: Viewer): Promise<HomeContent> {
    const told = viewer.principal === null ? [] : await this.identities.unacknowledged(viewer.principal.id);
    const [steps, waiting] = [await this.firstSteps.of(viewer), await this.awaited.of(viewer)];
    const worst = viewer.can('finding.read')
      ? await this.findings.report(viewer, { limit: CAUSES, groupBy: 'cause', accepted: false })
      : null;
    const contracts = await this.reading.as(viewer, 'contract.read', () => listed<ContractView>(this.contracts, DUE));
    if (contracts === null) return { told, steps, waiting, worst, due: null };
    const vendorIds = contracts.items.map(({ vendorId }) => vendorId);
    return { told, steps, waiting, worst, due: { contracts, vendorOf: await this.names.of(viewer, vendorIds) } };
  }
}
