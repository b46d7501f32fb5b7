import { RULES } from '../../src/guideline/catalogue';
import { type About, type Rule } from '../../src/guideline/rule';

/** The rules about one kind of snapshot, whenever they are in force. */
export function rulesAbout(about: About): readonly Rule[] {
  return RULES.filter((rule) => rule.about === about);
}
