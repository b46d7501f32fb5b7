import { RULES } from './catalogue';
import { cited } from './citation';
import { managementVolume } from './clause';
import { placeInEnglish } from './place-in-english';

describe('a citation', () => {
  it('names each document once, and its clauses', () => {
    const clauses = [...managementVolume('5②', '5.1.2'), { document: 'APPI', clause: '28条' } as const];
    expect(cited(clauses, 'ja')).toBe('ガイドライン7.0版 経営管理編 5②・5.1.2、個人情報保護法 28条');
    expect(cited(clauses, 'en')).toBe('Guideline 7.0, management volume (経営管理編) 5②, 5.1.2; APPI article 28');
  });

  it('keeps a document together that is cited before and after another', () => {
    const clauses = [
      ...managementVolume('5②'),
      { document: 'APPI', clause: '28条' } as const,
      ...managementVolume('5.3'),
    ];
    expect(cited(clauses, 'ja')).toBe('ガイドライン7.0版 経営管理編 5②・5.3、個人情報保護法 28条');
  });

  it('keeps the numbers of an article, its paragraph and its item apart', () => {
    const at = (clause: string) => cited([{ document: 'APPI', clause }], 'en');
    expect(at('28条3項')).toBe('APPI article 28 paragraph 3');
    expect(at('32条1項4号')).toBe('APPI article 32 paragraph 1 item 4');
    expect(at('27条2項ただし書')).toBe('APPI article 27 paragraph 2 proviso');
    expect(at('施行規則18条1項1号')).toBe('APPI Enforcement Rules (施行規則) article 18 paragraph 1 item 1');
    // Whatever a rule cites: each number in Japanese stands in English, too.
    const numbers = (text: string) => text.match(/\d+/g) ?? [];
    for (const { clause } of RULES.flatMap(({ clauses }) => clauses))
      expect(numbers(placeInEnglish(clause))).toEqual(numbers(clause));
  });

  it('says of no rule what a document is called among ourselves', () => {
    const ours = /MHLW|APPI|PPC|MIC|CHECKLIST|BUNKAITEN/;
    expect(RULES.filter(({ clauses }) => ours.test(cited(clauses, 'ja')))).toEqual([]);
  });

  it('reads in English but for what a document, a volume or a letter is called', () => {
    const names = /[((][^(()]*[))]|医政発第\d+号|保発第\d+号/g;
    const left = RULES.map(({ clauses }) => cited(clauses, 'en')).filter((words) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words.replace(names, '')),
    );
    expect([...new Set(left)]).toEqual([]);
  });
});
