import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId } from '../../http/entity-tag';
import { Answers } from '../../http/operation';
import { AnnexReader } from './annex.reader';
import { MatrixAnnexView } from './dto/matrix-annex.dto';

/** What a revision covers without a row of its own. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class AnnexController {
  constructor(private readonly annex: AnnexReader) {}

  @Answers(
    'matrices/:id/annex',
    {
      id: 'getMatrixAnnex',
      permission: 'matrix.read',
      summary: 'Read which devices a revision covers, today and when it was agreed',
      description:
        'A device more whose owner, installer and maintainer stand in the matrix already outdates nothing: it is listed here.',
    },
    MatrixAnnexView,
  )
  of(@PathId() matrixId: string): Promise<MatrixAnnexView> {
    return this.annex.of(matrixId);
  }
}
