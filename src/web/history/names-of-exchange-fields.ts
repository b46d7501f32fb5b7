/** Fields of exchange profiles, as people know them. */
export const EXCHANGE_FIELDS: Readonly<Record<string, string>> = {
  columns: '列と項目の対応',
  delimiter: '区切り',
  encoding: '文字コード',
  format: 'ファイルの形式',
  headerDepth: '見出しの行数',
  headerRow: '見出しの行',
  isFormulaSafe: '数式よけ',
  lineEnd: '改行コード',
  quoting: '引用符',
  resource: '記録の種類',
  sheet: 'シート',
};
