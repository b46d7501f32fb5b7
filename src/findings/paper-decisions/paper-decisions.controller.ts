import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { CheckPaperDecision, EnterPaperDecision, PaperDecisionQuery, PaperDecisionView } from './paper-decision.dto';
import { PaperDecisionReader } from './paper-decision.reader';
import { PaperDecisions } from './paper-decisions';

/** 決裁書: decisions that were taken on paper. */
@ApiTags('decisions')
@Controller({ path: 'paper-decisions', version: '1' })
export class PaperDecisionsController {
  constructor(
    private readonly papers: PaperDecisions,
    private readonly reader: PaperDecisionReader,
  ) {}

  @Lists(
    '',
    { id: 'listPaperDecisions', permission: 'contract.read', summary: 'List what was decided on paper' },
    PaperDecisionView,
  )
  list(@Query() query: PaperDecisionQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    '',
    {
      id: 'enterPaperDecision',
      permission: 'decision.enter',
      summary: 'Enter, with its scan, what was decided on paper',
      description:
        'Decides nothing until somebody else has held it against the scan. Refused with 409 where there is nothing to decide: nobody has asked, or what was decided still stands.',
    },
    EnterPaperDecision,
    PaperDecisionView,
  )
  async enter(@Body() body: EnterPaperDecision): Promise<JsonReply> {
    return created(this.reader, 'paper-decisions', await this.papers.enter(body));
  }

  @Shows(
    ':id',
    { id: 'getPaperDecision', permission: 'contract.read', summary: 'Read what was decided on paper' },
    PaperDecisionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    ':id/check',
    {
      id: 'checkPaperDecision',
      permission: 'decision.check',
      summary: 'Say, as a second person, whether what was entered is what the paper says, and carry it out',
      description:
        'Neither by whoever entered it nor by whoever asked for the decision. Refused with 409 and the blocking findings where a gate stops the step, and where what it is about is another than when it was entered.',
    },
    CheckPaperDecision,
    PaperDecisionView,
  )
  async check(
    @Expecting() expected: Expected,
    @Body() body: CheckPaperDecision,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.papers.check(expected, body, language);
    return shown(this.reader, expected.id);
  }
}
