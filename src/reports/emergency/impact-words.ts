import { type ImpactWay } from '../../findings/impact/impact-parts.dto';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';
import { CONTACT_KINDS, type ContactKind } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';
import { CONTACT_WORDS, ROLE_WORDS } from '../words';

export const WAY_WORDS: Readonly<Record<ImpactWay, Texts>> = {
  CONTRACTOR: { ja: '契約の相手', en: 'Contractor' },
  REENTRUSTED: { ja: '再委託先', en: 'Work passed on to' },
  BUILT_ON: { ja: '利用するサービス', en: 'Built on' },
  DEVICE: { ja: '契約の機器', en: 'Device of the contract' },
};

/** What a contact is for, or which role somebody holds. */
export function roleWords(role: string): Texts {
  const kind = CONTACT_KINDS.find((one): one is ContactKind => one === role);
  if (kind !== undefined) return CONTACT_WORDS[kind];
  const held = INSTITUTION_ROLES.find((one): one is InstitutionRole => one === role);
  return held === undefined ? { ja: role, en: role } : ROLE_WORDS[held];
}
