import { DEFAULT_POLICY, type Policies, type Policy } from '../kernel/policy';
import { type Clock } from './clock';

/** The numbers in force on the clock's day; the clock is asked, so that a future start is a turn like any other. */
export function policyOn(policies: Policies, clock: Clock): Policy {
  return policies.find(({ from }) => clock.hasCome(from))?.policy ?? DEFAULT_POLICY;
}
