import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Lists } from '../../http/operation';
import { MatrixListItemView, MatrixListQuery } from './dto/matrix-list.dto';
import { MatrixListReader } from './matrix-list.reader';

/** All revisions that the asker may see, and for whom they wait. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class MatrixListController {
  constructor(private readonly reader: MatrixListReader) {}

  @Lists(
    'matrices',
    {
      id: 'listMatrices',
      permission: 'matrix.read',
      summary: 'List revisions of matrices: those that wait for a side, differ, or no longer fit',
      description:
        'In the order of their last change unless said otherwise: what has changed since one last looked comes first.',
    },
    MatrixListItemView,
    MatrixListQuery,
  )
  list(@Query() query: MatrixListQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }
}
