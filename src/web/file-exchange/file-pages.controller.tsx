import { Controller, HttpCode, UseInterceptors } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { FileExportQuery } from '../../exchange/files/exports/file-export-query';
import { FileExports } from '../../exchange/files/exports/file-exports';
import { FileImports } from '../../exchange/files/imports/file-imports';
import { importView } from '../../exchange/files/imports/import-view';
import { fileReply, refusedRows } from '../../exchange/files/imports/refused-rows';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { ReceivedWorkbook, ReceivesWorkbook } from '../forms/received-workbook';
import { textIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { asField, tooLargeToHandBack, workbookIn } from '../matrix-papers/handed-back';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ImportPreviewPage, SENT_FILE } from './import-preview.view';
import { ProfileReading } from './profile-reading';
import { ProfilePage } from './profile.view';

/** Files of records at a browser: looked at cell by cell, taken in, what is refused, and out. */
@Controller()
export class FilePagesController {
  constructor(
    private readonly reading: ProfileReading,
    private readonly imports: FileImports,
    private readonly exports: FileExports,
    private readonly submissions: Submissions,
  ) {}

  @Submission('exchange-profiles/:id/import-preview', 'exchangeProfile.write')
  @UseInterceptors(ReceivesWorkbook)
  preview(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Actor() actor: Principal,
    @ReceivedWorkbook() file: Buffer | Problem,
  ): Promise<HtmlReply> {
    return this.previewPage(viewer, actor, id, file, draftOf());
  }

  @Submission('exchange-profiles/:id/import', 'exchangeProfile.write')
  take(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Actor() actor: Principal,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    const file = workbookIn(textIn(filled.sent, SENT_FILE));
    return this.submissions.take(
      filled,
      async () => {
        const { counts } = await this.imports.enter(actor, id, file, true);
        const taken = [counts.CREATE, counts.UPDATE, counts.UNCHANGED, counts.REFUSED].join('-');
        return `/exchange-profiles/${id}?taken=${taken}`;
      },
      (draft) => this.previewPage(viewer, actor, id, file, draft),
    );
  }

  @Submission('exchange-profiles/:id/refused-rows', 'exchangeProfile.write')
  @HttpCode(200)
  async refused(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Actor() actor: Principal,
    @FilledForm() { sent }: Filled,
  ): Promise<FileReply> {
    const taken = await this.imports.take(actor, id, workbookIn(textIn(sent, SENT_FILE)), 'PREVIEW');
    const name = viewer.say(`${taken.profile.name}_取り込めない行`, `${taken.profile.name}_refused`);
    return fileReply(name, taken.profile, refusedRows(taken, viewer.language));
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

  private async previewPage(
    viewer: Viewer,
    actor: Principal,
    id: string,
    file: Buffer | Problem,
    draft: Draft,
  ): Promise<HtmlReply> {
    const content = await this.reading.one(id);
    try {
      if (file instanceof Problem) throw file;
      if (tooLargeToHandBack(file) !== null) throw invalid([fault('/file', 'TOO_LARGE', TOO_LARGE)]);
      const preview = importView(await this.imports.take(actor, id, file, 'PREVIEW'), viewer.language);
      return showPage(viewer, {
        title: viewer.say('ファイルの内容', 'What the file says'),
        status: draftStatus(draft),
        body: <ImportPreviewPage {...content} preview={preview} file={asField(file)} draft={draft} />,
      });
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      const refused = { ...draft, refusal: thrown };
      return showPage(viewer, {
        title: content.profile.name,
        status: draftStatus(refused),
        body: <ProfilePage {...content} draft={refused} done={null} />,
      });
    }
  }
}

const TOO_LARGE = {
  ja: '画面からは640KBまでです。大きいファイルは API から送ってください',
  en: 'At most 640 KB on this page; send larger files by the API',
};
