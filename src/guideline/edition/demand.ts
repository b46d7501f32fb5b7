import { type Texts } from '../../kernel/texts';
import { type RuleId } from '../rule';

/** The clauses of an edition that the registry answers for, clause by clause. */
export const CLAUSES_ANSWERED_FOR = [
  '1.3.1',
  '1.3.2',
  '1.4',
  '5①',
  '5②',
  '5③',
  '5④',
  '5⑤',
  '5⑥',
  '5.1.1',
  '5.1.2',
  '5.2.1',
  '5.2.2',
  '5.3',
] as const;
export type AnsweredClause = (typeof CLAUSES_ANSWERED_FOR)[number];

/**
 * How a sentence is put: こと, 必要; 望ましい, 求められる, 重要; 考えられる, 等; or what only explains. How strongly a finding binds
 * stands with its rule, which may rest on several sentences.
 */
export const DEMAND_FORCES = ['MUST', 'SHOULD', 'EXAMPLE', 'EXPLAINS'] as const;
export type DemandForce = (typeof DEMAND_FORCES)[number];

/** One sentence of the text: where it stands, what it asks for in our words, and the rules that hold it. */
export interface Demand {
  readonly clause: AnsweredClause;
  /** How the sentence begins, so that it is found in the text. */
  readonly begins: string;
  readonly force: DemandForce;
  readonly asks: Texts;
  readonly rules: readonly RuleId[];
  /** Why no rule holds it; null: rules do. */
  readonly beyond: Texts | null;
}

/** A sentence that rules hold. */
export function held(
  clause: AnsweredClause,
  force: DemandForce,
  begins: string,
  asks: Texts,
  ...rules: [RuleId, ...RuleId[]]
): Demand {
  return { clause, begins, force, asks, rules, beyond: null };
}

/** A sentence that a registry cannot hold, or that asks for nothing, and why. */
export function beyond(clause: AnsweredClause, force: DemandForce, begins: string, asks: Texts, reason: Texts): Demand {
  return { clause, begins, force, asks, rules: [], beyond: reason };
}
