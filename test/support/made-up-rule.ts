import { type Rule, rule } from '../../src/guideline/rule';
import { type InstitutionSnapshot } from '../../src/guideline/snapshots/institution-snapshot';

/** A rule about institutions, for specs of what asks rules. */
export function aMadeUpRule(
  id: string,
  judge: Rule<'institution'>['judge'],
  over: Partial<Rule<'institution'>> = {},
): Rule<'institution'> {
  return rule({
    id: `GOV-${id}`,
    about: 'institution',
    clauses: [{ document: 'BUNKAITEN', clause: id }],
    strength: 'PRODUCT',
    severities: ['MAJOR', 'MINOR'],
    gates: [],
    blocksAt: [],
    title: { ja: '髙﨑①の不備', en: 'made up' },
    remedy: { ja: '直す', en: 'mend it' },
    policyNumbers: [],
    fixedNumber: null,
    judge,
    ...over,
  });
}

/** The subject that a made-up rule speaks of. */
export function subjectOf({ id }: InstitutionSnapshot): { readonly kind: 'INSTITUTION'; readonly id: string } {
  return { kind: 'INSTITUTION', id };
}
