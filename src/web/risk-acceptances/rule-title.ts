import { RULES } from '../../guideline/catalogue';
import { type Texts } from '../../kernel/texts';

const TITLES: ReadonlyMap<string, Texts> = new Map(RULES.map(({ id, title }) => [id, title]));

/** What a rule finds, whichever of its variants says it. */
export function ruleTitle(ruleId: string): Texts {
  return TITLES.get(ruleId) ?? { ja: ruleId, en: ruleId };
}
