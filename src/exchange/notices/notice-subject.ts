import { calledBy } from '../../guideline/rule-title';
import { type Texts } from '../../kernel/texts';

/** Where the emergency sheet is written to, and why it could not be: as the system says it, and as people do. */
const COPY_WORDS: Readonly<Record<string, Texts>> = {
  FOLDER: { ja: 'フォルダー', en: 'folder' },
  BUCKET: { ja: 'バケット', en: 'bucket' },
  ENOENT: { ja: '見つかりません', en: 'not there' },
  EACCES: { ja: '書き込む権限がありません', en: 'no right to write' },
  EPERM: { ja: '書き込む権限がありません', en: 'no right to write' },
  ENOSPC: { ja: '空き容量がありません', en: 'no space left' },
  EROFS: { ja: '読み取り専用です', en: 'read-only' },
  ENOTDIR: { ja: 'フォルダーではありません', en: 'no folder' },
};

/** What a notice is about, as people call it. */
export function noticeSubject(kind: string, name: string): Texts {
  if (kind !== 'EMERGENCY_COPY') return calledBy(kind, name);
  // The institution may be called anything: the places stand behind its name.
  const told = (language: keyof Texts) =>
    name.replace(/\((?:FOLDER|BUCKET): .*$/, (places) =>
      places.replaceAll(/\b[A-Z]{4,}\b/g, (code) => COPY_WORDS[code]?.[language] ?? code),
    );
  return { ja: told('ja'), en: told('en') };
}
