import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { CertificationsService } from '../../registry/certifications/certifications.service';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { schemeName } from '../parts/registry-words';
import { type Viewer, Viewing } from '../viewer';
import { CERTIFICATE_CHANGE, CERTIFICATE_FORM } from './certificate-form';
import { CertificateReading } from './certificate-reading';

/** Registers and changes certificates by form. */
@Controller()
export class CertificateFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: CertificateReading,
    private readonly certifications: CertificationsService,
  ) {}

  @Page('vendors/:id/certifications/new', 'certification.write')
  begin(@Viewing() viewer: Viewer, @PathId() vendorId: string): Promise<HtmlReply> {
    return this.registration(viewer, vendorId, draftOf());
  }

  @Submission('vendors/:id/certifications', 'certification.write')
  async register(
    @Viewing() viewer: Viewer,
    @PathId() vendorId: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.reading.vendor(vendorId);
        const body = await this.submissions.checked(CERTIFICATE_FORM, filled, { vendorId });
        return `/certifications/${await this.certifications.create(body)}`;
      },
      (draft) => this.registration(viewer, vendorId, draft),
    );
  }

  @Page('certifications/:id/edit', 'certification.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { certificate } = await this.reading.held(id);
    return this.correction(viewer, id, draftOf(CERTIFICATE_CHANGE.written(certificate), certificate.version));
  }

  @Submission('certifications/:id', 'certification.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(CERTIFICATE_CHANGE, filled);
        await this.certifications.patch(expectedBy(filled), body);
        return `/certifications/${id}`;
      },
      (draft) => this.correction(viewer, id, draft),
    );
  }

  private async registration(viewer: Viewer, vendorId: string, draft: Draft): Promise<HtmlReply> {
    const vendor = await this.reading.vendor(vendorId);
    return showForm(viewer, {
      title: viewer.say('認証を登録する', 'Register a certificate'),
      crumbs: [
        ['/vendors', viewer.say('事業者', 'Vendors')],
        [`/vendors/${vendorId}`, vendor.name],
      ],
      form: CERTIFICATE_FORM,
      draft,
      action: `/vendors/${vendorId}/certifications`,
      button: viewer.say('登録する', 'Register'),
      options: { predecessorId: await this.reading.predecessors(viewer, vendorId, null) },
    });
  }

  private async correction(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { certificate, vendor } = await this.reading.held(id);
    return showForm(viewer, {
      title: viewer.say('認証の登録内容を変更する', 'Change a certificate'),
      crumbs: [
        ['/vendors', viewer.say('事業者', 'Vendors')],
        [`/vendors/${vendor.id}`, vendor.name],
        [`/certifications/${id}`, viewer.text(schemeName(certificate.scheme))],
      ],
      form: CERTIFICATE_CHANGE,
      draft,
      action: `/certifications/${id}`,
      button: viewer.say('変更する', 'Change'),
      options: { predecessorId: await this.reading.predecessors(viewer, vendor.id, id) },
    });
  }
}
