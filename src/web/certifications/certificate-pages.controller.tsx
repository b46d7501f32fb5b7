import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { CertificationQuery } from '../../registry/certifications/dto/certification.dto';
import { Asked } from '../asked';
import { SeenFromQuery } from '../institutions/seen-from-query';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { schemeName } from '../parts/registry-words';
import { type Viewer, Viewing } from '../viewer';
import { CertificateReading } from './certificate-reading';
import { CertificateList } from './certificate-list.view';
import { CertificatePage } from './certificate.view';

@Controller()
export class CertificatePagesController {
  constructor(private readonly certificates: CertificateReading) {}

  @Page('certifications', 'certification.read')
  async list(@Viewing() viewer: Viewer, @Asked(CertificationQuery) query: CertificationQuery): Promise<HtmlReply> {
    const content = await this.certificates.list(viewer, query);
    return showPage(viewer, { title: viewer.say('認証', 'Certificates'), body: <CertificateList {...content} /> });
  }

  @Page('certifications/:id', 'certification.read')
  async show(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(SeenFromQuery) { institutionId }: SeenFromQuery,
  ): Promise<HtmlReply> {
    const content = await this.certificates.one(viewer, id, institutionId);
    const { scheme } = content.certificate;
    return showPage(viewer, {
      title: `${content.vendor.name} ${viewer.text(schemeName(scheme))}`,
      body: <CertificatePage {...content} />,
    });
  }
}
