/** What a volume or a part is called in Japanese, beside what it is: it is its name, and by it the place is found. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!保守)企画管理編 ?/g, 'planning volume (企画管理編) '],
  [/システム運用編 ?/g, 'system operation volume (システム運用編) '],
  [/保守委託機関編/g, 'volume on entrusted maintenance (保守委託機関編)'],
  [/標準仕様\(案\) ?/g, 'draft of the standard specification (標準仕様) '],
  [/(?:施行)?規則(?=\d)/g, 'Enforcement Rules (施行規則) '],
  [/外国第三者提供編 ?/g, 'volume on third parties abroad (外国第三者提供編) '],
  [/通則編? ?/g, 'general rules (通則編) '],
  [/企(?=Q-)/g, 'planning volume (企画管理編) '],
  [/事業者確認用/g, 'for vendors (事業者確認用)'],
  [/医療機関確認用/g, 'for institutions (医療機関確認用)'],
  [/更新申請期間/g, 'application period for renewal (更新申請期間)'],
  [/SLA参考例/g, 'example of an SLA (SLA参考例)'],
  [/(\d{4}-\d{2}-\d{2}) 注意喚起/g, 'alert of $1 (注意喚起)'],
  [/(JIS Q [\d:]+) からの移行期限/g, 'end of the transition from $1'],
  [/^ガイダンス/g, 'guidance for medical and care providers (医療・介護関係事業者ガイダンス) '],
  [/^チェックリスト(?=\d)/g, 'checklist (チェックリスト) '],
  [/^チェックリスト$/g, 'checklist (チェックリスト)'],
];
/** How the places in a text are counted. */
const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/表(?=\d)/g, 'Table '],
  [/図(\d+)(?:※(\d+))?/g, 'Figure $1 note $2'],
  // Each ends what it counts: 「28条3項」 is no 「283項」.
  [/(\d+)条(\d+)項(\d+)号/g, 'article $1 paragraph $2 item $3'],
  [/(\d+)条(\d+)項/g, 'article $1 paragraph $2'],
  [/(\d+)条/g, 'article $1'],
  [/^(\d+)項/g, 'paragraph $1'],
  [/ただし書/g, ' proviso'],
  [/(\d+)章(?=.)/g, 'chapter $1 '],
  [/(\d+)章$/g, 'chapter $1'],
  [/ (?:脚注|fn)(\d+)/g, ' footnote $1'],
  [/(\d)・(?=\d)/g, '$1, '],
];

/** A place in a document, as it is read in English. A letter's own number (医政発第…号) stays as it is. */
export function placeInEnglish(place: string): string {
  return [...PARTS, ...COUNTS].reduce((said, [kept, words]) => said.replace(kept, words), place);
}
