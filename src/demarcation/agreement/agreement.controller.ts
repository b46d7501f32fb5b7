import { Body, Controller, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { Expecting, PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { Answers, Creates, Decides, Examines } from '../../http/operation';
import { AgreedCopies } from './agreed-copies';
import { CopyLimit } from './copy-limit.guard';
import { Confirmations } from './confirmations';
import { CheckMatrixConfirmation, ConfirmMatrix, MatrixAgreementView } from './dto/matrix-agreement.dto';
import { CanonicalMatrixView } from './dto/matrix-canonical.dto';
import { MatrixDifferencesQuery, MatrixDifferencesView } from './dto/matrix-differences.dto';
import { AgreedCopyView, AskAboutCopy } from './dto/agreed-copy.dto';
import { MatrixVerificationView, VerifyMatrix } from './dto/matrix-verification.dto';
import { MatrixContentReader } from './matrix-content.reader';
import { MatrixReader } from '../matrix.reader';
import { type MatrixDifferences } from './differences';
import { RevisionDifferences } from './revision-differences';
import { Verifications } from './verifications';

/** What a revision says as one text, who has agreed to it by its hash, and whether a copy is what was agreed. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class AgreementController {
  constructor(
    private readonly contents: MatrixContentReader,
    private readonly confirmations: Confirmations,
    private readonly differences: RevisionDifferences,
    private readonly verifications: Verifications,
    private readonly copies: AgreedCopies,
    private readonly reader: MatrixReader,
  ) {}

  @Answers(
    'matrices/:id/canonical',
    {
      id: 'getCanonicalMatrix',
      permission: 'matrix.read',
      summary: 'Read a revision as the one text whose SHA-256 both sides confirm',
      description: 'The bytes of the answer are what is hashed, so that anybody can do so without this service.',
    },
    CanonicalMatrixView,
  )
  async canonical(@PathId() matrixId: string): Promise<JsonReply> {
    return new JsonReply((await this.contents.canonical(matrixId)).text);
  }

  @Creates(
    'matrices/:id/confirmations',
    {
      id: 'confirmMatrix',
      permission: 'matrix.confirm',
      summary: 'Agree for one’s own side to the content of a declared revision',
      description:
        'The content is named by its hash; whatever changes it voids the confirmation. Nobody confirms for both sides. Nobody confirms for the institution what they drafted themselves, and an important contract wants the executive approval first.',
    },
    ConfirmMatrix,
    MatrixAgreementView,
  )
  async confirm(
    @PathId() matrixId: string,
    @Body() body: ConfirmMatrix,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    const id = await this.confirmations.confirm(matrixId, body, actor);
    const { text, version } = await this.reader.agreement(id);
    return new JsonReply(text, version, `/v1/matrix-agreements/${id}`);
  }

  @Decides(
    'matrix-agreements/:id/checks',
    {
      id: 'checkMatrixConfirmation',
      permission: 'matrix.confirm',
      summary: 'Say, as a second person, that what was entered on behalf of the vendor is what its paper says',
      description: 'Until then it does not count: the revision cannot be agreed.',
    },
    CheckMatrixConfirmation,
    MatrixAgreementView,
  )
  async check(
    @Expecting() expected: Expected,
    @Body() { contentHash }: CheckMatrixConfirmation,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.confirmations.check(expected, contentHash, actor);
    return this.reader.agreement(expected.id);
  }

  @Answers(
    'matrices/:id/differences',
    {
      id: 'listMatrixDifferences',
      permission: 'matrix.read',
      summary: 'Read what a revision says otherwise than another one, row by row',
    },
    MatrixDifferencesView,
  )
  differencesOf(@PathId() matrixId: string, @Query() query: MatrixDifferencesQuery): Promise<MatrixDifferences> {
    return this.differences.of(matrixId, query.with);
  }

  @Examines(
    'matrix-verifications',
    {
      id: 'verifyMatrix',
      permission: 'matrix.read',
      summary:
        'Ask whether a copy, by its hash or its text, is what was agreed, or how a revision stands by its number',
    },
    VerifyMatrix,
    MatrixVerificationView,
  )
  verify(@Body() body: VerifyMatrix): Promise<MatrixVerificationView> {
    return this.verifications.verify(body);
  }

  @Examines(
    'agreed-copies',
    {
      id: 'askAboutCopy',
      permission: 'PUBLIC',
      summary: 'Ask, with a paper in hand, whether it is what was agreed',
      description:
        'For anybody: neither the hash nor the code can be guessed, and no address asks more than 30 times a minute. Told is when it was agreed and replaced, nothing else.',
    },
    AskAboutCopy,
    AgreedCopyView,
  )
  @UseGuards(CopyLimit)
  askAboutCopy(@Body() asked: AskAboutCopy): Promise<AgreedCopyView> {
    return this.copies.asked(asked);
  }
}
