import { type GateDecision } from '../../findings/gates/gate';
import { type PurchaseScope } from './purchase-scopes';

/** ERPs whose fields are known here. */
export const HOLDING_ERPS = ['ERPNEXT', 'SAP_S4HANA', 'ODOO'] as const;
export type HoldingErp = (typeof HOLDING_ERPS)[number];

/** What an ERP's record of a supplier is to say: its fields, under the names that its own interface gives them. */
export type Hold = Readonly<Record<string, string | number | boolean | null>>;

export type ScopeDecisions = Readonly<Record<PurchaseScope, GateDecision>>;

/** The fields that hold a supplier, or let it go again, in each ERP. */
export const HOLDS: Readonly<Record<HoldingErp, (decisions: ScopeDecisions, message: string) => Hold>> = Object.freeze({
  /**
   * DocType Supplier. `release_date` would lift the hold by the passing of time alone, while on `nextChangeOn` the answer is
   * asked for anew; so it is emptied.
   */
  ERPNEXT: ({ RFQ, PO, INVOICE, PAYMENT }) => {
    const [invoices, payments] = [INVOICE === 'block', PAYMENT === 'block'];
    return {
      warn_rfqs: flag(RFQ === 'warn'),
      prevent_rfqs: flag(RFQ === 'block'),
      warn_pos: flag(PO === 'warn'),
      prevent_pos: flag(PO === 'block'),
      on_hold: flag(invoices || payments),
      hold_type: invoices && payments ? 'All' : invoices ? 'Invoices' : payments ? 'Payments' : '',
      release_date: null,
    };
  },
  /** API_BUSINESS_PARTNER, entity A_Supplier: one purchasing block for quotations and orders, one for postings, one for payments. */
  SAP_S4HANA: ({ PO, INVOICE, PAYMENT }) => ({
    PurchasingIsBlocked: PO === 'block',
    PostingIsBlocked: INVOICE === 'block',
    PaymentIsBlockedForSupplier: PAYMENT === 'block',
  }),
  /** Model res.partner, up to Odoo 18: of suppliers it warns and blocks at orders only. A warning has a text, none has `false`. */
  ODOO: ({ PO }, message) => ({
    purchase_warn: ({ block: 'block', warn: 'warning', allow: 'no-message' } as const)[PO],
    purchase_warn_msg: PO === 'allow' ? false : message,
  }),
});

/** ERPNext's check fields are 1 and 0. */
function flag(isSet: boolean): 0 | 1 {
  return isSet ? 1 : 0;
}
