import { Injectable } from '@nestjs/common';
import { AnswerSheets } from '../../reports/answer-sheet/answer-sheets';
import { type AnswerSheetView } from '../../reports/answer-sheet/dto/answer-sheet.dto';
import { DisclosureTreatmentReader } from '../../registry/evaluations/disclosure-treatment.reader';
import { type DisclosureTreatmentView } from '../../registry/evaluations/dto/disclosure-treatment.dto';
import { type VendorDisclosureDocumentView } from '../../registry/vendors/dto/vendor-disclosure-document.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorDisclosureDocumentReader } from '../../registry/vendors/vendor-disclosure-document.reader';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { belonging, recordOf } from '../rows';
import { type Viewer } from '../viewer';

/** A disclosure document, and whose it is. */
export interface DisclosureContent {
  readonly document: VendorDisclosureDocumentView;
  readonly vendor: VendorView;
}

export interface AnswerSheetContent extends DisclosureContent {
  readonly sheet: AnswerSheetView;
  /** How the institution deals with what is no yes; null: that is not shown to whoever looks. */
  readonly treated: { readonly choice: Choice; readonly treatments: readonly DisclosureTreatmentView[] } | null;
}

/** Reads what the pages of sheets of answers show. */
@Injectable()
export class AnswerSheetReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly documents: VendorDisclosureDocumentReader,
    private readonly vendors: VendorReader,
    private readonly treatments: DisclosureTreatmentReader,
    private readonly sheets: AnswerSheets,
  ) {}

  async document(id: string): Promise<DisclosureContent> {
    const document = await recordOf<VendorDisclosureDocumentView>(this.documents, id);
    return { document, vendor: await recordOf<VendorView>(this.vendors, document.vendorId) };
  }

  async one(viewer: Viewer, id: string, institutionId: string | undefined): Promise<AnswerSheetContent> {
    return {
      ...(await this.document(id)),
      sheet: await this.sheets.of(id),
      treated: await this.treated(viewer, id, institutionId),
    };
  }

  treatment(id: string): Promise<DisclosureTreatmentView> {
    return recordOf<DisclosureTreatmentView>(this.treatments, id);
  }

  private async treated(
    viewer: Viewer,
    disclosureId: string,
    institutionId: string | undefined,
  ): Promise<AnswerSheetContent['treated']> {
    const choice = await this.choice.of(viewer, 'evaluation.read', institutionId);
    if (choice === null) return null;
    const filters = { disclosureId, institutionId: choice.institution.id };
    const rows = await this.reading.as(viewer, 'evaluation.read', () =>
      belonging<DisclosureTreatmentView>(this.treatments, 'decidedOn', filters),
    );
    return rows === null ? null : { choice, treatments: rows.items };
  }
}
