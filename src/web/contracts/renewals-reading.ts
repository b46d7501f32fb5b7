import { Injectable } from '@nestjs/common';
import { type GateView } from '../../findings/dto/finding.dto';
import { Gates } from '../../findings/gates/gates';
import { addDays, addMonths, type CalendarDate, daysBetween, today } from '../../kernel/calendar-date';
import { possibleContractSteps } from '../../registry/contracts/contract-lifecycle';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { Reading } from '../reading';
import { listed, recordOf } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';

/** A contract that ends before long, and what its gate says of going on. */
export interface Renewal {
  readonly contract: ContractView;
  readonly vendor: string;
  readonly endOn: CalendarDate;
  /** As long again as the term before. */
  readonly nextEndOn: CalendarDate;
  /** null: the viewer sees no findings. */
  readonly gate: GateView | null;
}

/** How far ahead contracts are renewed. */
const DAYS_AHEAD = 180;
/** As many as are gone through at once. */
const AT_ONCE = 25;

/** Reads which contracts are to be renewed. */
@Injectable()
export class RenewalsReading {
  constructor(
    private readonly reading: Reading,
    private readonly contracts: ContractReader,
    private readonly names: VendorNames,
    private readonly gates: Gates,
  ) {}

  /** Those that end soonest. */
  async due(viewer: Viewer): Promise<readonly Renewal[]> {
    const { items } = await listed<ContractView>(this.contracts, {
      sort: 'endOn',
      limit: AT_ONCE,
      ...{ endingWithinDays: DAYS_AHEAD },
    });
    const vendorOf = await this.names.of(
      viewer,
      items.map(({ vendorId }) => vendorId),
    );
    const renewable = items.filter((contract) => possibleContractSteps(contract).includes('RENEW'));
    const gates = await this.gatesOf(viewer, renewable);
    return renewable.flatMap((contract) => {
      const endOn = contract.termEndOn;
      if (endOn === null) return [];
      const vendor = vendorOf?.get(contract.vendorId) ?? '';
      const gate = gates?.get(contract.id) ?? null;
      return [{ contract, vendor, endOn, nextEndOn: nextEnd(contract.startOn, endOn), gate }];
    });
  }

  /** null: the viewer sees no findings. */
  private gatesOf(viewer: Viewer, contracts: readonly ContractView[]): Promise<ReadonlyMap<string, GateView> | null> {
    return this.reading.as(viewer, 'finding.read', async () => {
      const asked = await this.gates.contractRenewals(
        contracts.map(({ id }) => id),
        today(),
      );
      const shown = new Map<string, GateView>();
      for (const [id, one] of asked) shown.set(id, await this.gates.show(one, viewer.language));
      return shown;
    });
  }

  /** Contracts as they run now; an address that names others, or none, tells of none. */
  async running(ids: readonly string[]): Promise<readonly ContractView[]> {
    const found = await this.contracts.many(ids.slice(0, AT_ONCE));
    return [...found.values()].map(({ text }) => JSON.parse(text) as ContractView);
  }

  async nameOf(id: string): Promise<string> {
    const { contractNo, title } = await recordOf<ContractView>(this.contracts, id);
    return `${contractNo} ${title}`;
  }
}

/** In whole months where the term was one of whole months, as contracts are. */
function nextEnd(startOn: CalendarDate | null | undefined, endOn: CalendarDate): CalendarDate {
  const after = addDays(endOn, 1);
  if (startOn === null || startOn === undefined) return addDays(addMonths(after, 12), -1);
  const months = Math.round(daysBetween(startOn, after) / 30.4375);
  return addDays(addMonths(after, Math.max(1, Math.min(months, 60))), -1);
}
