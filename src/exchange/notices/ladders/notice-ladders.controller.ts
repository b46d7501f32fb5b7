import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../../database/records';
import { PartController } from '../../../http/records/part-controller';
import { plainParts } from '../../../http/records/plain-records';
import { CreateNoticeLadder, NoticeLadderQuery, NoticeLadderView, PatchNoticeLadder } from './notice-ladder.dto';
import { NOTICE_LADDER } from './notice-ladder-part';
import { NoticeLadderEntity } from './notice-ladder.entity';
import { NoticeLadderReader } from './notice-ladder.reader';

@ApiTags('notices')
@Controller({ version: '1' })
export class NoticeLaddersController extends PartController(NOTICE_LADDER, {
  create: CreateNoticeLadder,
  patch: PatchNoticeLadder,
  view: NoticeLadderView,
  query: NoticeLadderQuery,
}) {
  constructor(reader: NoticeLadderReader, records: Records) {
    super(reader, records, plainParts(records, NoticeLadderEntity, NOTICE_LADDER));
  }
}
