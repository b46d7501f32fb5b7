import { Controller, UseInterceptors } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { FileExportQuery } from '../../exchange/files/exports/file-export-query';
import { FileExports } from '../../exchange/files/exports/file-exports';
import { fileReply } from '../../exchange/files/imports/refused-rows';
import { ImportAnswers } from '../../exchange/files/runs/import-answers';
import { ImportRecords } from '../../exchange/files/runs/import-records';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm, withFile } from '../forms/filled';
import { ReceivedName, ReceivedWorkbook, ReceivesTable } from '../forms/received-workbook';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ImportPage } from './import-page.view';
import { ProfileReading } from './profile-reading';
import { ProfilePage } from './profile.view';

/** Files of records at a browser: sent, looked at cell by cell, taken in, what is refused, and out. */
@Controller()
export class FilePagesController {
  constructor(
    private readonly reading: ProfileReading,
    private readonly imports: ImportRecords,
    private readonly answers: ImportAnswers,
    private readonly exports: FileExports,
    private readonly submissions: Submissions,
  ) {}

  @Submission('exchange-profiles/:id/file-imports', 'exchangeProfile.write')
  @UseInterceptors(ReceivesTable)
  async send(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Actor() actor: Principal,
    @ReceivedWorkbook() file: Buffer | Problem,
    @ReceivedName() name: string | null,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      file instanceof Problem ? filled : withFile(filled, file),
      async () => {
        if (file instanceof Problem) throw file;
        const sent = { name: name ?? '-', content: file, droppedAt: null };
        return `/file-imports/${await this.imports.receive(actor, id, sent, 'PREVIEW', viewer.language)}`;
      },
      async (draft) => {
        const content = await this.reading.one(id);
        return showPage(viewer, {
          title: content.profile.name,
          status: draftStatus(draft),
          body: <ProfilePage {...content} imports={await this.reading.imports(id)} draft={draft} />,
        });
      },
    );
  }

  @Page('file-imports/:id', 'institution.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string, @Actor() actor: Principal): Promise<HtmlReply> {
    return this.importPage(viewer, actor, id, draftOf());
  }

  @Submission('file-imports/:id/entry', 'exchangeProfile.write')
  enter(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Actor() actor: Principal,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.imports.enter(actor, expectedBy(filled), textIn(filled.sent, 'leaveOutRefused') === 'true');
        return `/file-imports/${id}`;
      },
      (draft) => this.importPage(viewer, actor, id, draft),
    );
  }

  @Page('file-imports/:id/refused-rows/export', 'institution.read')
  refused(@PathId() id: string, @Actor() actor: Principal): Promise<FileReply> {
    return this.answers.refused(id, actor);
  }

  @Page('exchange-profiles/:id/export', 'institution.read')
  async write(
    @PathId() id: string,
    @Actor() actor: Principal,
    @Asked(FileExportQuery) { withGeta }: FileExportQuery,
  ): Promise<FileReply> {
    const { profile, content } = await this.exports.write(actor, id, withGeta);
    return fileReply(profile.name, profile, content);
  }

  private async importPage(viewer: Viewer, actor: Principal, id: string, draft: Draft): Promise<HtmlReply> {
    const file = await this.answers.view(id, actor, viewer.language);
    const content = await this.reading.one(file.profileId);
    return showPage(viewer, {
      title: file.name,
      status: draftStatus(draft),
      body: <ImportPage {...content} file={file} draft={{ ...draft, version: file.version }} />,
    });
  }
}
