import { Controller } from '@nestjs/common';
import { QueryIdField } from '../../http/fields/query-fields';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { type Texts } from '../../kernel/texts';
import { VendorQuery, type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { Crumbs } from '../parts/crumbs';
import { listed } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { VendorChoice } from './vendor-choice';

/** Which vendors to choose from, then which one was chosen. */
class VendorFirstQuery extends VendorQuery {
  @QueryIdField({ description: 'The vendor', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;
}

interface Begun {
  /** The last word of the form's address under a vendor, and of the list that leads here. */
  readonly folder: string;
  readonly list: Texts;
  readonly listPath: string;
  readonly title: Texts;
}

/** Contracts and certificates are registered at their vendor: whoever begins at a list chooses the vendor first. */
@Controller()
export class VendorFirstController {
  constructor(private readonly vendors: VendorReader) {}

  @Page('contracts/new', 'contract.write')
  contract(@Viewing() viewer: Viewer, @Asked(VendorFirstQuery) query: VendorFirstQuery): Promise<HtmlReply> {
    return this.choose(viewer, query, {
      folder: 'contracts',
      list: { ja: '契約', en: 'Contracts' },
      listPath: '/contracts',
      title: { ja: '契約を登録する: どの事業者との契約か', en: 'Register a contract: with which vendor' },
    });
  }

  @Page('certifications/new', 'certification.write')
  certificate(@Viewing() viewer: Viewer, @Asked(VendorFirstQuery) query: VendorFirstQuery): Promise<HtmlReply> {
    return this.choose(viewer, query, {
      folder: 'certifications',
      list: { ja: '事業者', en: 'Vendors' },
      listPath: '/vendors',
      title: { ja: '認証を登録する: どの事業者の認証か', en: 'Record a certificate: of which vendor' },
    });
  }

  private async choose(
    viewer: Viewer,
    { vendorId, ...query }: VendorFirstQuery,
    { folder, list, listPath, title }: Begun,
  ): Promise<HtmlReply> {
    if (vendorId !== undefined) return seeOther(`/vendors/${vendorId}/${folder}/new`);
    const vendors = await listed<VendorView>(this.vendors, query);
    return showPage(viewer, {
      title: viewer.text(title),
      body: (
        <>
          <Crumbs crumbs={[[listPath, viewer.text(list)]]} />
          <VendorChoice path={`/${folder}/new`} name={query.name} vendors={vendors} kept={{}} />
        </>
      ),
    });
  }
}
