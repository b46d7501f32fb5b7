import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { plainParts } from '../../http/records/plain-records';
import { today } from '../../kernel/calendar-date';
import { CertificationSuspensionEntity } from '../../registry/certifications/certification-suspension.entity';
import { CertificationSuspensionReader } from '../../registry/certifications/certification-suspension.reader';
import { CERTIFICATION_SUSPENSION } from '../../registry/certifications/certification-suspension-part';
import { CertificationVerificationEntity } from '../../registry/certifications/certification-verification.entity';
import { CertificationVerificationReader } from '../../registry/certifications/certification-verification.reader';
import { type CertificationVerificationView } from '../../registry/certifications/dto/certification-verification.dto';
import { CERTIFICATION_VERIFICATION } from '../../registry/certifications/certification-verification-part';
import { type CertificationSuspensionView } from '../../registry/certifications/dto/certification-suspension.dto';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { schemeName } from '../parts/registry-words';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { SUSPENSION_CHANGE, SUSPENSION_FORM, VERIFICATION_CHANGE, VERIFICATION_FORM } from './certificate-part-forms';
import { CertificateReading } from './certificate-reading';

/** Records what has happened to a certificate, and what an institution has seen of it for itself. */
@Controller()
export class CertificatePartFormsController {
  private readonly suspensions;
  private readonly verifications;

  constructor(
    records: Records,
    private readonly submissions: Submissions,
    private readonly reading: CertificateReading,
    private readonly reader: CertificationSuspensionReader,
    private readonly seen: CertificationVerificationReader,
  ) {
    this.suspensions = plainParts(records, CertificationSuspensionEntity, CERTIFICATION_SUSPENSION);
    this.verifications = plainParts(records, CertificationVerificationEntity, CERTIFICATION_VERIFICATION);
  }

  @Page('certifications/:id/suspensions/new', 'certification.write')
  beginSuspension(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.suspension(viewer, id, draftOf());
  }

  @Submission('certifications/:id/suspensions', 'certification.write')
  suspend(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.suspensions.create(id, await this.submissions.checked(SUSPENSION_FORM, filled));
        return `/certifications/${id}`;
      },
      (draft) => this.suspension(viewer, id, draft),
    );
  }

  @Page('certification-suspensions/:id/edit', 'certification.write')
  async openSuspension(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const suspension = await recordOf<CertificationSuspensionView>(this.reader, id);
    return this.lasting(viewer, id, draftOf(SUSPENSION_CHANGE.written(suspension), suspension.version));
  }

  @Submission('certification-suspensions/:id', 'certification.write')
  changeSuspension(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.suspensions.patch(expectedBy(filled), await this.submissions.checked(SUSPENSION_CHANGE, filled));
        const { certificationId } = await recordOf<CertificationSuspensionView>(this.reader, id);
        return `/certifications/${certificationId}`;
      },
      (draft) => this.lasting(viewer, id, draft),
    );
  }

  @Page('certifications/:id/verifications/new', 'evaluation.write')
  async beginVerification(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const [first] = await this.reading.institutions(viewer);
    return this.verification(viewer, id, draftOf({ verifiedOn: today(), institutionId: first?.[0] }));
  }

  @Submission('certifications/:id/verifications', 'evaluation.write')
  verify(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.verifications.create(id, await this.submissions.checked(VERIFICATION_FORM, filled));
        return `/certifications/${id}`;
      },
      (draft) => this.verification(viewer, id, draft),
    );
  }

  @Page('certification-verifications/:id/edit', 'evaluation.write')
  async openVerification(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const seen = await recordOf<CertificationVerificationView>(this.seen, id);
    return this.seenAgain(viewer, seen, draftOf(VERIFICATION_CHANGE.written(seen), seen.version));
  }

  @Submission('certification-verifications/:id', 'evaluation.write')
  changeVerification(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.verifications.patch(expectedBy(filled), await this.submissions.checked(VERIFICATION_CHANGE, filled));
        return `/certifications/${(await recordOf<CertificationVerificationView>(this.seen, id)).certificationId}`;
      },
      async (draft) => this.seenAgain(viewer, await recordOf<CertificationVerificationView>(this.seen, id), draft),
    );
  }

  private async seenAgain(
    viewer: Viewer,
    { id, certificationId }: CertificationVerificationView,
    draft: Draft,
  ): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('自院での確認の記録を変更する', 'Change what we have verified'),
      crumbs: await this.crumbs(viewer, certificationId),
      form: VERIFICATION_CHANGE,
      draft,
      action: `/certification-verifications/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }

  private async suspension(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('一時停止・取消しを記録する', 'Record a suspension or withdrawal'),
      crumbs: await this.crumbs(viewer, id),
      form: SUSPENSION_FORM,
      draft,
      action: `/certifications/${id}/suspensions`,
      button: viewer.say('記録する', 'Record'),
    });
  }

  private async lasting(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { certificationId } = await recordOf<CertificationSuspensionView>(this.reader, id);
    return showForm(viewer, {
      title: viewer.say('一時停止・取消しの記録を変更する', 'Change a suspension or withdrawal'),
      crumbs: await this.crumbs(viewer, certificationId),
      form: SUSPENSION_CHANGE,
      draft,
      action: `/certification-suspensions/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }

  private async verification(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('自院での確認を記録する', 'Record what we have verified'),
      crumbs: await this.crumbs(viewer, id),
      form: VERIFICATION_FORM,
      draft,
      action: `/certifications/${id}/verifications`,
      button: viewer.say('記録する', 'Record'),
      options: { institutionId: await this.reading.institutions(viewer) },
    });
  }

  private async crumbs({ say, text }: Viewer, id: string): Promise<Crumb[]> {
    const { certificate, vendor } = await this.reading.held(id);
    return [
      ['/vendors', say('事業者', 'Vendors')],
      [`/vendors/${vendor.id}`, vendor.name],
      [`/certifications/${id}`, text(schemeName(certificate.scheme))],
    ];
  }
}
