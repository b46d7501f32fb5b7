/** What people type into a field to leave it empty: marks alone, around nothing or around a word that says there is none. */
const MARKS = ' 　\t\n-‐‑‒–—―−ーｰ~〜～_…‥.．。、,，・･/／\\()（）「」[]［］*※"“”';
const NO_ANSWERS = [
  '',
  'なし',
  '無し',
  '無',
  '特になし',
  '該当なし',
  '不明',
  '未定',
  '未確認',
  '確認中',
  'none',
  'nil',
  'n/a',
  'na',
  'tbd',
  'unknown',
];

/** SQL: the text says something. A dash or 「なし」 where a paper should be named names none, and is as good as unknown. */
export function isStated(column: string): string {
  const words = NO_ANSWERS.map((word) => `'${word}'`).join(', ');
  // To ask whether it needs normalising costs a tenth of normalising it, and almost nothing does.
  const written = `case when ${column} is nfkc normalized then ${column} else normalize(${column}, NFKC) end`;
  return `coalesce(lower(btrim(${written}, E'${escaped(MARKS)}')) not in (${words}), false)`;
}

/** SQL: the text as it stands, null where it says nothing. */
export function stated(column: string): string {
  return `case when ${isStated(column)} then ${column} end`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
