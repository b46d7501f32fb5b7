import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { type NewRequestQuery } from './asking-query';

/** Who would be asked about something, and by whom. */
export interface AskedParties {
  readonly institutionId: string;
  readonly vendorId: string;
  readonly aboutVendorId: string | null;
  readonly contractId: string | null;
}

/** A party beneath a vendor is asked through that vendor; whoever has a contract is asked itself. */
const PARTY = (party: string): string => `
  select p.institution_id, p.vendor_id, null::uuid as about, p.contract_id as contract, 1 as rank from ${CONTRACT_PARTIES} as p
    where p.vendor_id = ${party} and (p.until is null or p.until >= today_in_japan())
  union all select c.institution_id, c.vendor_id, s.vendor_id, c.id, 2 from subcontracts s join contracts c on c.id = s.contract_id
    where s.vendor_id = ${party} and s.vendor_id <> c.vendor_id`;

/** $1 to $6: contract, matrix, re-entrustment, certificate, device, party; $7: in which institution, where that is said. */
const TEXT = `select institution_id as "institutionId", vendor_id as "vendorId", about as "aboutVendorId", contract as "contractId" from (
  select c.institution_id, c.vendor_id, null::uuid as about, c.id as contract, 0 as rank from contracts c
    where c.id = $1 or c.id = (select m.contract_id from matrices m where m.id = $2)
  union all select c.institution_id, c.vendor_id, nullif(s.vendor_id, c.vendor_id), c.id, 0 from subcontracts s join contracts c on c.id = s.contract_id where s.id = $3
  union all ${PARTY('(select k.vendor_id from certifications k where k.id = $4)')}
  union all ${PARTY(`any(select x.vendor_id from equipment_roles x where x.equipment_id = $5)`)}
  union all ${PARTY('$6::uuid')}) as asked
  where $7::uuid is null or institution_id = $7 order by rank, contract limit 1`;

/** Finds out whom to ask about what a finding is about. */
@Injectable()
export class AskedPartiesReading {
  constructor(private readonly database: Database) {}

  /** null: nobody is known to be asked about it. */
  async of(query: NewRequestQuery): Promise<AskedParties | null> {
    const { contractId, matrixId, subcontractId, certificationId, equipmentId, partyId, institutionId } = query;
    const [found] = await this.database.read<AskedParties>({
      name: 'asked-parties',
      text: TEXT,
      values: [contractId, matrixId, subcontractId, certificationId, equipmentId, partyId, institutionId].map(
        (id) => id ?? null,
      ),
    });
    return found ?? null;
  }
}
