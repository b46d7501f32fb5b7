import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { VendorQuery } from '../../registry/vendors/dto/vendor.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { VendorList } from './vendor-list.view';
import { VendorPageQuery, VendorReading } from './vendor-reading';
import { VendorPage } from './vendor.view';

@Controller()
export class VendorPagesController {
  constructor(private readonly vendors: VendorReading) {}

  @Page('vendors', 'vendor.read')
  async list(@Viewing() viewer: Viewer, @Asked(VendorQuery) query: VendorQuery): Promise<HtmlReply> {
    const content = await this.vendors.list(viewer, query);
    return showPage(viewer, { title: viewer.say('事業者', 'Vendors'), body: <VendorList {...content} /> });
  }

  @Page('vendors/:id', 'vendor.read')
  async show(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(VendorPageQuery) query: VendorPageQuery,
  ): Promise<HtmlReply> {
    const content = await this.vendors.one(viewer, id, query);
    return showPage(viewer, { title: content.vendor.name, body: <VendorPage {...content} /> });
  }
}
