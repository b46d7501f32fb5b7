import { type Viewer } from '../viewer';

/** From as many parts on a page is long: whoever comes to it is told what stands on it. */
const LONG = 6;
const PART = /<h2 id="([^"]+)">(.*?)<\/h2>/gs;
const AFTER = '</h1>';

/** A long page with its parts named at its head, each with the way to it. */
export function withContents(html: string, { say }: Pick<Viewer, 'say'>): string {
  const parts = [...html.matchAll(PART)].map(([, id = '', title = '']) => [id, title.replace(/<[^>]*>/g, '')] as const);
  if (parts.length < LONG) return html;
  const links = parts.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('');
  const name = say('このページの内容', 'On this page');
  const nav = `<nav class="contents no-print" aria-label="${name}"><ul>${links}</ul></nav>`;
  return html.replace(AFTER, () => `${AFTER}${nav}`);
}
