import { type Texts } from '../kernel/texts';
import { type MatrixPaper } from './matrix-paper';

const TITLE: Texts = { ja: '責任分界表', en: 'demarcation' };

/** What a paper is saved as. */
export function paperName(
  { language, contractNo, revision }: Pick<MatrixPaper, 'language' | 'contractNo' | 'revision'>,
  ending: 'xlsx' | 'pdf',
  title: Texts = TITLE,
): string {
  return `${title[language]}_${safeName(contractNo)}_${revision}.${ending}`;
}

/** A number that people typed, without what no file system takes. */
export function safeName(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
}
