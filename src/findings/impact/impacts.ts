import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type Language } from '../../http/language';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { dutiesFrom } from './duties';
import { type ImpactView } from './impact.dto';
import { reachOf } from './impact-reach';
import { type ImpactKind, type Seeds, seedsOf, seedsOfProduct } from './impact-seeds';

const TITLES: ReadonlyMap<string, Texts> = new Map(TEMPLATE_ROWS.map(({ key, title }) => [key, title]));

/** Answers who is hit when something breaks, on one snapshot of what the one who asks may see. */
@Injectable()
export class Impacts {
  constructor(private readonly database: Database) {}

  of(
    kind: Exclude<ImpactKind, 'PRODUCT'>,
    id: string,
    knownOn: CalendarDate | undefined,
    language: Language,
  ): Promise<ImpactView> {
    return this.database.readConsistently(async () =>
      this.view(kind, id, await seedsOf(this.database, kind, id), knownOn ?? today(), language),
    );
  }

  ofProduct(name: string, knownOn: CalendarDate | undefined, language: Language): Promise<ImpactView> {
    const on = knownOn ?? today();
    return this.database.readConsistently(async () =>
      this.view('PRODUCT', null, await seedsOfProduct(this.database, name, on), on, language),
    );
  }

  private async view(
    kind: ImpactKind,
    id: string | null,
    seeds: Seeds,
    knownOn: CalendarDate,
    language: Language,
  ): Promise<ImpactView> {
    const { rows, ...reach } = await reachOf(this.database, seeds, knownOn);
    return {
      kind,
      id,
      name: seeds.name,
      knownOn,
      ...reach,
      rows: rows.map(({ titleJa, titleEn, ...row }) => {
        const own = { ja: titleJa ?? row.key, en: titleEn ?? titleJa ?? row.key };
        return { ...row, title: (TITLES.get(row.key) ?? own)[language] };
      }),
      duties: dutiesFrom(knownOn, reach.contracts).map(({ title, ...duty }) => ({ ...duty, title: title[language] })),
    };
  }
}
