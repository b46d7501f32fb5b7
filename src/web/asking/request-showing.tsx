import { Injectable } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { draftStatus } from '../forms/draft';
import { showPage } from '../frame/show-page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer } from '../viewer';
import { AskingReading } from './asking-reading';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { type TriedAct } from './request-content';
import { RequestPage } from './request.view';

/** The page of a request, as each of its forms comes back to it. */
@Injectable()
export class RequestShowing {
  constructor(private readonly reading: AskingReading) {}

  async page(viewer: Viewer, id: string, tried: TriedAct | null): Promise<HtmlReply> {
    const request = await this.reading.one(id);
    const shareable = viewer.can('evidence.answer') ? await this.reading.shareable(request) : [];
    const links = viewer.can('evidence.ask') ? await this.reading.links(id) : [];
    const { say, text } = viewer;
    return showPage(viewer, {
      title: `${text(EVIDENCE_KIND_WORDS[request.kind])}: ${
        viewer.can('evidence.answer') ? (request.institutionName ?? '') : request.vendorName
      }`,
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: (
        <>
          <Crumbs
            crumbs={[
              [
                '/evidence-requests',
                viewer.can('evidence.answer')
                  ? say('医療機関からの依頼', 'What institutions ask for')
                  : say('事業者への証拠の依頼', 'What vendors are asked for'),
              ],
            ]}
          />
          <RequestPage request={request} shareable={shareable} links={links} tried={tried} />
        </>
      ),
    });
  }
}
