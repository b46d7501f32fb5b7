import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { CreateVendorSuccession, VendorSuccessionQuery, VendorSuccessionView } from './dto/vendor-succession.dto';
import { VendorSuccessionEntity } from './vendor-succession.entity';
import { VendorSuccessionReader } from './vendor-succession.reader';
import { VendorEntity } from './vendor.entity';

/** 商号変更・合併・会社分割, and two records of one company: recorded once, and never changed. */
@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorSuccessionsController {
  constructor(
    private readonly records: Records,
    private readonly reader: VendorSuccessionReader,
  ) {}

  @Lists(
    'vendors/:id/successions',
    {
      id: 'listVendorSuccessions',
      permission: 'vendor.read',
      summary: 'List what became of a vendor, and of whom it is the successor',
    },
    VendorSuccessionView,
    VendorSuccessionQuery,
  )
  async list(@PathId() vendorId: string, @Query() query: VendorSuccessionQuery): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    return listReply(this.reader, query, { vendorId });
  }

  @Creates(
    'vendors/:id/successions',
    {
      id: 'createVendorSuccession',
      permission: 'vendor.succeed',
      summary: 'Record that a vendor was renamed, merged or split, or has a second record',
      description:
        'Contracts, certificates, keys and what else names the vendor then name the successor; agreements and approvals stand, and former names stay findable. What others have recorded or are concerned by is for the steward of the registry.',
    },
    CreateVendorSuccession,
    VendorSuccessionView,
  )
  async create(@PathId() vendorId: string, @Body() body: CreateVendorSuccession): Promise<JsonReply> {
    await this.records.demand(VendorEntity, vendorId);
    const id = await this.records.create(VendorSuccessionEntity, { ...body, vendorId });
    return created(this.reader, 'vendor-successions', id);
  }

  @Shows(
    'vendor-successions/:id',
    { id: 'getVendorSuccession', permission: 'vendor.read', summary: 'Read what became of a vendor' },
    VendorSuccessionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }
}
