import { Controller, type Type, UseInterceptors } from '@nestjs/common';
import { DocumentsService } from '../../documents/documents.service';
import { type KeptFile } from '../../documents/kept-file';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { notFound } from '../../kernel/problems';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { EVIDENCE_FORM, EVIDENCE_FORM_OF_ONE } from './evidence-form';
import { EVIDENCE_PLACES, type EvidencePlace } from './evidence-places';
import { type EvidenceContent, EvidenceReading } from './evidence-reading';
import { EvidencePage } from './evidence.view';
import { FILED_AGAIN, filedAlready } from './filed-already';
import { ReceivedFile, ReceivesFile } from './received-file';

/** Shows what is evidence for records of a kind, and takes more of it. */
function evidenceOf(place: EvidencePlace): Type {
  const { folder, kind, name } = place;

  @Controller()
  class EvidenceController {
    constructor(
      private readonly submissions: Submissions,
      private readonly reading: EvidenceReading,
      private readonly documents: DocumentsService,
    ) {}

    @Page(`${folder}/:id/evidence`, 'document.read')
    show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      return this.page(viewer, id, draftOf());
    }

    @Submission(`${folder}/:id/evidence`, 'document.write')
    @UseInterceptors(ReceivesFile)
    async take(
      @Viewing() viewer: Viewer,
      @PathId() id: string,
      @ReceivedFile() file: KeptFile | Problem,
      @FilledForm() { sent, ...filled }: Filled,
    ): Promise<HtmlReply> {
      const evidence = await this.evidence(viewer, id);
      // The same form with another file means something else.
      const whole: Filled = { ...filled, sent: file instanceof Problem ? sent : { ...sent, sha256: file.sha256 } };
      return this.submissions.take(
        whole,
        async () => {
          await this.keep(viewer, evidence, whole, file);
          return place.partOf === undefined ? `/${folder}/${id}#evidence` : `/${folder}/${id}/evidence`;
        },
        (draft) => this.page(viewer, id, draft),
      );
    }

    private async keep(
      viewer: Viewer,
      evidence: EvidenceContent,
      filled: Filled,
      file: KeptFile | Problem,
    ): Promise<void> {
      if (file instanceof Problem) throw file;
      const form = evidence.institutions.length > 1 ? EVIDENCE_FORM_OF_ONE : EVIDENCE_FORM;
      const owner = this.reading.ownerOf(viewer, evidence, textIn(filled.sent, 'institutionId'));
      const body = await this.submissions.checked(form, filled, {
        file,
        subjectKind: kind,
        subjectId: evidence.id,
        ...owner,
      });
      const there =
        textIn(filled.sent, FILED_AGAIN) === 'true' ? null : await this.reading.sameAs(file, evidence, owner);
      if (there !== null) throw filedAlready(there);
      await this.documents.create(body);
    }

    private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      const evidence = await this.evidence(viewer, id);
      return showPage(viewer, {
        title: viewer.say('証拠のファイル', 'Evidence'),
        status: draftStatus(draft),
        body: (
          <>
            <Crumbs crumbs={[[evidence.page, viewer.text(name)]]} />
            <EvidencePage evidence={evidence} draft={draft} />
          </>
        ),
      });
    }

    private async evidence(viewer: Viewer, id: string): Promise<EvidenceContent> {
      const evidence = await this.reading.of(viewer, place, id);
      if (evidence === null) throw notFound();
      return evidence;
    }
  }
  return EvidenceController;
}

export const EVIDENCE_CONTROLLERS = EVIDENCE_PLACES.map(evidenceOf);
