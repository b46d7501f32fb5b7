import { type Rule, rule, type RuleDeclaration } from '../../src/guideline/rule';
import { type InstitutionSnapshot } from '../../src/guideline/snapshots/institution-snapshot';

/** A rule about institutions, for specs of what asks rules. */
export function aMadeUpRule(
  id: string,
  judge: Rule<'institution'>['judge'],
  over: Partial<RuleDeclaration<'institution'>> = {},
): Rule<'institution'> {
  return rule({
    id: `GOV-${id}`,
    about: 'institution',
    clauses: [{ document: 'BUNKAITEN', clause: id }],
    grades: { PRODUCT: ['BLOCKING', 'MAJOR', 'MINOR', 'ADVISORY'] },
    title: { ja: '髙﨑①の不備', en: 'made up' },
    remedy: { ja: '直す', en: 'mend it' },
    judge,
    ...over,
  });
}

/** The subject that a made-up rule speaks of. */
export function subjectOf({ id }: InstitutionSnapshot): { readonly kind: 'INSTITUTION'; readonly id: string } {
  return { kind: 'INSTITUTION', id };
}
