import { applyDecorators, Body, Controller, Get, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Decides, Lists, Shows } from '../../http/operation';
import { operation, pathParameters, problems } from '../../http/operation-parts';
import { shown } from '../../http/record-reply';
import { AnswerUpload } from './answer-upload.interceptor';
import { AnswerEvidence } from './dto/answer-evidence.dto';
import { EvidenceAnswerQuery, EvidenceAnswerView, RevokeShare, ShareEvidence } from './dto/evidence-answer.dto';
import { EvidenceRequestView } from './dto/evidence-request.dto';
import { EvidenceAnswerReader } from './evidence-answer.reader';
import { EvidenceAnswering } from './evidence-answering';
import { EvidenceFiles } from './evidence-files';
import { EvidenceRequestReader } from './evidence-request.reader';

/** What vendors answer: by their own people, and seen by those institutions with which they share it. */
@ApiTags('evidence-requests')
@Controller({ version: '1' })
export class EvidenceAnswersController {
  constructor(
    private readonly answering: EvidenceAnswering,
    private readonly answers: EvidenceAnswerReader,
    private readonly requests: EvidenceRequestReader,
    private readonly files: EvidenceFiles,
  ) {}

  // The lower decorator stands outside: the file is received before the idempotency key opens a transaction.
  @Decides(
    'evidence-requests/:id/answer',
    {
      id: 'answerEvidenceRequest',
      permission: 'evidence.answer',
      summary: 'Answer, as the vendor, what an institution asks for',
      description:
        'The answer is shared with whoever asked, and with nobody else. It changes no fact before the institution has accepted it.',
    },
    AnswerEvidence,
    EvidenceRequestView,
  )
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(AnswerUpload)
  async answer(
    @Expecting() expected: Expected,
    @Body() body: AnswerEvidence,
    @Actor() { name }: Principal,
  ): Promise<JsonReply> {
    await this.answering.answer(expected, name, body);
    return shown(this.requests, expected.id);
  }

  @Decides(
    'evidence-requests/:id/share',
    {
      id: 'shareEvidence',
      permission: 'evidence.answer',
      summary: 'Answer with what one’s vendor has answered to another institution before',
      description: 'That is its consent for this institution and this request, until it is revoked.',
    },
    ShareEvidence,
    EvidenceRequestView,
  )
  async share(
    @Expecting() expected: Expected,
    @Body() { answerId }: ShareEvidence,
    @Actor() { name }: Principal,
  ): Promise<JsonReply> {
    await this.answering.share(expected, name, answerId);
    return shown(this.requests, expected.id);
  }

  @Decides(
    'evidence-shares/:id/revocation',
    {
      id: 'revokeEvidenceShare',
      permission: 'evidence.answer',
      summary: 'Share an answer with an institution no longer',
      description:
        'The institution reads it no longer; where it was not reviewed yet, the request is to be answered anew. What was accepted stays in the institution’s record.',
    },
    RevokeShare,
    EvidenceRequestView,
  )
  async revoke(@Expecting() expected: Expected, @Body() _: RevokeShare): Promise<JsonReply> {
    return shown(this.requests, await this.answering.revoke(expected));
  }

  @Lists(
    'evidence-answers',
    {
      id: 'listEvidenceAnswers',
      permission: 'evidence.read',
      summary: 'List what vendors have answered, and with whom they share it',
      description: 'A vendor’s people see all of their own; institutions what is shared with them.',
      isOfThePresent: true,
    },
    EvidenceAnswerView,
    EvidenceAnswerQuery,
  )
  list(@Query() query: EvidenceAnswerQuery): Promise<JsonReply> {
    return listReply(this.answers, query);
  }

  @Shows(
    'evidence-answers/:id',
    {
      id: 'getEvidenceAnswer',
      permission: 'evidence.read',
      summary: 'Read what a vendor has answered',
      isOfThePresent: true,
    },
    EvidenceAnswerView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.answers, id);
  }

  @Downloads()
  download(@PathId() id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.files.send(id, request, response);
  }
}

function Downloads(): MethodDecorator {
  const path = 'evidence-answers/:id/content';
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(
      { id: 'downloadEvidenceAnswer', permission: 'evidence.read', summary: 'Download the file of an answer' },
      'The bytes as they were sent.',
    ),
    ApiOkResponse({
      description: 'The file, as it was sent; it breaks off before its end if it was damaged since',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      headers: {
        ETag: { description: 'The SHA-256 of the content', schema: { type: 'string', maxLength: 66 } },
        'Content-Disposition': { description: 'Its name, after RFC 5987', schema: { type: 'string', maxLength: 4000 } },
      },
    }),
    problems(404),
  );
}
