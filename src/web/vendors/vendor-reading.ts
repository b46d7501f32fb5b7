import { Injectable } from '@nestjs/common';
import { DossierLoader } from '../../findings/dossier-loader';
import { ProcurementQuery } from '../../findings/dto/gap-query.dto';
import { GapReports } from '../../findings/gap-reports';
import { Procurement } from '../../findings/gates/procurement';
import { PatchOf } from '../../http/fields/derived';
import { today } from '../../kernel/calendar-date';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { EffectivenessEvidenceReader } from '../../registry/evaluations/effectiveness-evidence.reader';
import { VendorEvaluationReader } from '../../registry/evaluations/vendor-evaluation.reader';
import { PurchaseReader } from '../../registry/purchases/purchase.reader';
import { type VendorQuery, type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { type VendorAttestationView } from '../../registry/vendors/dto/vendor-attestation.dto';
import { type VendorContactView } from '../../registry/vendors/dto/vendor-contact.dto';
import { type VendorDisclosureDocumentView } from '../../registry/vendors/dto/vendor-disclosure-document.dto';
import { VendorAttestationReader } from '../../registry/vendors/vendor-attestation.reader';
import { VendorContactReader } from '../../registry/vendors/vendor-contact.reader';
import { VendorDisclosureDocumentReader } from '../../registry/vendors/vendor-disclosure-document.reader';
import { VendorNoteReader } from '../../registry/vendors/vendor-note.reader';
import { VendorSuccessionReader } from '../../registry/vendors/vendor-succession.reader';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { belonging, listed, partsOf, recordOf } from '../rows';
import { type Viewer } from '../viewer';
import { ChainReading } from './chain-reading';
import { HeldCertificates } from './held-certificates';
import { type VendorContent } from './vendor.view';
import { type VendorJudgementsContent } from './vendor-judgements';
import { type VendorListContent } from './vendor-list.view';

/** What is asked of a vendor's page: from which institution one looks, and what it would buy. */
export class VendorPageQuery extends PatchOf(ProcurementQuery) {}

/** As many findings as a page of a vendor shows. */
const SHOWN = 50;

/** Reads what the pages of vendors show. */
@Injectable()
export class VendorReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly vendors: VendorReader,
    private readonly contacts: VendorContactReader,
    private readonly attestations: VendorAttestationReader,
    private readonly disclosures: VendorDisclosureDocumentReader,
    private readonly certifications: CertificationReader,
    private readonly contracts: ContractReader,
    private readonly held: HeldCertificates,
    private readonly chains: ChainReading,
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
    private readonly buying: Procurement,
    private readonly evaluations: VendorEvaluationReader,
    private readonly effectiveness: EffectivenessEvidenceReader,
    private readonly purchases: PurchaseReader,
    private readonly notes: VendorNoteReader,
    private readonly successions: VendorSuccessionReader,
  ) {}

  async list(viewer: Viewer, query: VendorQuery): Promise<VendorListContent> {
    const vendors = await listed<VendorView>(this.vendors, query);
    const ids = vendors.items.map(({ id }) => id);
    return { query, vendors, held: await this.reading.as(viewer, 'certification.read', () => this.held.of(ids)) };
  }

  async one(viewer: Viewer, id: string, query: VendorPageQuery): Promise<VendorContent> {
    return {
      vendor: await recordOf<VendorView>(this.vendors, id),
      certificates: await this.reading.as(viewer, 'certification.read', () =>
        belonging(this.certifications, '-validTo', { vendorId: id }),
      ),
      parts: await this.parts(viewer, id),
      contracts: await this.reading.as(viewer, 'contract.read', () =>
        belonging(this.contracts, 'endOn', { vendorId: id }),
      ),
      successions: await partsOf(this.successions, '-effectiveOn', { vendorId: id }),
      chain: await this.chains.of(viewer, id),
      devices: await this.chains.devicesOf(viewer, id),
      judgements: await this.reading.as(viewer, 'evaluation.read', () => this.judgements(id)),
      judged: await this.judged(viewer, id, query),
    };
  }

  private async judgements(vendorId: string): Promise<VendorJudgementsContent> {
    return {
      evaluations: await belonging(this.evaluations, '-completedOn', { vendorId }),
      effectiveness: await belonging(this.effectiveness, '-receivedOn', { vendorId }),
      purchases: await belonging(this.purchases, '-createdAt', { vendorId }),
      notes: await belonging(this.notes, '-createdAt', { vendorId }),
    };
  }

  private async parts(viewer: Viewer, vendorId: string): Promise<VendorContent['parts']> {
    const parts = {
      contacts: await partsOf<VendorContactView>(this.contacts, 'name', { vendorId }),
      attestations: await partsOf<VendorAttestationView>(this.attestations, '-attestedOn', { vendorId }),
      disclosures: await partsOf<VendorDisclosureDocumentView>(this.disclosures, '-issuedOn', { vendorId }),
    };
    const changeable = new Set<string>();
    for (const [folder, rows] of [
      ['vendor-contacts', parts.contacts],
      ['vendor-attestations', parts.attestations],
      ['vendor-disclosure-documents', parts.disclosures],
    ] as const)
      for (const id of await this.reading.changeable(viewer, 'vendorFacts.write', folder, rows)) changeable.add(id);
    return { ...parts, changeable };
  }

  private async judged(
    viewer: Viewer,
    id: string,
    { institutionId, asOf = today(), ...said }: VendorPageQuery,
  ): Promise<VendorContent['judged']> {
    const choice = await this.choice.of(viewer, 'finding.read', institutionId);
    if (choice === null) return null;
    const { institution } = choice;
    const asked = { asOf, limit: SHOWN, groupBy: 'cause' as const };
    return this.reading.as(viewer, 'finding.read', async () => ({
      choice,
      report: await this.reports.of(await this.loader.ofVendor(id, institution.id), asked, viewer.language),
      purchase: await this.buying.show(await this.buying.ask(id, institution.id, said, asOf), viewer.language),
    }));
  }
}
