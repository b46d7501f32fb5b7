import { type Clock } from './clock';
import { type DependencyFacts } from './snapshots/contract-snapshot';

/** The clouds and lines that the service builds on that day. */
export function inUse(dependencies: readonly DependencyFacts[], clock: Clock): DependencyFacts[] {
  return dependencies.filter(({ endedOn }) => clock.isWithin(null, endedOn));
}
