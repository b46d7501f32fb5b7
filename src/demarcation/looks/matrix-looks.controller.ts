import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { forbidden } from '../../access/access.guard';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { Answers, Notes } from '../../http/operation';
import { contentChanged } from '../agreement/content-changed';
import { MatrixContentReader } from '../agreement/matrix-content.reader';
import { LookAtMatrix, MatrixLookView } from './dto/matrix-look.dto';
import { MatrixLooks } from './matrix-looks';

/** What a revision says otherwise than when somebody last read it: each person's own. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class MatrixLooksController {
  constructor(
    private readonly looks: MatrixLooks,
    private readonly contents: MatrixContentReader,
  ) {}

  @Answers(
    'matrices/:id/look',
    {
      id: 'getMatrixLook',
      permission: 'matrix.read',
      summary: 'Read what a revision says otherwise than when one last looked',
    },
    MatrixLookView,
  )
  async since(@PathId() matrixId: string): Promise<JsonReply> {
    const { hash } = await this.contents.canonical(matrixId);
    const look = await this.looks.since(matrixId);
    const differences = look === null ? null : { comparedWith: null, ...look.differences };
    return new JsonReply(JSON.stringify({ lookedAt: look?.lookedAt ?? null, contentHash: hash, differences }));
  }

  @Notes(
    'matrices/:id/look',
    {
      id: 'lookAtMatrix',
      permission: 'matrix.read',
      summary: 'Say that one has read what a revision says now',
      description:
        'Only oneself is told by it what changes from here on; it binds nobody and changes nothing of the revision. People only: a program has no eyes (403).',
    },
    LookAtMatrix,
    MatrixLookView,
  )
  async look(
    @PathId() matrixId: string,
    @Body() { contentHash }: LookAtMatrix,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    if (actor.kind !== 'ACCOUNT') throw forbidden('matrix.read');
    const { hash } = await this.contents.canonical(matrixId);
    if (hash !== contentHash) throw contentChanged(hash);
    await this.looks.look(matrixId);
    return this.since(matrixId);
  }
}
