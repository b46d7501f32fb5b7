import { Controller } from '@nestjs/common';
import { ImpactQuery, ProductImpactQuery } from '../../findings/impact/impact.dto';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { ImpactSheets } from '../../reports/emergency/impact-sheets';
import { Asked } from '../asked';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';

/** The pages of who is hit as files to print. */
@Controller()
export class ImpactPapersController {
  constructor(private readonly sheets: ImpactSheets) {}

  @Page('vendors/:id/impact-sheet/content', 'finding.read')
  vendor(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<FileReply> {
    return this.sheets.print('VENDOR', id, query.knownOn, language);
  }

  @Page('certifications/:id/impact-sheet/content', 'finding.read')
  certification(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<FileReply> {
    return this.sheets.print('CERTIFICATION', id, query.knownOn, language);
  }

  @Page('subcontracts/:id/impact-sheet/content', 'finding.read')
  subcontract(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<FileReply> {
    return this.sheets.print('SUBCONTRACT', id, query.knownOn, language);
  }

  @Page('equipment/:id/impact-sheet/content', 'finding.read')
  equipment(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(ImpactQuery) query: ImpactQuery,
  ): Promise<FileReply> {
    return this.sheets.print('EQUIPMENT', id, query.knownOn, language);
  }

  @Page('product-impact-sheet/content', 'finding.read')
  product(
    @Viewing() { language }: Viewer,
    @Asked(ProductImpactQuery) { name, knownOn }: ProductImpactQuery,
  ): Promise<FileReply> {
    return this.sheets.printProduct(name, knownOn, language);
  }
}
