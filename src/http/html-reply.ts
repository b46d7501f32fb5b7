/** An answer for people: a page, or the way to one. */
export class HtmlReply {
  constructor(
    readonly html: string,
    readonly status: number = 200,
    /** Where the browser goes on; null: this is the page. */
    readonly location: string | null = null,
  ) {}
}

/** After a form has done its work the browser asks for a page, so that asking again repeats nothing (RFC 9110, 15.4.4). */
export function seeOther(path: string): HtmlReply {
  return new HtmlReply('', 303, path);
}
