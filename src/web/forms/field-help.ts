import { type Texts } from '../../kernel/texts';
import { CONTRACT_HELP } from './help-with-contracts';
import { COUNTRY_HELP } from './help-with-countries';
import { FACT_HELP } from './help-with-facts';

const HELP: Readonly<Record<string, Texts>> = { ...FACT_HELP, ...CONTRACT_HELP, ...COUNTRY_HELP };

/** What stands beside a field wherever a form asks for it and says nothing of its own; undefined: nobody has said it. */
export function fieldHelp(field: string): Texts | undefined {
  return HELP[field];
}
