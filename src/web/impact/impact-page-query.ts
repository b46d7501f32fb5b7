import { ImpactQuery } from '../../findings/impact/impact.dto';
import { QueryTextField } from '../../http/fields/query-fields';

/** A product by its name; none: nothing is asked yet. */
export class ProductPageQuery extends ImpactQuery {
  @QueryTextField({ description: 'Name of a product, or a part of it', example: 'VPN-100', max: 100 })
  name?: string;
}
