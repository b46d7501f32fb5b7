import { type Texts } from '../kernel/texts';
import { type MatrixPaper } from './matrix-paper';

const TITLE: Texts = { ja: '責任分界表', en: 'demarcation' };

/** What a paper is saved as; a contract's number is typed by people, so what no file system takes is left out. */
export function paperName(
  { language, contractNo, revision }: Pick<MatrixPaper, 'language' | 'contractNo' | 'revision'>,
  ending: 'xlsx' | 'pdf',
  title: Texts = TITLE,
): string {
  const number = contractNo.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
  return `${title[language]}_${number}_${revision}.${ending}`;
}
