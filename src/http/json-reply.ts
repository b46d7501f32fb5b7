/** An answer whose JSON was built by PostgreSQL and is sent as the text it is. */
export class JsonReply {
  constructor(
    readonly text: string,
    /** Of the record shown; null for lists and judgements. */
    readonly version: number | null = null,
    /** Of the record just created. */
    readonly location: string | null = null,
  ) {}
}
