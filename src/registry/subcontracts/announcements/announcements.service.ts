import { Injectable } from '@nestjs/common';
import { type Principal } from '../../../access/principal';
import { Database } from '../../../database/database';
import { type Expected, Records } from '../../../database/records';
import { today } from '../../../kernel/calendar-date';
import { fault, invalid } from '../../../kernel/problems';
import { impossibleStep } from '../../../kernel/steps';
import { ContractEntity } from '../../contracts/contract.entity';
import { type CreateSubcontract } from '../dto/subcontract.dto';
import { SubcontractsService } from '../subcontracts.service';
import { VendorEntity } from '../../vendors/vendor.entity';
import { type AnnounceSubcontract } from './dto/subcontract-announcement.dto';
import { SubcontractAnnouncementEntity } from './subcontract-announcement.entity';

/** 再委託の事前の届出: a vendor's people announce, the institution's take it up or decline. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly subcontracts: SubcontractsService,
  ) {}

  /** Returns the new record’s id. */
  announce({ name }: Principal, contractId: string, values: AnnounceSubcontract): Promise<string> {
    return this.database.transact(async () => {
      await this.records.demand(ContractEntity, contractId);
      return this.records.create(SubcontractAnnouncementEntity, { ...values, contractId, announcedBy: name });
    });
  }

  /**
   * Registers what was announced as a re-entrustment: its information was given on the day of the announcement, as far as it
   * went. Everything after that, consultation to start, is still to come. Returns the re-entrustment's id.
   */
  takeUp(expected: Expected, vendorId: string): Promise<string> {
    return this.database.transact(async (manager) => {
      const announcement = await this.open(expected);
      const vendor = await manager.findOne(VendorEntity, { where: { id: vendorId } });
      const { corporateNumber } = announcement;
      if (
        vendor !== null &&
        corporateNumber !== null &&
        (vendor.corporateNumber ?? corporateNumber) !== corporateNumber
      )
        throw invalid([
          fault('/vendorId', 'OTHER_VENDOR', {
            ja: `届け出られた法人番号 ${corporateNumber} の事業者ではありません`,
            en: `Not the party announced, whose corporate number is ${corporateNumber}`,
          }),
        ]);
      const subcontractId = await this.subcontracts.create(announcement.contractId, {
        ...informationIn(announcement),
        vendorId,
      });
      await this.records.change(SubcontractAnnouncementEntity, expected, { subcontractId });
      return subcontractId;
    });
  }

  async decline(expected: Expected, reason: string): Promise<void> {
    await this.settle(expected, { declinedOn: today(), reason });
  }

  async withdraw(expected: Expected, reason: string | null): Promise<void> {
    await this.settle(expected, { withdrawnOn: today(), reason });
  }

  private settle(expected: Expected, outcome: Partial<SubcontractAnnouncementEntity>): Promise<void> {
    return this.database.transact(async () => {
      await this.open(expected);
      await this.records.change(SubcontractAnnouncementEntity, expected, outcome);
    });
  }

  /** Held until the transaction ends; 409 where it has been answered or taken back. */
  private open(expected: Expected): Promise<SubcontractAnnouncementEntity> {
    return this.database.transact(async (manager) => {
      const announcement = await this.records.lock(manager, SubcontractAnnouncementEntity, expected);
      const { subcontractId, declinedOn, withdrawnOn } = announcement;
      const state = subcontractId !== null ? 'TAKEN_UP' : declinedOn !== null ? 'DECLINED' : 'WITHDRAWN';
      if (subcontractId !== null || declinedOn !== null || withdrawnOn !== null) throw impossibleStep(state, []);
      return announcement;
    });
  }
}

/** What of 事前の情報提供 was given: what was not said was not. */
function informationIn(said: SubcontractAnnouncementEntity): Omit<CreateSubcontract, 'vendorId'> {
  const { work, handlesPersonalData, processingCountries, storageCountries } = said;
  const isAbroad = [...processingCountries, ...storageCountries].some((country) => country !== 'JP');
  return {
    work,
    handlesPersonalData,
    processingCountries,
    storageCountries,
    overseas: isAbroad ? 'YES' : 'UNKNOWN',
    informationProvidedOn: today(said.createdAt),
    informationCounterparty: true,
    informationWork: true,
    informationPersonalData: said.personalDataHandling !== null,
    informationSafetyMeasures: said.safetyMeasures !== null,
    informationCountry: said.country !== null,
    informationFurtherReentrustment: said.goesFurther !== 'UNKNOWN',
  };
}
