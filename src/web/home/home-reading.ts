import { Injectable } from '@nestjs/common';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractQuery, type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Found, FindingReading } from '../findings/finding-reading';
import { Reading } from '../reading';
import { listed, type Rows } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';

/** null: what the viewer may not see. */
export interface HomeContent {
  readonly worst: Found<GapReportView>;
  readonly due: {
    readonly contracts: Rows<ContractView>;
    readonly vendorOf: ReadonlyMap<string, string> | null;
  } | null;
}

/** Half a year, as long as most notices run. */
const AHEAD_DAYS = 180;
const SHOWN = 10;
const DUE: ContractQuery = { limit: SHOWN, sort: 'endOn', noticeWithinDays: AHEAD_DAYS };

/** Reads what awaits somebody who comes in. */
@Injectable()
export class HomeReading {
  constructor(
    private readonly reading: Reading,
    private readonly findings: FindingReading,
    private readonly contracts: ContractReader,
    private readonly names: VendorNames,
  ) {}

  async of(viewer: Viewer): Promise<HomeContent> {
    const worst = viewer.can('finding.read')
      ? await this.findings.report(viewer, { limit: SHOWN, groupBy: 'cause', accepted: false })
      : null;
    const contracts = await this.reading.as(viewer, 'contract.read', () => listed<ContractView>(this.contracts, DUE));
    if (contracts === null) return { worst, due: null };
    const vendorIds = contracts.items.map(({ vendorId }) => vendorId);
    return { worst, due: { contracts, vendorOf: await this.names.of(viewer, vendorIds) } };
  }
}
