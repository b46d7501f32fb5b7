import sheet from '../../test/support/rule-fact-sheet.json';
import { RULES } from './catalogue';
import { type Clause } from './clause';

/**
 * What a rule cites is what its row of the fact sheet names: no clause more, which would lend it an authority that it has
 * not, and none less. What the row calls background may be left out.
 */
describe('the clauses that a rule cites', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s: are those of its row', (id, { clauses }) => {
    const row = sheet.find((entry) => entry.id === id);
    const named = citationsIn(`${row?.clause ?? ''}`);
    const cited = clauses.map(nameOf);
    const background = named.filter(({ isBackground }) => isBackground).map(({ name }) => name);
    const demanded = named.filter(({ isBackground }) => !isBackground).map(({ name }) => name);
    expect(demanded.filter((name) => !cited.includes(name))).toEqual([]);
    const allowed = new Set([
      ...demanded,
      ...background,
      ...STRENGTH_NAMES.filter((name) => row?.strength.includes(name)),
    ]);
    expect(cited.filter((name) => !allowed.has(name))).toEqual([]);
  });
});

/** A strength may say whose it is: `X ISMS-AC`. */
const STRENGTH_NAMES = ['ISMS-AC'];

/** Of the guideline's own volume the clause itself, of every other document only which one. */
function nameOf({ document, clause }: Clause): string {
  return document === 'MHLW-7.0/経営管理編' ? clause : document;
}

interface Citation {
  readonly name: string;
  readonly isBackground: boolean;
}

/** `5①②, 1.3.1 fn1 (背景); 企2.2(1)(v6)` and the like; what stands in brackets may name a document, too. */
function citationsIn(text: string): Citation[] {
  return text.split(/[;,](?![^(（]*[)）])/).flatMap((part) => {
    const isBackground = part.includes('背景');
    const own = /^\s*(\d[①-⑳]|\d(?:\.\d)+|表\d-\d)(?:\s*fn(\d))?/.exec(part);
    const range = /^\s*(\d)([①-⑳])〜([①-⑳])/.exec(part);
    const several = /^\s*(\d)([①-⑳]{2,})/.exec(part);
    if (several !== null) return [...`${several[2]}`].map((sign) => ({ name: `${several[1]}${sign}`, isBackground }));
    if (range !== null) return clausesBetween(range).map((name) => ({ name, isBackground }));
    const ownName = own === null ? [] : [own[2] === undefined ? `${own[1]}` : `${own[1]} 脚注${own[2]}`];
    const others = OTHERS.filter(([sign]) => sign.test(part)).map(([, document]) => document);
    return [...ownName, ...others].map((name) => ({ name, isBackground }));
  });
}

/** `5①〜⑥` names each of them. */
function clausesBetween([, chapter = '', first = '', last = '']: readonly string[]): string[] {
  const [from, to] = [first, last].map((sign) => sign.codePointAt(0) ?? 0) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, i) => `${chapter}${String.fromCodePoint(from + i)}`);
}

const OTHERS: readonly (readonly [RegExp, Clause['document']])[] = [
  [/企.*\(v6\)/, 'MHLW-6.0/企画管理編'],
  [/システム運用編.*\(v7\)/, 'MHLW-7.0/システム運用編'],
  [/Q&A v6/, 'MHLW-6.0/Q&A'],
  [/ガイダンス/, 'MHLW-PPC-GUIDANCE'],
  [/保守委託機関編/, 'MHLW-7.0/保守委託機関編'],
  [/外部保存通知/, 'MHLW-NOTICE'],
  [/2省GL/, 'MIC-METI-2.0'],
  [/APPI|^\s*規則/, 'APPI'],
  [/通則GL|GL通則|GL外国編|PPC/, 'PPC-GUIDELINE'],
  [/チェックリスト/, 'CHECKLIST'],
  [/JIPDEC/, 'JIPDEC'],
  [/^-$/, 'BUNKAITEN'],
];
