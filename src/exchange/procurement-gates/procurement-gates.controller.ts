import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { type Language } from '../../http/language';
import { Examines } from '../../http/operation';
import { AskProcurementGates, ProcurementGatesView } from './dto/procurement-gates.dto';
import { ProcurementGates } from './procurement-gates';

/** What an ERP asks every night. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class ProcurementGatesController {
  constructor(private readonly gates: ProcurementGates) {}

  @Examines(
    'procurement-gates',
    {
      id: 'askProcurementGates',
      permission: 'finding.read',
      summary: 'May the institution buy from these vendors?',
      description: [
        'Up to 4,000 vendors by the codes of the ERP that asks, each judged live as `askProcurementGate` judges one, by what is on record of what is bought. A code that nobody has on record is no fault of the request: its answer is block, VENDOR_UNKNOWN.',
        'An ERP asks every night, and again on the earliest `nextChangeOn`; it writes where `entityTag` is another than the one it kept. With `holdsOf` each answer shows what its supplier is to say: ERPNext, DocType Supplier: `warn_rfqs`, `prevent_rfqs`, `warn_pos`, `prevent_pos`, `on_hold`, `hold_type`, and `release_date` emptied, since no hold ends by time alone. SAP S/4HANA, A_Supplier of API_BUSINESS_PARTNER: `PurchasingIsBlocked` by PO, `PostingIsBlocked` by INVOICE, `PaymentIsBlockedForSupplier` by PAYMENT. Odoo up to 18, res.partner: `purchase_warn` and `purchase_warn_msg` by PO.',
      ].join('\n\n'),
    },
    AskProcurementGates,
    ProcurementGatesView,
  )
  ask(@Body() body: AskProcurementGates, @AskedLanguage() language: Language): Promise<ProcurementGatesView> {
    return this.gates.of(body, language);
  }
}
