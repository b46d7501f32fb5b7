import { Controller } from '@nestjs/common';
import { DocumentReader } from '../../documents/document.reader';
import { DocumentsService } from '../../documents/documents.service';
import { type DocumentView, PatchDocument } from '../../documents/dto/document.dto';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { EVIDENCE_PLACES } from './evidence-places';

const NOTE_FORM = new Form(PatchDocument, {
  note: { help: { ja: '何を示すファイルか。例: 2026年度更新審査分。', en: 'What it shows.' } },
});

/** Changes what is said of a file; the file itself stays as it was received. */
@Controller()
export class EvidenceNoteController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: DocumentReader,
    private readonly documents: DocumentsService,
  ) {}

  @Page('documents/:id/edit', 'document.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const document = await recordOf<DocumentView>(this.reader, id);
    return this.page(viewer, document, draftOf(NOTE_FORM.written(document), document.version));
  }

  @Submission('documents/:id', 'document.write')
  async change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const document = await recordOf<DocumentView>(this.reader, id);
    return this.submissions.take(
      filled,
      async () => {
        await this.documents.change(expectedBy(filled), await this.submissions.checked(NOTE_FORM, filled));
        return placeOf(document) ?? `/documents/${id}/edit`;
      },
      (draft) => this.page(viewer, document, draft),
    );
  }

  private page(viewer: Viewer, document: DocumentView, draft: Draft): HtmlReply {
    const place = placeOf(document);
    const crumbs: Crumb[] = place === null ? [] : [[place, viewer.say('証拠のファイル', 'Evidence')]];
    return showForm(viewer, {
      title: viewer.say(`「${document.name}」の説明を変える`, `Change what is said of “${document.name}”`),
      crumbs,
      form: NOTE_FORM,
      draft,
      action: `/documents/${document.id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }
}

/** The first record that it is evidence for; null: it is for none any more. */
function placeOf({ links }: DocumentView): string | null {
  for (const { subjectKind, subjectId } of links) {
    const place = EVIDENCE_PLACES.find(({ kind }) => kind === subjectKind);
    if (place !== undefined) return `/${place.folder}/${subjectId}/evidence`;
  }
  return null;
}
