import { Injectable } from '@nestjs/common';
import { type SubcontractAnnouncementView } from '../../registry/subcontracts/announcements/dto/subcontract-announcement.dto';
import { SubcontractAnnouncementReader } from '../../registry/subcontracts/announcements/subcontract-announcement.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Crumb } from '../parts/crumbs';
import { belonging, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';

/** Reads what vendors announce beforehand. */
@Injectable()
export class AnnouncementReading {
  constructor(
    private readonly announcements: SubcontractAnnouncementReader,
    private readonly contracts: ContractReader,
  ) {}

  one(id: string): Promise<SubcontractAnnouncementView> {
    return recordOf<SubcontractAnnouncementView>(this.announcements, id);
  }

  of(contractId: string): Promise<Rows<SubcontractAnnouncementView>> {
    return belonging<SubcontractAnnouncementView>(this.announcements, '-createdAt', { contractId });
  }

  /** How many wait for the institution's answer. */
  async waiting(contractId: string): Promise<number> {
    return (await belonging(this.announcements, 'createdAt', { contractId, state: 'ANNOUNCED' })).items.length;
  }

  async crumbs({ say }: Viewer, contractId: string): Promise<readonly [Crumb, Crumb]> {
    const { contractNo, title } = await recordOf<ContractView>(this.contracts, contractId);
    return [
      ['/contracts', say('契約', 'Contracts')],
      [`/contracts/${contractId}`, `${contractNo} ${title}`],
    ];
  }
}
