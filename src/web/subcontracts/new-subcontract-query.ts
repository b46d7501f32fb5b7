import { QueryIdField } from '../../http/fields/query-fields';
import { VendorQuery } from '../../registry/vendors/dto/vendor.dto';

const EXAMPLE = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** Which vendors to choose from, then which one was chosen. */
export class NewSubcontractQuery extends VendorQuery {
  @QueryIdField({ description: 'The sub-entrustee', example: EXAMPLE })
  vendorId?: string;

  @QueryIdField({ description: 'The re-entrustment above it', example: EXAMPLE })
  parentId?: string;
}
