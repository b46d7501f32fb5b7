import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../http/asked-language';
import { PathId } from '../http/entity-tag';
import { type Language } from '../http/language';
import { Answers } from '../http/operation';
import { today } from '../kernel/calendar-date';
import { GateView } from './dto/finding.dto';
import { GapReportView } from './dto/gap-report.dto';
import { ForecastView } from './dto/forecast.dto';
import { ForecastQuery, GapQuery, GateQuery, ProcurementQuery, VendorGapQuery } from './dto/gap-query.dto';
import { ProcurementGateView } from './dto/procurement-gate.dto';
import { Forecasts } from './forecasts';
import { GapReports } from './gap-reports';
import { Gates } from './gates/gates';
import { Procurement } from './gates/procurement';
import { DossierLoader } from './dossier-loader';

/** The answers: what falls short, what will, and whether a step may be taken. All of them are judged live. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class GapsController {
  constructor(
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
    private readonly forecasts: Forecasts,
    private readonly gates: Gates,
    private readonly buying: Procurement,
  ) {}

  @Answers(
    'contracts/:id/gaps',
    {
      id: 'getContractGaps',
      permission: 'finding.read',
      summary: 'What falls short of a contract, its subcontracts, its matrix and its vendor',
    },
    GapReportView,
  )
  async contract(
    @PathId() id: string,
    @Query() query: GapQuery,
    @AskedLanguage() language: Language,
  ): Promise<GapReportView> {
    return this.reports.of(await this.loader.ofContract(id), query, language);
  }

  @Answers(
    'vendors/:id/gaps',
    {
      id: 'getVendorGaps',
      permission: 'finding.read',
      summary: 'What falls short of a vendor, its certificates and its contracts',
    },
    GapReportView,
  )
  async vendor(
    @PathId() id: string,
    @Query() query: VendorGapQuery,
    @AskedLanguage() language: Language,
  ): Promise<GapReportView> {
    return this.reports.of(await this.loader.ofVendor(id, query.institutionId ?? null), query, language);
  }

  @Answers(
    'institutions/:id/gap-report',
    { id: 'getGapReport', permission: 'finding.read', summary: 'What falls short of an institution, worst first' },
    GapReportView,
  )
  async institution(
    @PathId() id: string,
    @Query() query: GapQuery,
    @AskedLanguage() language: Language,
  ): Promise<GapReportView> {
    return this.reports.of(await this.loader.ofInstitution(id), query, language);
  }

  @Answers(
    'institutions/:id/forecast',
    {
      id: 'getForecast',
      permission: 'finding.read',
      summary: 'What will newly fall short, day by day, if nobody does anything',
    },
    ForecastView,
  )
  async forecast(
    @PathId() id: string,
    @Query() query: ForecastQuery,
    @AskedLanguage() language: Language,
  ): Promise<ForecastView> {
    return this.forecasts.of(await this.loader.ofInstitution(id), query, language);
  }

  @Answers(
    'vendors/:id/procurement-gate',
    {
      id: 'askProcurementGate',
      permission: 'finding.read',
      summary: 'May the institution buy from this vendor?',
      description:
        'It depends on what is bought. What is not asked is taken from the record; a vendor with no system, no medical information and no line into the hospital is not the guideline’s business and is allowed.',
    },
    ProcurementGateView,
  )
  async procurement(
    @PathId() id: string,
    @Query() query: ProcurementQuery,
    @AskedLanguage() language: Language,
  ): Promise<ProcurementGateView> {
    const { institutionId, asOf = today(), ...said } = query;
    return this.buying.show(await this.buying.ask(id, institutionId, said, asOf), language);
  }

  @Answers(
    'contracts/:id/activation-gate',
    {
      id: 'askActivationGate',
      permission: 'finding.read',
      summary: 'What would stop the contract from coming into force?',
    },
    GateView,
  )
  async activation(
    @PathId() id: string,
    @Query() query: GateQuery,
    @AskedLanguage() language: Language,
  ): Promise<GateView> {
    return this.gates.show(await this.gates.contractActivation(id, query.on ?? today()), language);
  }
}
