import { Controller } from '@nestjs/common';
import { CustomRowsService } from '../../demarcation/custom-rows.service';
import { type MatrixPartyView } from '../../demarcation/dto/matrix-party.dto';
import { type MatrixRowView } from '../../demarcation/dto/matrix-row.dto';
import { MatrixPartsService } from '../../demarcation/matrix-parts.service';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type JsonReply } from '../../http/json-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { RemovalPage } from '../removals/removal.view';
import { type Viewer, Viewing } from '../viewer';
import { OWN_ROW_FORM, PARTY_CHANGE, PARTY_FORM } from './matrix-part-forms';

/** The columns of a matrix that is worked on, and the rows of its own that it has besides the standard ones. */
@Controller()
export class MatrixPartFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly matrices: MatrixReader,
    private readonly parts: MatrixPartsService,
    private readonly rows: CustomRowsService,
    private readonly institutions: InstitutionRecords,
  ) {}

  @Page('matrices/:id/parties/new', 'matrix.write')
  beginParty(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.newParty(viewer, id, draftOf());
  }

  @Submission('matrices/:id/parties', 'matrix.write')
  addParty(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.parts.addParty(id, await this.submissions.checked(PARTY_FORM, filled));
        return `/matrices/${id}`;
      },
      (draft) => this.newParty(viewer, id, draft),
    );
  }

  @Page('matrix-parties/:id/edit', 'matrix.write')
  async openParty(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const party = await this.party(id);
    return this.changedParty(viewer, party, draftOf(PARTY_CHANGE.written(party), party.version));
  }

  @Submission('matrix-parties/:id', 'matrix.write')
  changeParty(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { matrixId } = await this.party(id);
        await this.parts.patchParty(expectedBy(filled), await this.submissions.checked(PARTY_CHANGE, filled));
        return `/matrices/${matrixId}`;
      },
      async (draft) => this.changedParty(viewer, await this.party(id), draft),
    );
  }

  @Page('matrix-parties/:id/removal', 'matrix.write')
  async askParty(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { label, matrixId, version } = await this.party(id);
    return removal(viewer, label, matrixId, `/matrix-parties/${id}/removal`, draftOf({}, version));
  }

  @Submission('matrix-parties/:id/removal', 'matrix.write')
  async removeParty(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { label, matrixId } = await this.party(id);
    return this.submissions.take(
      filled,
      async () => {
        await this.parts.removeParty(expectedBy(filled));
        return `/matrices/${matrixId}`;
      },
      (draft) => removal(viewer, label, matrixId, `/matrix-parties/${id}/removal`, draft),
    );
  }

  @Page('matrices/:id/rows/new', 'matrix.write')
  beginRow(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.newRow(viewer, id, draftOf());
  }

  @Submission('matrices/:id/rows', 'matrix.write')
  addRow(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => `/matrix-rows/${await this.rows.add(id, await this.submissions.checked(OWN_ROW_FORM, filled))}`,
      (draft) => this.newRow(viewer, id, draft),
    );
  }

  @Page('matrix-rows/:id/removal', 'matrix.write')
  async askRow(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { key, matrixId, version } = await this.row(viewer, id);
    return removal(viewer, key, matrixId, `/matrix-rows/${id}/removal`, draftOf({}, version));
  }

  @Submission('matrix-rows/:id/removal', 'matrix.write')
  async removeRow(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { key, matrixId } = await this.row(viewer, id);
    return this.submissions.take(
      filled,
      async () => {
        await this.rows.remove(expectedBy(filled));
        return `/matrices/${matrixId}`;
      },
      (draft) => removal(viewer, key, matrixId, `/matrix-rows/${id}/removal`, draft),
    );
  }

  private async party(id: string): Promise<MatrixPartyView> {
    return viewIn<MatrixPartyView>(await this.matrices.party(id));
  }

  private async row({ language }: Viewer, id: string): Promise<MatrixRowView> {
    return viewIn<MatrixRowView>(await this.matrices.row(id, language));
  }

  private async newParty(viewer: Viewer, matrixId: string, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('当事者の列を足す', 'Add a column'),
      crumbs: crumbs(viewer, matrixId),
      form: PARTY_FORM,
      draft,
      action: `/matrices/${matrixId}/parties`,
      button: viewer.say('列を足す', 'Add it'),
      options: { vendorId: await this.institutions.vendors(viewer, []) },
    });
  }

  private async changedParty(
    viewer: Viewer,
    { id, matrixId, vendorId }: MatrixPartyView,
    draft: Draft,
  ): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('当事者の列を変更する', 'Change a column'),
      crumbs: crumbs(viewer, matrixId),
      form: PARTY_CHANGE,
      draft,
      action: `/matrix-parties/${id}`,
      button: viewer.say('変更する', 'Change'),
      options: { vendorId: await this.institutions.vendors(viewer, typeof vendorId === 'string' ? [vendorId] : []) },
    });
  }

  private async newRow(viewer: Viewer, matrixId: string, draft: Draft): Promise<HtmlReply> {
    // 404 where there is no such matrix.
    await this.matrices.matrix(matrixId, viewer.language);
    return showForm(viewer, {
      title: viewer.say('この表だけの行を足す', 'Add a row of your own'),
      crumbs: crumbs(viewer, matrixId),
      form: OWN_ROW_FORM,
      draft,
      action: `/matrices/${matrixId}/rows`,
      button: viewer.say('行を足す', 'Add it'),
    });
  }
}

function removal(viewer: Viewer, name: string, matrixId: string, action: string, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('責任分界表から外す', 'Take it out of the matrix'),
    status: draftStatus(draft),
    body: <RemovalPage name={name} back={`/matrices/${matrixId}`} action={action} draft={draft} />,
  });
}

function crumbs({ say }: Viewer, matrixId: string): Crumb[] {
  return [
    ['/matrices', say('責任分界表', 'Matrices')],
    [`/matrices/${matrixId}`, say('この版', 'This revision')],
  ];
}

function viewIn<View>({ text }: JsonReply): View {
  return JSON.parse(text) as View;
}
