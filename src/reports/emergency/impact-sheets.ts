import { Injectable } from '@nestjs/common';
import { type ImpactView } from '../../findings/impact/impact.dto';
import { type ImpactKind } from '../../findings/impact/impact-seeds';
import { Impacts } from '../../findings/impact/impacts';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { safeName } from '../paper-name';
import { Workshop } from '../workshop/workshop';
import { impactPaper } from './impact-tables';

/** Puts who is hit on paper. */
@Injectable()
export class ImpactSheets {
  constructor(
    private readonly impacts: Impacts,
    private readonly workshop: Workshop,
  ) {}

  async print(
    kind: Exclude<ImpactKind, 'PRODUCT'>,
    id: string,
    knownOn: CalendarDate | undefined,
    language: Language,
  ): Promise<FileReply> {
    return this.printed(await this.impacts.of(kind, id, knownOn, language), language);
  }

  async printProduct(name: string, knownOn: CalendarDate | undefined, language: Language): Promise<FileReply> {
    return this.printed(await this.impacts.ofProduct(name, knownOn, language), language);
  }

  private async printed(impact: ImpactView, language: Language): Promise<FileReply> {
    const content = await this.workshop.writeTablesPdf(impactPaper(impact, language), new Date());
    return new FileReply(
      `${TITLE[language]}_${safeName(impact.name)}_${impact.knownOn}.pdf`,
      'application/pdf',
      content,
    );
  }
}

const TITLE: Texts = { ja: '影響範囲', en: 'who-is-hit' };
