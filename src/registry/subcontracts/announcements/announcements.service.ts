import { Injectable } from '@nestjs/common';
import { type Principal } from '../../../access/principal';
import { Database } from '../../../database/database';
import { type Expected, Records } from '../../../database/records';
import { today } from '../../../kernel/calendar-date';
import { isSameName } from '../../../kernel/company-name';
import { fault, invalid } from '../../../kernel/problems';
import { impossibleStep } from '../../../kernel/steps';
import { ContractEntity } from '../../contracts/contract.entity';
import { type CreateSubcontract } from '../dto/subcontract.dto';
import { SubcontractsService } from '../subcontracts.service';
import { VendorEntity } from '../../vendors/vendor.entity';
import { type AnnounceSubcontract } from './dto/subcontract-announcement.dto';
import { SubcontractAnnouncementEntity } from './subcontract-announcement.entity';

/** A party as a list names it. */
interface NamedParty {
  readonly counterparty: string;
  readonly work: string;
  readonly corporateNumber: string | null;
  readonly country: string | null;
}

/** The vendor that has named parties of its own, and who said so for it. */
export interface Announcer {
  readonly announcerId: string;
  readonly announcedBy: string;
}

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
   * Enters, in the vendor's name, parties of a list that the institution has asked it for, but for those that are on record or
   * announced already. Returns the new records’ ids.
   */
  announceNamed(
    { announcedBy, announcerId }: Announcer,
    contractId: string,
    parties: readonly NamedParty[],
  ): Promise<string[]> {
    return this.database.transact(async () => {
      const known = await this.namedBeneath(contractId);
      const ids: string[] = [];
      for (const party of parties) {
        if (known.some((one) => isSameParty(one, party))) continue;
        known.push(party);
        const announced = { ...party, contractId, announcedBy, announcerId };
        ids.push(await this.records.create(SubcontractAnnouncementEntity, announced));
      }
      return ids;
    });
  }

  /** Whoever is on record beneath a contract, or announced. */
  private namedBeneath(contractId: string): Promise<Pick<NamedParty, 'counterparty' | 'corporateNumber'>[]> {
    return this.database.read({
      name: 'named-beneath',
      text: `select v.name as counterparty, v.corporate_number as "corporateNumber" from subcontracts s join vendors v on v.id = s.vendor_id
          where s.contract_id = $1 and (s.ended_on is null or s.ended_on >= today_in_japan())
        union all select a.counterparty, a.corporate_number from subcontract_announcements a
          where a.contract_id = $1 and num_nonnulls(a.subcontract_id, a.declined_on, a.withdrawn_on) = 0`,
      values: [contractId],
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

type Named = Pick<NamedParty, 'counterparty' | 'corporateNumber'>;

/** Where both have a corporate number, that decides. */
function isSameParty(one: Named, other: Named): boolean {
  if (one.corporateNumber !== null && other.corporateNumber !== null)
    return one.corporateNumber === other.corporateNumber;
  return isSameName(one.counterparty, other.counterparty);
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
