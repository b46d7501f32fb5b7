import { type Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { type PackageFault } from './unpack-workbook';

/** Why a workbook that somebody sends is not looked at any further. */
export function unreadable(code: keyof typeof REASONS): Problem {
  return invalid([fault('/file', code, REASONS[code])]);
}

/** Why a workbook of any kind is not read. */
export const PACKAGE_FAULTS: Readonly<Record<PackageFault, Texts>> = {
  NO_WORKBOOK: { ja: 'Excel ファイル(.xlsx)として読めません', en: 'Cannot be read as a workbook (.xlsx)' },
  ENCRYPTED: {
    ja: 'パスワードで保護(暗号化)されたファイルは読み取れません。パスワードを外して保存し直してください',
    en: 'The file is encrypted with a password; save it without one',
  },
  OLD_FORMAT: {
    ja: '古い形式(.xls など)のファイルです。Excel ブック(.xlsx)として保存し直してください',
    en: 'A file of an old format (such as .xls); save it as a workbook (.xlsx)',
  },
  TOO_LARGE: { ja: '本台帳が出力したものとしては大きすぎます', en: 'Too large for one that this registry made' },
  MERGED_CELLS: { ja: '結合されたセルがあります。結合を解除してください', en: 'Cells are merged; take them apart' },
  COMMENTS: {
    ja: 'メモ(コメント)は読み取りません。取り除いてください',
    en: 'Comments are not read; take them out',
  },
  DRAWINGS: { ja: '図形は読み取りません。取り除いてください', en: 'Drawings are not read; take them out' },
};

const REASONS: Readonly<
  Record<PackageFault | 'NO_FORM' | 'NO_COPY' | 'NO_SHEET' | 'OTHER_MATRIX' | 'OTHER_SIDE', Texts>
> = {
  ...PACKAGE_FAULTS,
  NO_FORM: { ja: '本台帳が出力した回答票ではありません', en: 'Not a form that this registry made' },
  NO_SHEET: {
    ja: '確認表として読めません。「項番」「初回確認」「完了日」の見出しと項番のある表が見つかりません',
    en: 'Not a 確認表: no table with the headings 項番, 初回確認 and 完了日 and numbered items was found',
  },
  NO_COPY: { ja: '本台帳が出力した責任分界表ではありません', en: 'Not a matrix that this registry made' },
  OTHER_MATRIX: { ja: '別の版または別の契約の回答票です', en: 'The form of another revision or contract' },
  OTHER_SIDE: { ja: '相手方の回答票です', en: 'This is the other side’s form' },
};
