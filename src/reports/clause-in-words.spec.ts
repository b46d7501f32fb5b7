import { TEMPLATE_ROWS } from '../guideline/matrix-template';
import { clauseInWords } from './clause-in-words';

describe('what a row goes by, in words', () => {
  it.each([
    ['APPI25', '個人情報保護法25条', 'APPI article 25'],
    ['医師法24', '医師法24条', 'Medical Practitioners Act (医師法) article 24'],
    ['企2.1.2(v6)', '企画管理編2.1.2(第6版)', 'planning volume (企画管理編) 2.1.2 (edition 6)'],
    ['企2.2(2)', '企画管理編2.2(2)', 'planning volume (企画管理編) 2.2(2)'],
    ['1.3.1 fn1', '1.3.1 脚注1', '1.3.1 footnote 1'],
    ['表4-1', '表4-1', 'Table 4-1'],
    ['システム運用編3.5', 'システム運用編3.5', 'system operation volume (システム運用編) 3.5'],
    ['チェックリスト2①', 'チェックリスト2①', 'checklist (チェックリスト) 2①'],
    [
      'ガイダンスIV7(3)',
      'ガイダンスIV7(3)',
      'guidance for medical and care providers (医療・介護関係事業者ガイダンス) IV7(3)',
    ],
    ['5①②', '5①②', '5①②'],
  ])('%s', (kept, ja, en) => {
    expect([clauseInWords(kept, 'ja'), clauseInWords(kept, 'en')]).toEqual([ja, en]);
  });

  it('leaves none of our own abbreviations on paper', () => {
    const clauses = TEMPLATE_ROWS.flatMap((row) => row.clauses);
    expect(clauses.length).toBeGreaterThan(75);
    const said = clauses.map((clause) => clauseInWords(clause, 'ja'));
    expect(said.filter((words) => /[A-Z]{3,}|v\d|fn\d|^企\d/.test(words))).toEqual([]);
  });

  it('reads in English but for what a paper is called', () => {
    const said = TEMPLATE_ROWS.flatMap((row) => row.clauses).map((clause) => clauseInWords(clause, 'en'));
    expect(said.filter((words) => /[^\0-\u036f①-⑳]/u.test(words.replace(/\([^()]*\)/g, '')))).toEqual([]);
  });
});
