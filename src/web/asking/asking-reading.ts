import { certificateName } from '../../findings/certificate-name';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type EvidenceAnswerQuery, type EvidenceAnswerView } from '../../exchange/evidence/dto/evidence-answer.dto';
import { type EvidenceRequestView } from '../../exchange/evidence/dto/evidence-request.dto';
import { isShareable } from '../../exchange/evidence/answer-content';
import { EvidenceAnswerReader } from '../../exchange/evidence/evidence-answer.reader';
import { EvidenceRequestReader } from '../../exchange/evidence/evidence-request.reader';
import { type EvidenceLinkView } from '../../exchange/evidence/links/evidence-link.dto';
import { EvidenceLinkReader } from '../../exchange/evidence/links/evidence-link.reader';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { type Options } from '../forms/field';
import { belonging, listed, recordOf, type Rows } from '../rows';
import { type RequestListQuery } from './asking-query';

/** What a request of a vendor may be about. */
export interface AskOptions {
  readonly aboutVendorId: Options;
  readonly contractId: Options;
  readonly certificationId: Options;
  readonly equipmentId: Options;
  readonly matrixId: Options;
}

const CONTRACTS = `select c.id, c.contract_no || ' ' || c.title as name from contracts c
  where c.institution_id = $1 and is_party_to(c.id, $2) and (c.ended_on is null or c.ended_on >= today_in_japan())`;
const BENEATH = `select distinct v.id, v.name from subcontracts s join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id
  where c.institution_id = $1 and is_party_to(c.id, $2) and v.id <> $2 and (s.ended_on is null or s.ended_on >= today_in_japan())`;

/** The rows by which each field of the form may be filled in; $1: the institution, $2: the vendor. */
const OPTIONS: Readonly<Record<keyof AskOptions, string>> = {
  contractId: CONTRACTS,
  aboutVendorId: BENEATH,
  certificationId: `select k.id, ${certificateName('k', 'v')} || ' 〜' || k.valid_to as name
    from certifications k join vendors v on v.id = k.vendor_id
    where (v.id = $2 or v.id in (select id from (${BENEATH}) as beneath))
      and not exists (select from certifications n where n.predecessor_id = k.id)`,
  equipmentId: `select e.id, e.asset_no || ' ' || e.name as name from equipment e
    where e.institution_id = $1 and exists (select from equipment_roles x where x.equipment_id = e.id and x.vendor_id = $2)`,
  matrixId: `select m.id, c.name || ' #' || m.revision as name from matrices m join (${CONTRACTS}) as c on c.id = m.contract_id
    where m.status in ('DRAFT','UNDER_CONSULTATION') and m.conclusion = 'DECLARED'`,
};

/** Reads what vendors are asked for, and what they have answered. */
@Injectable()
export class AskingReading {
  constructor(
    private readonly database: Database,
    private readonly requests: EvidenceRequestReader,
    private readonly answers: EvidenceAnswerReader,
    private readonly mailed: EvidenceLinkReader,
  ) {}

  list(query: RequestListQuery): Promise<Rows<EvidenceRequestView>> {
    return listed<EvidenceRequestView>(this.requests, query);
  }

  one(id: string): Promise<EvidenceRequestView> {
    return recordOf<EvidenceRequestView>(this.requests, id);
  }

  /** What the vendor has answered. */
  answered(query: EvidenceAnswerQuery): Promise<Rows<EvidenceAnswerView>> {
    return listed<EvidenceAnswerView>(this.answers, query);
  }

  /** What the vendor could share for a request: answers of the same kind, about the same party, not shared for it already. */
  async shareable(request: EvidenceRequestView): Promise<readonly EvidenceAnswerView[]> {
    const { kind, vendorId, aboutVendorId, id } = request;
    if (!isShareable(kind)) return [];
    const { items } = await belonging<EvidenceAnswerView>(this.answers, '-createdAt', { kind, vendorId });
    return items.filter(
      (answer) => answer.aboutVendorId === aboutVendorId && !answer.shares.some(({ requestId }) => requestId === id),
    );
  }

  /** Newest first; in the scope of whoever asks. */
  async links(requestId: string): Promise<readonly EvidenceLinkView[]> {
    return (await belonging<EvidenceLinkView>(this.mailed, '-createdAt', { requestId })).items;
  }

  /** Vendors with whom the institution has a contract. */
  async vendors(institutionId: string): Promise<Options> {
    return this.named(
      `select distinct v.id, v.name from vendors v join ${CONTRACT_PARTIES} as p on p.vendor_id = v.id where p.institution_id = $1`,
      [institutionId],
    );
  }

  async options(institutionId: string, vendorId: string): Promise<AskOptions> {
    const found = await this.database.readConsistently(async () => {
      const entries: [keyof AskOptions, Options][] = [];
      for (const [field, sql] of Object.entries(OPTIONS) as [keyof AskOptions, string][])
        entries.push([field, await this.named(sql, [institutionId, vendorId])]);
      return entries;
    });
    return Object.fromEntries(found) as unknown as AskOptions;
  }

  private async named(sql: string, values: readonly string[]): Promise<Options> {
    const rows = await this.database.read<{ id: string; name: string }>({
      text: `select id, name from (${sql}) as named where $1::uuid is not null order by name, id limit 500`,
      values,
    });
    return rows.map(({ id, name }) => [id, name]);
  }

  async vendorName(id: string): Promise<string | null> {
    const [found] = await this.database.read<{ name: string }>({
      name: 'asked-vendor',
      text: 'select name from vendors where id = $1',
      values: [id],
    });
    return found?.name ?? null;
  }
}
