import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type Language } from '../../http/language';
import { Answers } from '../../http/operation';
import { ImpactQuery, ImpactView, ProductImpactQuery } from './impact.dto';
import { Impacts } from './impacts';

const WHAT =
  'Through contracts, chains, systems, devices and rows of matrices, as far as the one who asks sees them; with whom to call, and the duties that start to run.';

/** Who is hit: for the morning after a breach. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class ImpactsController {
  constructor(private readonly impacts: Impacts) {}

  @Answers(
    'vendors/:id/impact',
    { id: 'getVendorImpact', permission: 'finding.read', summary: 'What hangs on a vendor', description: WHAT },
    ImpactView,
  )
  vendor(@PathId() id: string, @Query() query: ImpactQuery, @AskedLanguage() language: Language): Promise<ImpactView> {
    return this.impacts.of('VENDOR', id, query.knownOn, language);
  }

  @Answers(
    'certifications/:id/impact',
    {
      id: 'getCertificationImpact',
      permission: 'finding.read',
      summary: 'What hangs on a certificate',
      description: `${WHAT} Contracts that are said not to be covered by it are left out.`,
    },
    ImpactView,
  )
  certification(
    @PathId() id: string,
    @Query() query: ImpactQuery,
    @AskedLanguage() language: Language,
  ): Promise<ImpactView> {
    return this.impacts.of('CERTIFICATION', id, query.knownOn, language);
  }

  @Answers(
    'subcontracts/:id/impact',
    {
      id: 'getSubcontractImpact',
      permission: 'finding.read',
      summary: 'What hangs on a re-entrustment',
      description: WHAT,
    },
    ImpactView,
  )
  subcontract(
    @PathId() id: string,
    @Query() query: ImpactQuery,
    @AskedLanguage() language: Language,
  ): Promise<ImpactView> {
    return this.impacts.of('SUBCONTRACT', id, query.knownOn, language);
  }

  @Answers(
    'equipment/:id/impact',
    { id: 'getEquipmentImpact', permission: 'finding.read', summary: 'What hangs on a device', description: WHAT },
    ImpactView,
  )
  equipment(
    @PathId() id: string,
    @Query() query: ImpactQuery,
    @AskedLanguage() language: Language,
  ): Promise<ImpactView> {
    return this.impacts.of('EQUIPMENT', id, query.knownOn, language);
  }

  @Answers(
    'product-impact',
    {
      id: 'getProductImpact',
      permission: 'finding.read',
      summary: 'What hangs on a device model, product or service, by its name',
      description: `${WHAT} Devices, services that contracts build on and products in disclosure documents are found by their names.`,
    },
    ImpactView,
  )
  product(@Query() query: ProductImpactQuery, @AskedLanguage() language: Language): Promise<ImpactView> {
    return this.impacts.ofProduct(query.name, query.knownOn, language);
  }
}
