import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { DocumentLinkEntity } from '../../documents/document-link.entity';
import { DocumentLinkReader } from '../../documents/document-link.reader';
import { type DocumentLinkView } from '../../documents/dto/document-link.dto';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { notFound } from '../../kernel/problems';
import { type Filled, FilledForm } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { showProblem } from '../frame/problem-page';
import { Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { EVIDENCE_PLACES } from './evidence-places';

/** Says that a file is no evidence for a record; the file itself stays. */
@Controller()
export class UnlinkingController {
  constructor(
    private readonly records: Records,
    private readonly submissions: Submissions,
    private readonly reader: DocumentLinkReader,
  ) {}

  @Submission('document-links/:id/removal', 'document.write')
  remove(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { subjectKind, subjectId } = await recordOf<DocumentLinkView>(this.reader, id);
        const place = EVIDENCE_PLACES.find(({ kind }) => kind === subjectKind);
        if (place === undefined) throw notFound();
        // A link never changes: whoever has seen it has seen it as it is.
        await this.records.remove(DocumentLinkEntity, { id, version: null });
        return `/${place.folder}/${subjectId}/evidence`;
      },
      ({ refusal }) => showProblem(viewer, refusal ?? notFound()),
    );
  }
}
