import { type Clock } from './clock';
import { type DisclosureFacts } from './snapshots/vendor-snapshot';

/** Of each product and kind of paper the one last issued: what an earlier one said was said of an earlier product. */
export function lastDisclosures(disclosures: readonly DisclosureFacts[], clock: Clock): readonly DisclosureFacts[] {
  const issued = disclosures.filter(({ issuedOn }) => clock.hasCome(issuedOn));
  return issued.filter(
    (one) =>
      !issued.some(
        (other) => other.type === one.type && other.product === one.product && other.issuedOn > one.issuedOn,
      ),
  );
}
