import { Controller } from '@nestjs/common';
import { Comments } from '../../demarcation/declarations/comments';
import { DeclarationsReader } from '../../demarcation/declarations/declarations.reader';
import { type MatrixCommentView } from '../../demarcation/declarations/dto/matrix-comment.dto';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { notFound } from '../../kernel/problems';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showProblem } from '../frame/problem-page';
import { Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { COMMENT_FORM } from './declaring-forms';

/** Mends what somebody has said to the other side, where it stands; the journal keeps what it was. */
@Controller()
export class CommentMendingController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: DeclarationsReader,
    private readonly comments: Comments,
  ) {}

  @Submission('matrix-comments/:id', 'matrix.declare')
  mend(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { body } = await this.submissions.checked(COMMENT_FORM, filled);
        await this.comments.mend(expectedBy(filled), body);
        const { rowId } = JSON.parse((await this.reader.comment(id)).text) as MatrixCommentView;
        return `/matrix-rows/${rowId}`;
      },
      ({ refusal }) => showProblem(viewer, refusal ?? notFound()),
    );
  }
}
