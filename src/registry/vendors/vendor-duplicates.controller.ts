import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Examines } from '../../http/operation';
import { CheckVendorDuplicates, VendorDuplicatesView } from './dto/vendor-duplicates.dto';
import { VendorDuplicates } from './vendor-duplicates';

/** Warns of a second record of one company before it is made. */
@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorDuplicatesController {
  constructor(private readonly duplicates: VendorDuplicates) {}

  @Examines(
    'vendor-duplicate-checks',
    {
      id: 'checkVendorDuplicates',
      permission: 'vendor.read',
      summary: 'Ask which vendors on record may be the one about to be registered',
      description: 'By corporate number, then by name without width, case, variants and legal form.',
    },
    CheckVendorDuplicates,
    VendorDuplicatesView,
  )
  async check(@Body() body: CheckVendorDuplicates): Promise<VendorDuplicatesView> {
    return { items: await this.duplicates.of(body) };
  }
}
