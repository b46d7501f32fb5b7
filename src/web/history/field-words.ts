import { type Texts } from '../../kernel/texts';
import { CONTRACT_FIELDS } from './names-of-contract-fields';
import { EVIDENCE_FIELDS } from './names-of-evidence-fields';
import { EXCHANGE_FIELDS } from './names-of-exchange-fields';
import { FINDING_FIELDS } from './names-of-finding-fields';
import { ACCOUNT_FIELDS, FACT_FIELDS } from './names-of-fields';
import { ENGLISH_FIELDS } from './names-in-english';
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

/** What a field of the API is called. */
export function fieldWords(field: string): Texts {
  // Of a name: which person of the registry it is.
  const name = /^(.+)Account$/.exec(field)?.[1] ?? null;
  if (name !== null && FIELDS[field] === undefined && FIELDS[name] !== undefined)
    return { ja: `${FIELDS[name]}(利用者)`, en: `${ENGLISH_FIELDS[name] ?? inEnglish(name)} (user)` };
  return { ja: FIELDS[field] ?? field, en: ENGLISH_FIELDS[field] ?? inEnglish(field) };
}

/** Its name itself, in words: of the record that it names, not of the key; what programs cut short is written out. */
function inEnglish(field: string): string {
  const words = field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^is /, '')
    .replace(/ id$/, '')
    .replace(/ ids$/, 's')
    .replace(/ no$/, ' number')
    .replace(/ info$/, ' information')
    .replace(/ ref$/, ': where it is kept')
    .replace(/ by actor$/, ' by (user)')
    .replace(/ actor$/, ' (user)')
    .replace(/ en$/, ' in English')
    .replace(/ ja$/, ' in Japanese');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
