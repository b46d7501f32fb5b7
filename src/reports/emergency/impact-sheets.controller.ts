import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ImpactQuery, ProductImpactQuery } from '../../findings/impact/impact.dto';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { Prints } from '../../http/file-operation';
import { type FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { ImpactSheets } from './impact-sheets';

const PDF = 'application/pdf';
const WHAT =
  'Whom to call first, the duties that start to run with room to note when they were met, then contracts, chains, systems, devices and rows: to print and carry into the meeting of the morning after.';

/** Who is hit, on paper. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class ImpactSheetsController {
  constructor(private readonly sheets: ImpactSheets) {}

  @Prints(
    'vendors/:id/impact-sheet',
    {
      id: 'printVendorImpact',
      permission: 'finding.read',
      summary: 'Download what hangs on a vendor, to print',
      description: WHAT,
    },
    PDF,
  )
  vendor(@PathId() id: string, @Query() query: ImpactQuery, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.sheets.print('VENDOR', id, query.knownOn, language);
  }

  @Prints(
    'certifications/:id/impact-sheet',
    {
      id: 'printCertificationImpact',
      permission: 'finding.read',
      summary: 'Download what hangs on a certificate, to print',
      description: WHAT,
    },
    PDF,
  )
  certification(
    @PathId() id: string,
    @Query() query: ImpactQuery,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.sheets.print('CERTIFICATION', id, query.knownOn, language);
  }

  @Prints(
    'subcontracts/:id/impact-sheet',
    {
      id: 'printSubcontractImpact',
      permission: 'finding.read',
      summary: 'Download what hangs on a re-entrustment, to print',
      description: WHAT,
    },
    PDF,
  )
  subcontract(
    @PathId() id: string,
    @Query() query: ImpactQuery,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.sheets.print('SUBCONTRACT', id, query.knownOn, language);
  }

  @Prints(
    'equipment/:id/impact-sheet',
    {
      id: 'printEquipmentImpact',
      permission: 'finding.read',
      summary: 'Download what hangs on a device, to print',
      description: WHAT,
    },
    PDF,
  )
  equipment(
    @PathId() id: string,
    @Query() query: ImpactQuery,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.sheets.print('EQUIPMENT', id, query.knownOn, language);
  }

  @Prints(
    'product-impact-sheet',
    {
      id: 'printProductImpact',
      permission: 'finding.read',
      summary: 'Download what hangs on a device model, product or service, by its name, to print',
      description: WHAT,
    },
    PDF,
  )
  product(@Query() query: ProductImpactQuery, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.sheets.printProduct(query.name, query.knownOn, language);
  }
}
