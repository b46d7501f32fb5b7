import { type BoundFacts } from './bound-decision';
import { BOUND_FACTS_OF_CONTRACTS } from './bound-facts-of-contracts';
import { BOUND_FACTS_OF_INSTITUTIONS } from './bound-facts-of-institutions';

/**
 * Which facts bind which decision. PostgreSQL freezes them (deciding_facts() in the migrations, held to this table by
 * test/e2e/outdated-decisions.spec.ts) and the API serves them as they stand here.
 */
export const BOUND_FACTS: readonly BoundFacts[] = [...BOUND_FACTS_OF_CONTRACTS, ...BOUND_FACTS_OF_INSTITUTIONS];
