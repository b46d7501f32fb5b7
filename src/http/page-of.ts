import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** A page of a list, as its answer. */
interface PageView {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

const PAGES = new Map<Type<unknown>, Type<PageView>>();

/** The page of a view, under a name of its own (`VendorPage`): a client generated from it has a type to speak of. */
export function PageOf(view: Type<unknown>): Type<PageView> {
  const known = PAGES.get(view);
  if (known !== undefined) return known;
  class Page {
    @ApiProperty({ description: 'The records of this page', type: [view] })
    items!: readonly unknown[];

    @ApiProperty({
      description: 'The cursor of the next page; null on the last',
      type: String,
      nullable: true,
      example: 'WyJuYW1lIiwi44GCIl0',
    })
    next!: string | null;
  }
  Object.defineProperty(Page, 'name', { value: view.name.replace(/View$/, 'Page') });
  PAGES.set(view, Page);
  return Page;
}
