import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { CreatePurchase, PatchPurchase, PurchaseQuery, PurchaseView } from './dto/purchase.dto';
import { PurchaseEntity } from './purchase.entity';
import { PurchaseReader } from './purchase.reader';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('purchases')
@Controller({ version: '1' })
export class PurchasesController {
  constructor(
    private readonly records: Records,
    private readonly reader: PurchaseReader,
  ) {}

  @Lists('purchases', { id: 'listPurchases', permission: 'evaluation.read', summary: 'List purchases' }, PurchaseView)
  list(@Query() query: PurchaseQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'purchases',
    { id: 'createPurchase', permission: 'evaluation.write', summary: 'Record what is bought from a vendor' },
    CreatePurchase,
    PurchaseView,
  )
  async create(@Body() body: CreatePurchase): Promise<JsonReply> {
    return created(this.reader, 'purchases', await this.records.create(PurchaseEntity, body));
  }

  @Shows(
    'purchases/:id',
    { id: 'getPurchase', permission: 'evaluation.read', summary: 'Read a purchase' },
    PurchaseView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'purchases/:id',
    { id: 'updatePurchase', permission: 'evaluation.write', summary: 'Change a purchase' },
    PatchPurchase,
    PurchaseView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchPurchase): Promise<JsonReply> {
    await this.records.change(PurchaseEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('purchases/:id', {
    id: 'deletePurchase',
    permission: 'evaluation.write',
    summary: 'Delete a purchase',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(PurchaseEntity, expected);
  }
}
