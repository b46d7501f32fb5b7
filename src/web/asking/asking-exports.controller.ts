import { Controller } from '@nestjs/common';
import { EvidenceAnswerQuery, type EvidenceAnswerView } from '../../exchange/evidence/dto/evidence-answer.dto';
import { type EvidenceRequestView } from '../../exchange/evidence/dto/evidence-request.dto';
import { EvidenceAnswerReader } from '../../exchange/evidence/evidence-answer.reader';
import { EvidenceRequestReader } from '../../exchange/evidence/evidence-request.reader';
import { type FileReply } from '../../http/file-reply';
import { Asked } from '../asked';
import { everyRow, exportOf } from '../exports/list-export';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { answerColumns, requestColumns, sharedAnswers } from './asking-columns';
import { RequestListQuery } from './asking-query';

/** Hands out what vendors are asked for, and what they have answered to whom, as the lists are seen. */
@Controller()
export class AskingExportsController {
  constructor(
    private readonly requests: EvidenceRequestReader,
    private readonly answers: EvidenceAnswerReader,
  ) {}

  @Page('evidence-requests/export', 'evidence.read')
  async ofRequests(@Viewing() viewer: Viewer, @Asked(RequestListQuery) query: RequestListQuery): Promise<FileReply> {
    const rows = await everyRow<EvidenceRequestView>(this.requests, query);
    return exportOf(viewer, { ja: '証拠の依頼', en: 'evidence-requests' }, requestColumns(viewer), rows);
  }

  @Page('evidence-answers/export', 'evidence.read')
  async ofAnswers(
    @Viewing() viewer: Viewer,
    @Asked(EvidenceAnswerQuery) query: EvidenceAnswerQuery,
  ): Promise<FileReply> {
    const rows = sharedAnswers(await everyRow<EvidenceAnswerView>(this.answers, query));
    return exportOf(viewer, { ja: '証拠の回答', en: 'evidence-answers' }, answerColumns(viewer), rows);
  }
}
