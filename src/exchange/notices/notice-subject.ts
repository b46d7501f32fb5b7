import { calledBy } from '../../guideline/rule-title';
import { type Texts } from '../../kernel/texts';
import { inCopyWords } from './copy-words';

/** What a notice is about, as people call it. */
export function noticeSubject(kind: string, name: string): Texts {
  if (kind !== 'EMERGENCY_COPY') return calledBy(kind, name);
  // The institution may be called anything: the places stand behind its name.
  const at = name.search(/\((?:FOLDER|BUCKET): /);
  if (at < 0) return { ja: name, en: name };
  const { ja, en } = inCopyWords(name.slice(at));
  return { ja: name.slice(0, at) + ja, en: name.slice(0, at) + en };
}
