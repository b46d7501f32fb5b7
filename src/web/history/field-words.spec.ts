import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whereToMend } from '../../findings/actions/where-to-mend';
import { RULES } from '../../guideline/catalogue';
import { ITEMS_OF_INFORMATION } from '../../guideline/rules/sub/sub-006';
import { mendedFieldWords } from '../actions/mended-field-words';
import { fieldWords } from './field-words';

/** Every property that the API describes. */
function fieldsOfApi(): string[] {
  const { components } = JSON.parse(readFileSync(join(process.cwd(), 'openapi/openapi.json'), 'utf8')) as {
    components: { schemas: Record<string, { properties?: object }> };
  };
  return [...new Set(Object.values(components.schemas).flatMap(({ properties = {} }) => Object.keys(properties)))];
}

describe('what a field is called', () => {
  it('is in English no name for programs, whichever field of the API it is', () => {
    const raw = /[a-z]\d|\b(?:[Aa]ppi|[Ee]os|[Mm]fa|[Ss]ha|[Rr]ef|[Uu]r[il]|[Ss]eq|[Ii]ds?|[Nn]o)\b|[a-z][A-Z]/;
    const isMeant = /APPI 28|SHA-256|“no”/;
    const names = fieldsOfApi().map((field) => fieldWords(field).en);
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => raw.test(name.replace(isMeant, '')))).toEqual([]);
  });

  it.each([
    ['appi28Basis', 'Basis under APPI 28'],
    ['consentEvidenceRef', 'Consent evidence: where it is kept'],
    ['contractNo', 'Contract number'],
    ['acceptedByActor', 'Accepted by (user)'],
    ['isOneOff', 'One off'],
    ['vendorIds', 'Vendors'],
  ])('says %s as people do', (field, words) => expect(fieldWords(field).en).toBe(words));

  it('is said in Japanese of each item that the information on a re-entrustment lacks', () => {
    const names = ITEMS_OF_INFORMATION.map((item) => fieldWords(item).ja);
    expect(names.filter((name) => /[a-z]/i.test(name))).toEqual([]);
  });

  it('is said in Japanese and English of all that a rule asks for', () => {
    const asked = [...new Set(RULES.map(({ id }) => whereToMend(id).field))];
    const names = asked.map((field) => mendedFieldWords(field));
    expect(names.filter(({ ja }) => /^[\x20-\x7e]+$/.test(ja))).toEqual([]);
    expect(names.filter(({ en }) => /\d|[a-z][A-Z]/.test(en.replace('APPI 28', '')))).toEqual([]);
  });
});
