import { QueryNumberField, QueryTextField } from '../../../http/fields/query-fields';

/** Which changes, from where, and how long to wait for some. */
export class ChangeQuery {
  @QueryTextField({
    description: 'Where the feed goes on: `next` of the page before; left out: it begins with a snapshot',
    example: 'WyJjaGFuZ2VzIl0',
    max: 1000,
  })
  cursor?: string;

  @QueryTextField({
    description:
      'Only these kinds of records, as in their addresses, with commas between them; the same with each cursor',
    example: 'vendors,contracts',
    max: 1000,
  })
  resources?: string;

  @QueryNumberField({ description: 'How many changes at most', example: 100, min: 1, max: 200, default: 100 })
  limit: number = 100;

  @QueryNumberField({
    description: 'How long to wait where nothing has changed yet',
    example: 20,
    min: 0,
    max: 25,
    default: 0,
  })
  waitSeconds: number = 0;
}
