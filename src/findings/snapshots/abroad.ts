import { isStated } from './stated';

/** SQL that shows on what it rests that personal data reach somebody abroad, of a table by its alias. */
export function abroad(alias: 'c' | 's' | 'm'): string {
  return `json_build_object('basis', ${alias}.appi28_basis, 'consentOn', ${alias}.consent_on,
    'information', to_json(${alias}.foreign_information), 'hasSubstitute', ${isStated(`${alias}.foreign_information_substitute`)})`;
}
