import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import FACT_SHEET from '../../../test/support/rule-fact-sheet.json';
import { RULES } from '../catalogue';
import { CLAUSES_ANSWERED_FOR, type Demand, type DemandForce } from './demand';
import { MHLW_7_0 } from './mhlw-7-0';

const SUPPORT = join(__dirname, '..', '..', '..', 'test', 'support');
/** The ministry's text of 1.3, 1.4 and 5, its sentences put together again where a page broke them. */
const TEXT = readFileSync(join(SUPPORT, 'guideline-7-0-entrustment.txt'), 'utf8');

describe('what the text demands of working with vendors', () => {
  const { demands } = MHLW_7_0;

  it('lists each sentence of the text once, and none that is not there', () => {
    const found = sentences(TEXT).map((sentence) => ({
      sentence,
      listed: demands.filter(({ begins }) => sentence.startsWith(begins)).length,
    }));
    expect(found.filter(({ listed }) => listed !== 1)).toEqual([]);
    expect(found).toHaveLength(demands.length);
  });

  it('says of each which rules of the fact sheet hold it, or why none can', () => {
    const known = new Set(FACT_SHEET.map(({ id }) => id));
    for (const { rules, beyond, begins } of demands) {
      expect({ begins, unknown: rules.filter((id) => !known.has(id)) }).toEqual({ begins, unknown: [] });
      expect({ begins, isHeld: rules.length > 0 }).toEqual({ begins, isHeld: beyond === null });
    }
  });

  it('says how strongly each is put (domain 0.2): 求められる is a SHOULD', () => {
    const otherwise = sentences(TEXT).flatMap((sentence) => {
      const demand = demands.find(({ begins }) => sentence.startsWith(begins));
      const [asPut] = PUT_AS.find(([, words]) => words.test(sentence)) ?? [null];
      return asPut === null || demand?.force === asPut
        ? []
        : [{ begins: demand?.begins, listed: demand?.force, asPut }];
    });
    expect(otherwise).toEqual([]);
  });

  it.each(CLAUSES_ANSWERED_FOR)('leaves out no rule that rests on %s', (clause) => {
    const listed = new Set<string>(demands.filter((demand) => demand.clause === clause).flatMap(({ rules }) => rules));
    const citing = RULES.filter((rule) => rule.clauses.some((cited) => isOf(clause, cited)));
    expect(citing.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
  });

  it('names each clause that it answers for', () => {
    expect(new Set(demands.map(({ clause }: Demand) => clause))).toEqual(new Set(CLAUSES_ANSWERED_FOR));
  });
});

/** How a sentence ends that asks for something. */
const PUT_AS: readonly (readonly [DemandForce, RegExp])[] = [
  ['MUST', /(すること|必要(が|で)ある|なければならない)。$/],
  ['SHOULD', /(望ましい|求められる|重要である)。$/],
  ['EXAMPLE', /(考えられる|検討する)。$/],
];

/** `5.1.2 fn4` is of 5.1.2. */
function isOf(clause: string, cited: { readonly document: string; readonly clause: string }): boolean {
  return cited.document === 'MHLW-7.0/経営管理編' && /^[^\s(（]+/.exec(cited.clause)?.[0] === clause;
}

/** Full stops end sentences, but for those inside brackets. */
function sentences(text: string): string[] {
  const body = text.split('\n').slice(1);
  return body.flatMap((line) => {
    if (!line.includes('。')) return [];
    const plain = line.replace(/^(- )?([①-⑥] |注\d: )?/, '');
    const ended: string[] = [''];
    let depth = 0;
    for (const letter of plain) {
      if ('（「(['.includes(letter)) depth++;
      if ('）」)]'.includes(letter)) depth--;
      ended[ended.length - 1] += letter;
      if (letter === '。' && depth === 0) ended.push('');
    }
    return ended.map((one) => one.trim()).filter((one) => one !== '');
  });
}
