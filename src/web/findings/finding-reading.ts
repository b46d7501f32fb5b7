import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ClauseReports } from '../../findings/clauses/clause-reports';
import { type ClauseReportView } from '../../findings/clauses/clause-report.dto';
import { type Dossier } from '../../findings/dossier';
import { DossierLoader } from '../../findings/dossier-loader';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { GapReports } from '../../findings/gap-reports';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { recordOf } from '../rows';
import { type Viewer } from '../viewer';
import { type ClausePageQuery, type FindingPageQuery } from './finding-page-query';

/** What was found, and of whom; null: there is no institution to look at. */
export type Found<Report> = { readonly choice: Choice; readonly report: Report } | null;

/** One record to which the findings are narrowed. */
export interface NarrowedTo {
  readonly field: 'contractId' | 'vendorId';
  readonly path: string;
  readonly name: string;
}

interface NarrowingChoice {
  readonly id: string;
  readonly name: string;
}
export type Narrowings = Readonly<Record<NarrowedTo['field'], readonly NarrowingChoice[]>>;

/** More than that nobody reads through in a field. */
const MOST_CHOICES = 500;

/** Reads what falls short of an institution, by cause or by clause. */
@Injectable()
export class FindingReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
    private readonly clauseReports: ClauseReports,
    private readonly contracts: ContractReader,
    private readonly vendors: VendorReader,
    private readonly database: Database,
  ) {}

  report(viewer: Viewer, asked: FindingPageQuery): Promise<Found<GapReportView>> {
    const { institutionId, vendorId, contractId, ...query } = asked;
    return this.of(viewer, institutionId, async (id) =>
      this.reports.of(await this.dossiers(id, { vendorId, contractId }), query, viewer.language),
    );
  }

  /** What the findings are narrowed to, by its name; null: to nothing. */
  async about(viewer: Viewer, { vendorId, contractId }: FindingPageQuery): Promise<NarrowedTo | null> {
    if (contractId !== undefined) {
      const contract = await this.reading.as(viewer, 'contract.read', () =>
        recordOf<ContractView>(this.contracts, contractId),
      );
      return contract === null
        ? null
        : { field: 'contractId', path: `/contracts/${contractId}`, name: `${contract.contractNo} ${contract.title}` };
    }
    if (vendorId === undefined) return null;
    const vendor = await this.reading.as(viewer, 'vendor.read', () => recordOf<VendorView>(this.vendors, vendorId));
    return vendor === null ? null : { field: 'vendorId', path: `/vendors/${vendorId}`, name: vendor.name };
  }

  /** To which vendors and contracts the findings of an institution can be narrowed; null: the viewer does not see them. */
  narrowings(
    viewer: Viewer,
    institutionId: string,
    { vendorId, contractId }: FindingPageQuery,
  ): Promise<Narrowings | null> {
    return this.reading.as(viewer, 'contract.read', async () => ({
      contractId: await this.database.read<NarrowingChoice>({
        name: 'finding-contracts',
        text: `select id, contract_no || ' ' || title as name from contracts where institution_id = $1
          order by id is not distinct from $2 desc, contract_no limit ${MOST_CHOICES}`,
        values: [institutionId, contractId ?? null],
      }),
      vendorId: await this.database.read<NarrowingChoice>({
        name: 'finding-vendors',
        text: `select v.id, v.name from vendors v where v.id = $2 or v.id in (select vendor_id from contracts where institution_id = $1)
          order by v.id is not distinct from $2 desc, v.reading limit ${MOST_CHOICES}`,
        values: [institutionId, vendorId ?? null],
      }),
    }));
  }

  private dossiers(
    institutionId: string,
    { vendorId, contractId }: Pick<FindingPageQuery, 'vendorId' | 'contractId'>,
  ): Promise<readonly Dossier[]> {
    if (contractId !== undefined) return this.loader.ofContract(contractId);
    return vendorId === undefined
      ? this.loader.ofInstitution(institutionId)
      : this.loader.ofVendor(vendorId, institutionId);
  }

  clauses(viewer: Viewer, { institutionId, asOf }: ClausePageQuery): Promise<Found<ClauseReportView>> {
    return this.of(viewer, institutionId, async (id) =>
      this.clauseReports.of(await this.loader.ofInstitution(id), asOf, viewer.language),
    );
  }

  private async of<Report>(
    viewer: Viewer,
    asked: string | undefined,
    work: (institutionId: string) => Promise<Report>,
  ): Promise<Found<Report>> {
    const choice = await this.choice.of(viewer, 'finding.read', asked);
    if (choice === null) return null;
    const report = await this.reading.as(viewer, 'finding.read', () => work(choice.institution.id));
    return report === null ? null : { choice, report };
  }
}
