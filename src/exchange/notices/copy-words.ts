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
  EEXIST: { ja: '同じ名前のファイルがあります', en: 'a file of that name is in the way' },
  ENOTDIR: { ja: 'フォルダーではありません', en: 'no folder' },
};

/** In a text that names such places and faults; what there is no word for stays as it is. */
export function inCopyWords(text: string): Texts {
  const told = (language: keyof Texts) =>
    text.replaceAll(/\b[A-Z]{4,}\b/g, (code) => COPY_WORDS[code]?.[language] ?? code);
  return { ja: told('ja'), en: told('en') };
}
