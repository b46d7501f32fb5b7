import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { type BulkKind, TAKEN_IN_BULK } from '../../http/bulk/bulk-line-writer';
import { BulkQuery } from '../../http/bulk/bulk.dto';
import { BulkUpserts } from '../../http/bulk/bulk-upserts';
import { BulkSent, type SentBulk, UpsertsMany } from '../../http/bulk/upserts-many';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { Upserts } from '../../http/operation';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { upsertReply } from '../../http/records/upsert';
import { ContractEntity } from '../contracts/contract.entity';
import {
  CreateSubcontract,
  CreateSubcontractOf,
  PatchSubcontract,
  SubcontractQuery,
  SubcontractView,
  UpsertSubcontract,
} from './dto/subcontract.dto';
import { SubcontractReader } from './subcontract.reader';
import { SubcontractsService } from './subcontracts.service';

const SUBCONTRACT: PartKind = {
  path: 'subcontracts',
  knownAs: 'SUBCONTRACT',
  name: 'Subcontract',
  one: 'a subcontract',
  many: 'the subcontracts',
  read: 'subcontract.read',
  write: 'subcontract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/subcontracts', key: 'contractId', one: 'a contract' },
};

@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractsController extends PartController(SUBCONTRACT, {
  create: CreateSubcontract,
  patch: PatchSubcontract,
  view: SubcontractView,
  query: SubcontractQuery,
}) {
  @Inject(BulkUpserts) private readonly bulk!: BulkUpserts;

  constructor(
    reader: SubcontractReader,
    records: Records,
    private readonly subcontracts: SubcontractsService,
  ) {
    super(reader, records, subcontracts);
  }

  @Upserts(
    'external/subcontracts/:system/:key',
    {
      id: 'upsertSubcontractByExternalId',
      permission: 'subcontract.write',
      summary: 'Register or change a subcontract by another system’s key',
    },
    UpsertSubcontract,
    SubcontractView,
  )
  async upsertByKey(@ExternalKeyPath() known: KnownAs, @Body() body: UpsertSubcontract): Promise<JsonReply> {
    const found = await this.idBy(known.key);
    const registering = { ...SUBCONTRACT, create: CreateSubcontractOf, register: this.registerOfWhole() };
    const owned = await this.fieldOwners.of(SUBCONTRACT.path, known.key.system);
    return upsertReply(found, { ...known, owned, body }, registering, this.reader);
  }

  @UpsertsMany(
    'subcontracts/bulk-upsert',
    {
      id: 'bulkUpsertSubcontracts',
      permission: 'subcontract.write',
      summary: 'Register or change many subcontracts at once',
    },
    'Subcontract',
    UpsertSubcontract,
  )
  upsertMany(@BulkSent() sent: SentBulk, @Query() query: BulkQuery): Promise<JsonReply> {
    return this.bulk.take(this[TAKEN_IN_BULK], sent, query);
  }

  get [TAKEN_IN_BULK](): BulkKind {
    const kind = {
      ...SUBCONTRACT,
      create: CreateSubcontractOf,
      patch: PatchSubcontract,
      upsert: UpsertSubcontract,
      register: this.registerOfWhole(),
      reader: this.reader,
    };
    return kind as BulkKind;
  }

  /** Records that name their contract themselves. */
  private registerOfWhole() {
    return {
      create: (whole: CreateSubcontractOf) => this.subcontracts.createIn(whole),
      patch: this.subcontracts.patch.bind(this.subcontracts),
    };
  }
}
