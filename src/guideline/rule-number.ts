import { type CalendarDate } from '../kernel/calendar-date';
import { POLICY_NUMBERS, type PolicyNumber } from '../kernel/policy';
import { type Texts } from '../kernel/texts';
import { type Clause, sourceOf } from './clause';

/** Whose a number is. Ours is a default without authority: the guideline says only 「定期的に」. */
export const AUTHORITIES = ['GUIDELINE', 'LAW', 'OTHER_DOCUMENT', 'OURS'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** A number in a rule, together with whose it is: never one without the other. */
export interface RuleNumber<V extends NumberValue = NumberValue> {
  /** One number, the steps of a window, or a day. */
  readonly value: V;
  /** The clause that sets it; OURS where none does. */
  readonly authority: Clause | 'OURS';
  readonly text: Texts;
}

export type NumberValue = number | readonly number[] | CalendarDate;

/** Declares a number that stays the same for every institution. */
export function fixed<V extends NumberValue>(value: V, authority: Clause | 'OURS', text: Texts): RuleNumber<V> {
  return Object.freeze({ value, authority, text });
}

/** A number that the institution sets: always ours. */
export interface PolicyRuleNumber extends RuleNumber {
  readonly name: PolicyNumber;
}

export function policyDefault(name: PolicyNumber): PolicyRuleNumber {
  const { default: value, text } = POLICY_NUMBERS[name];
  return { name, value, authority: 'OURS', text };
}

export function authorityOf({ authority }: Pick<RuleNumber, 'authority'>): Authority {
  return authority === 'OURS' ? 'OURS' : sourceOf(authority);
}
