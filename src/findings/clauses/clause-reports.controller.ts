import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type Language } from '../../http/language';
import { Answers } from '../../http/operation';
import { DossierLoader } from '../dossier-loader';
import { ClauseQuery, ClauseReportView, VendorClauseQuery } from './clause-report.dto';
import { ClauseReports } from './clause-reports';

/** The guideline clause by clause: what is met is shown too, not only what is broken. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class ClauseReportsController {
  constructor(
    private readonly loader: DossierLoader,
    private readonly reports: ClauseReports,
  ) {}

  @Answers(
    'institutions/:id/section-5',
    {
      id: 'getInstitutionClauses',
      permission: 'finding.read',
      summary: 'Section 5 of the guideline clause by clause, for an institution',
    },
    ClauseReportView,
  )
  async institution(
    @PathId() id: string,
    @Query() { asOf }: ClauseQuery,
    @AskedLanguage() language: Language,
  ): Promise<ClauseReportView> {
    return this.reports.of(await this.loader.ofInstitution(id), asOf, language);
  }

  @Answers(
    'contracts/:id/section-5',
    {
      id: 'getContractClauses',
      permission: 'finding.read',
      summary: 'Section 5 of the guideline clause by clause, for a contract and its vendor',
    },
    ClauseReportView,
  )
  async contract(
    @PathId() id: string,
    @Query() { asOf }: ClauseQuery,
    @AskedLanguage() language: Language,
  ): Promise<ClauseReportView> {
    return this.reports.of(await this.loader.ofContract(id), asOf, language);
  }

  @Answers(
    'vendors/:id/section-5',
    {
      id: 'getVendorClauses',
      permission: 'finding.read',
      summary: 'Section 5 of the guideline clause by clause, for a vendor and its contracts',
    },
    ClauseReportView,
  )
  async vendor(
    @PathId() id: string,
    @Query() { asOf, institutionId }: VendorClauseQuery,
    @AskedLanguage() language: Language,
  ): Promise<ClauseReportView> {
    return this.reports.of(await this.loader.ofVendor(id, institutionId ?? null), asOf, language);
  }
}
