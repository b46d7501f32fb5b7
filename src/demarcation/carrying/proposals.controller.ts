import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides, Shows } from '../../http/operation';
import { ApplyMatrixProposal, MatrixProposalView } from './dto/matrix-proposal.dto';
import { ProposalReader } from './proposal.reader';
import { Proposals } from './proposals';

/** What has changed around a contract since its matrix was drawn up, shown before it is carried into a revision. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly reader: ProposalReader,
  ) {}

  @Shows(
    'matrices/:id/proposal',
    {
      id: 'getMatrixProposal',
      permission: 'matrix.write',
      summary: 'Read what the facts ask of a revision that it does not say yet',
      description:
        'New columns, new rows, rows that apply no more: each with the facts behind it. Of an agreed revision: what the next one has to carry. Changes nothing.',
    },
    MatrixProposalView,
  )
  show(@PathId() matrixId: string, @AskedLanguage() language: Language): Promise<JsonReply> {
    return this.reader.of(matrixId, language);
  }

  @Decides(
    'matrices/:id/proposal',
    {
      id: 'applyMatrixProposal',
      permission: 'matrix.write',
      summary: 'Carry what was proposed into a revision, but for what is declined with a reason',
      description:
        'Until everything is decided the revision cannot be agreed. Whatever changes a row or column voids the confirmations given.',
    },
    ApplyMatrixProposal,
    MatrixProposalView,
  )
  async apply(
    @Expecting() expected: Expected,
    @Body() { proposalHash, declined }: ApplyMatrixProposal,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.proposals.apply(expected, proposalHash, declined ?? [], actor.name);
    return this.reader.of(expected.id, language);
  }
}
