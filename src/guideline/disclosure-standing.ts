import { type DisclosureDocumentType } from '../kernel/terms/vendor-terms';
import { type Clock } from './clock';
import { type DisclosureFacts } from './snapshots/vendor-snapshot';

/** 保守委託機関編 別紙: how many items it picks of each sheet; the whole sheets have more. */
export const ASKED_ITEMS: Readonly<Record<DisclosureDocumentType, number>> = {
  MDS: 41,
  SDS: 58,
  SERVICE_SPEC_CONFORMITY: 0,
};

/** Items that say no, or nothing, and of which the institution has not decided yet how it deals with them. */
export function untreatedItems({ openItems }: DisclosureFacts, clock: Clock): DisclosureFacts['openItems'] {
  return openItems.filter(({ treatedOn }) => treatedOn === null || !clock.hasCome(treatedOn));
}

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
