import { RULES } from './catalogue';
import { type Texts } from '../kernel/texts';

const TITLES: ReadonlyMap<string, Texts> = new Map(RULES.map(({ id, title }) => [id, title]));

/** A name that begins with a rule’s id, as it is said to people: by the rule’s title, the rest beside it. */
export function withRuleTitle(name: string): Texts {
  const [, ruleId = '', rest = ''] = /^([A-Z]+-\d{3})(?: (.+))?$/s.exec(name) ?? [];
  const title = TITLES.get(ruleId);
  if (title === undefined) return { ja: name, en: name };
  return rest === '' ? title : { ja: `${title.ja}(${rest})`, en: `${title.en} (${rest})` };
}

/**
 * What a record is called: of an acceptance the risk, by its rule’s title; of a matrix, which has no name of its own, what we call
 * it. Contracts may have numbers that look like either.
 */
export function calledBy(kind: string, name: string): Texts {
  if (kind === 'MATRIX')
    return { ja: name, en: name.replace(/ 責任分界表 第(\d+)版$/, ' demarcation matrix, revision $1') };
  return kind === 'RISK_ACCEPTANCE' || kind === 'ACCEPTANCE_END' ? withRuleTitle(name) : { ja: name, en: name };
}

/** What a rule finds, whichever of its variants says it. */
export function ruleTitle(ruleId: string): Texts {
  return TITLES.get(ruleId) ?? { ja: ruleId, en: ruleId };
}

/** The same, with the number beside it by which rules are looked up. */
export function ruleAndNumber(ruleId: string): Texts {
  const title = TITLES.get(ruleId);
  return title === undefined
    ? { ja: ruleId, en: ruleId }
    : { ja: `${title.ja}(${ruleId})`, en: `${title.en} (${ruleId})` };
}
