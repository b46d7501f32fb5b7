import { Controller } from '@nestjs/common';
import { ImpactQuery, type ImpactView } from '../../findings/impact/impact.dto';
import { Impacts } from '../../findings/impact/impacts';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ProductPageQuery } from './impact-page-query';
import { Impact, ProductImpact } from './impact.view';

/** Who is hit, on one page to print. */
@Controller()
export class ImpactPagesController {
  constructor(private readonly impacts: Impacts) {}

  @Page('vendors/:id/impact', 'finding.read')
  async vendor(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<HtmlReply> {
    return shown(viewer, await this.impacts.of('VENDOR', id, query.knownOn, viewer.language));
  }

  @Page('certifications/:id/impact', 'finding.read')
  async certification(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<HtmlReply> {
    return shown(viewer, await this.impacts.of('CERTIFICATION', id, query.knownOn, viewer.language));
  }

  @Page('subcontracts/:id/impact', 'finding.read')
  async subcontract(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<HtmlReply> {
    return shown(viewer, await this.impacts.of('SUBCONTRACT', id, query.knownOn, viewer.language));
  }

  @Page('equipment/:id/impact', 'finding.read')
  async equipment(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<HtmlReply> {
    return shown(viewer, await this.impacts.of('EQUIPMENT', id, query.knownOn, viewer.language));
  }

  @Page('product-impact', 'finding.read')
  async product(@Viewing() viewer: Viewer, @Asked(ProductPageQuery) query: ProductPageQuery): Promise<HtmlReply> {
    const { name, knownOn } = query;
    const impact = name === undefined ? null : await this.impacts.ofProduct(name, knownOn, viewer.language);
    return showPage(viewer, {
      title: viewer.say('製品・機種の影響範囲', 'What hangs on a product'),
      body: <ProductImpact name={name} impact={impact} />,
    });
  }
}

function shown(viewer: Viewer, impact: ImpactView): HtmlReply {
  return showPage(viewer, {
    title: viewer.say(`影響範囲: ${impact.name}`, `Who is hit: ${impact.name}`),
    body: <Impact impact={impact} />,
  });
}
