import { QueryIdField, QueryWordField } from '../../http/fields/query-fields';
import { HOLDER_KINDS, type HolderKind } from '../../kernel/terms/equipment-terms';
import { VendorQuery } from '../../registry/vendors/dto/vendor.dto';

/** Which vendors to choose from, then who was chosen: a vendor, or the institution itself. */
export class NewRoleQuery extends VendorQuery {
  @QueryIdField({ description: 'The vendor', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryWordField({ description: 'The institution itself, or a vendor', example: 'VENDOR' }, HOLDER_KINDS, 'HolderKind')
  heldBy?: HolderKind;
}
