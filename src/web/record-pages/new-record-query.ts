import { QueryIdField, QueryTextField } from '../../http/fields/query-fields';
import { VendorQuery } from '../../registry/vendors/dto/vendor.dto';

const SOME_ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** With what the form of a new record begins, where a page leads to it; and which vendors to choose from. */
export class NewRecordQuery extends VendorQuery {
  @QueryIdField({ description: 'About which vendor', example: SOME_ID })
  vendorId?: string;

  @QueryIdField({ description: 'For which contract', example: SOME_ID })
  contractId?: string;

  @QueryIdField({ description: 'Through which system', example: SOME_ID })
  systemId?: string;

  @QueryTextField({ description: 'Of which type', example: 'SELECTION' })
  type?: string;
}
