import { type Texts } from '../../kernel/texts';
import { CONTRACT_FIELDS } from './names-of-contract-fields';
import { EVIDENCE_FIELDS } from './names-of-evidence-fields';
import { EXCHANGE_FIELDS } from './names-of-exchange-fields';
import { FINDING_FIELDS } from './names-of-finding-fields';
import { ACCOUNT_FIELDS, FACT_FIELDS } from './names-of-fields';
import { INCIDENT_FIELDS } from './names-of-incident-fields';

const FIELDS: Readonly<Record<string, string>> = {
  ...ACCOUNT_FIELDS,
  ...FACT_FIELDS,
  ...CONTRACT_FIELDS,
  ...INCIDENT_FIELDS,
  ...EXCHANGE_FIELDS,
  ...EVIDENCE_FIELDS,
  ...FINDING_FIELDS,
};

/** What a field of the API is called; in English its name itself, in words: of the record that it names, not of the key. */
export function fieldWords(field: string): Texts {
  const words = field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ id$/, '')
    .replace(/ ids$/, 's')
    .replace(/ en$/, ' in English')
    .replace(/ ja$/, ' in Japanese');
  // Of a name: which person of the registry it is.
  const named = field.endsWith('Account') ? FIELDS[field.slice(0, -'Account'.length)] : undefined;
  return {
    ja: FIELDS[field] ?? (named === undefined ? field : `${named}(利用者)`),
    en: words.charAt(0).toUpperCase() + words.slice(1),
  };
}
