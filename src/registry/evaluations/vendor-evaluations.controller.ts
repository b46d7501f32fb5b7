import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateVendorEvaluation,
  PatchVendorEvaluation,
  VendorEvaluationQuery,
  VendorEvaluationView,
} from './dto/vendor-evaluation.dto';
import { VendorEvaluationEntity } from './vendor-evaluation.entity';
import { VendorEvaluationReader } from './vendor-evaluation.reader';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('vendor-evaluations')
@Controller({ version: '1' })
export class VendorEvaluationsController {
  constructor(
    private readonly records: Records,
    private readonly reader: VendorEvaluationReader,
  ) {}

  @Lists(
    'vendor-evaluations',
    { id: 'listVendorEvaluations', permission: 'evaluation.read', summary: 'List vendor evaluations' },
    VendorEvaluationView,
  )
  list(@Query() query: VendorEvaluationQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'vendor-evaluations',
    { id: 'createVendorEvaluation', permission: 'evaluation.write', summary: 'Register a vendor evaluation' },
    CreateVendorEvaluation,
    VendorEvaluationView,
  )
  async create(@Body() body: CreateVendorEvaluation): Promise<JsonReply> {
    return created(this.reader, 'vendor-evaluations', await this.records.create(VendorEvaluationEntity, body));
  }

  @Shows(
    'vendor-evaluations/:id',
    { id: 'getVendorEvaluation', permission: 'evaluation.read', summary: 'Read a vendor evaluation' },
    VendorEvaluationView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'vendor-evaluations/:id',
    { id: 'updateVendorEvaluation', permission: 'evaluation.write', summary: 'Change a vendor evaluation' },
    PatchVendorEvaluation,
    VendorEvaluationView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchVendorEvaluation): Promise<JsonReply> {
    await this.records.change(VendorEvaluationEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('vendor-evaluations/:id', {
    id: 'deleteVendorEvaluation',
    permission: 'evaluation.write',
    summary: 'Delete a vendor evaluation that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(VendorEvaluationEntity, expected);
  }
}
