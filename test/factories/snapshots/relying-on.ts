import { type AbroadFacts } from '../../../src/guideline/snapshots/abroad-facts';
import { type Appi28Basis } from '../../../src/kernel/terms/subcontract-terms';

/** What goes abroad rests on it; a consent with nothing to show for it. */
export function relyingOn(basis: Appi28Basis | null, over: Partial<AbroadFacts> = {}): AbroadFacts {
  return { basis, consentOn: null, information: [], hasSubstitute: false, ...over };
}
