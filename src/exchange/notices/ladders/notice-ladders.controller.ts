import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../../database/records';
import { PartController, type PartKind } from '../../../http/records/part-controller';
import { plainParts } from '../../../http/records/plain-records';
import { InstitutionEntity } from '../../../registry/institutions/institution.entity';
import { CreateNoticeLadder, NoticeLadderQuery, NoticeLadderView, PatchNoticeLadder } from './notice-ladder.dto';
import { NoticeLadderEntity } from './notice-ladder.entity';
import { NoticeLadderReader } from './notice-ladder.reader';

/** How long before a day people are told, as parts of an institution. */
export const NOTICE_LADDER: PartKind = {
  path: 'notice-ladders',
  name: 'NoticeLadder',
  one: 'how long before a day people are told',
  many: 'how long before a day people are told',
  read: 'institution.read',
  write: 'institution.write',
  parent: {
    entity: InstitutionEntity,
    list: 'institutions/:id/notice-ladders',
    key: 'institutionId',
    one: 'an institution',
  },
};

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
