import { normaliseName } from '../../kernel/text';

const LONGEST = 255;

/** Control characters, and the marks that turn the direction of writing: `fdp.exe` can be made to read `exe.pdf`. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The name of a file as it is kept: without folders, unseen characters and surrounding spaces, otherwise as its owner
 * wrote it (髙﨑①⑥㈱𠮷 stay what they are). null when nothing is left of it.
 */
export function fileName(sent: string): string | null {
  const [last = ''] = sent.split(/[/\\]/).slice(-1);
  const name = normaliseName(last.replace(UNSEEN, ''));
  if (/^\.*$/.test(name)) return null;
  return shortened(name);
}

/** At most 255 characters, with its ending. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST - ending.length).join('') + ending;
}
