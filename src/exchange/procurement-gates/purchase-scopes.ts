import { type GateDecision } from '../../findings/gates/gate';

/** What a buyer does with a vendor, one after the other. */
export const PURCHASE_SCOPES = ['RFQ', 'PO', 'INVOICE', 'PAYMENT'] as const;
export type PurchaseScope = (typeof PURCHASE_SCOPES)[number];

/**
 * 5② asks for certified vendors when one is chosen, so that an order is what it stops. To ask for a quotation is how one
 * chooses; and what was delivered is owed, whoever delivered it. At these the same is told, and stops only where the
 * institution says so.
 */
export const STOPS_AT: readonly PurchaseScope[] = ['PO'];

/** What the gate's decision means at a scope. */
export function decisionAt(
  scope: PurchaseScope,
  decision: GateDecision,
  stopsAt: readonly PurchaseScope[],
): GateDecision {
  return decision === 'block' && !stopsAt.includes(scope) ? 'warn' : decision;
}
