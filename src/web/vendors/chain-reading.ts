import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type ApprovalState } from '../../kernel/terms/subcontract-terms';
import { type EquipmentRole } from '../../kernel/terms/equipment-terms';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';

/** A re-entrustment in a chain. */
export interface ChainLink {
  readonly id: string;
  readonly contractId: string;
  /** Number and title of the contract, as far as the viewer sees it. */
  readonly contract: string;
  readonly parentId: string | null;
  readonly vendor: string;
  readonly work: string;
  readonly approvalState: ApprovalState;
}

export interface Chain {
  /** Under the vendor’s own contracts. */
  readonly below: readonly ChainLink[];
  /** Where it is itself a sub-entrustee. */
  readonly above: readonly ChainLink[];
}

/** A device at which a vendor does something today. */
export interface HeldDevice {
  readonly id: string;
  readonly assetNo: string;
  readonly name: string;
  readonly role: EquipmentRole;
}

/** More than anybody reads on a page. */
const MOST = 300;

/** Reads what hangs on a vendor: whom it passes work on to, and the devices that it owns, installed or maintains. */
@Injectable()
export class ChainReading {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

  /** null: the viewer sees no re-entrustments. */
  of(viewer: Viewer, vendorId: string): Promise<Chain | null> {
    return this.reading.as(viewer, 'subcontract.read', async () => ({
      below: await this.links(
        'vendor-chain-below',
        `c.id in (select p.contract_id from ${CONTRACT_PARTIES} as p where p.vendor_id = $1)`,
        vendorId,
      ),
      above: await this.links('vendor-chain-above', 's.vendor_id = $1', vendorId),
    }));
  }

  /** null: the viewer sees no equipment. */
  devicesOf(viewer: Viewer, vendorId: string): Promise<readonly HeldDevice[] | null> {
    return this.reading.as(viewer, 'equipment.read', () =>
      this.database.read<HeldDevice>({
        name: 'vendor-devices',
        text: `select e.id, e.asset_no as "assetNo", e.name, r.role
          from equipment_roles r join equipment e on e.id = r.equipment_id
          where r.vendor_id = $1 and r.held_from <= today_in_japan() and coalesce(r.held_to, 'infinity') >= today_in_japan()
          order by e.asset_no, e.id, r.role limit ${MOST}`,
        values: [vendorId],
      }),
    );
  }

  private links(name: string, condition: string, vendorId: string): Promise<ChainLink[]> {
    return this.database.read<ChainLink>({
      name,
      text: `select s.id, s.contract_id as "contractId", concat_ws(' ', c.contract_no, c.title) as contract,
          s.parent_id as "parentId", v.name as vendor, s.work, s.approval_state as "approvalState"
        from subcontracts s join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id
        where ${condition} order by c.contract_no, c.id, s.rank, v.name, s.id limit ${MOST}`,
      values: [vendorId],
    });
  }
}
