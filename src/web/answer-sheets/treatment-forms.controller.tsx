import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { QueryIdField, QueryTextField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { plainRecords } from '../../http/records/plain-records';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { DisclosureTreatmentEntity } from '../../registry/evaluations/disclosure-treatment.entity';
import {
  CreateDisclosureTreatment,
  type DisclosureTreatmentView,
  PatchDisclosureTreatment,
} from '../../registry/evaluations/dto/disclosure-treatment.dto';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { type FieldWords, Form } from '../forms/form';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { AnswerSheetReading } from './answer-sheet-reading';

export class NewTreatmentQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryTextField({ description: '項番', example: '5.1', max: 20 })
  itemNo?: string;
}

const FIELDS: { readonly [K in keyof PatchDisclosureTreatment]?: FieldWords } = {
  treatment: {
    label: { ja: 'リスク評価と対応', en: 'The risk, and what is done about it' },
    help: {
      ja: '保守委託機関編10章: 「はい」でないことのリスクと、自院でとる対応。立入検査で説明できるように。',
      en: 'Volume for those who entrust maintenance, 10: the risk of what is no yes and what is done here, as an inspector would ask.',
    },
  },
  decidedOn: { help: { ja: '対応を決めた日。', en: 'When that was decided.' } },
  decidedBy: { help: { ja: '対応を決めた人の氏名。', en: 'Who decided it.' } },
};
const CREATE = new Form(CreateDisclosureTreatment, {
  itemNo: {
    label: { ja: '項番', en: 'Item' },
    help: { ja: '回答票の項番。例: 5.1。', en: 'As on the sheet, such as 5.1.' },
  },
  ...FIELDS,
});
const CHANGE = new Form(PatchDisclosureTreatment, FIELDS);

/** Records by form how an institution deals with what a vendor does not say yes to. */
@Controller()
export class TreatmentFormsController {
  private readonly treatments;

  constructor(
    records: Records,
    private readonly reading: AnswerSheetReading,
    private readonly choice: InstitutionChoice,
    private readonly submissions: Submissions,
  ) {
    this.treatments = plainRecords(records, DisclosureTreatmentEntity);
  }

  @Page('vendor-disclosure-documents/:id/treatments/new', 'evaluation.write')
  async begin(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(NewTreatmentQuery) { institutionId, itemNo }: NewTreatmentQuery,
  ): Promise<HtmlReply> {
    const chosen = await this.choice.of(viewer, 'evaluation.write', institutionId);
    if (chosen === null) throw notFound();
    const usual = { itemNo, decidedOn: today(), decidedBy: viewer.principal?.name };
    return this.registration(viewer, id, draftOf(usual), chosen.institution.id);
  }

  @Submission('vendor-disclosure-documents/:id/treatments', 'evaluation.write')
  async record(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    await this.reading.document(id);
    const institutionId = textIn(filled.sent, 'institutionId');
    return this.submissions.take(
      filled,
      async () => {
        const beside = { institutionId, disclosureId: id };
        await this.treatments.create(await this.submissions.checked(CREATE, filled, beside));
        return sheetPath(id, institutionId);
      },
      (draft) => this.registration(viewer, id, draft, institutionId),
    );
  }

  @Page('disclosure-treatments/:id/edit', 'evaluation.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const treatment = await this.reading.treatment(id);
    return this.correction(viewer, treatment, draftOf(CHANGE.written(treatment), treatment.version));
  }

  @Submission('disclosure-treatments/:id', 'evaluation.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.treatments.patch(expectedBy(filled), await this.submissions.checked(CHANGE, filled));
        const { disclosureId, institutionId } = await this.reading.treatment(id);
        return sheetPath(disclosureId, institutionId);
      },
      async (draft) => this.correction(viewer, await this.reading.treatment(id), draft),
    );
  }

  private async registration(viewer: Viewer, id: string, draft: Draft, institutionId: string): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('開示書の項目への対応を記録する', 'Record how an item is dealt with'),
      crumbs: await this.crumbs(viewer, id, institutionId),
      form: CREATE,
      draft,
      action: `/vendor-disclosure-documents/${id}/treatments`,
      button: viewer.say('記録する', 'Record'),
      children: <input type="hidden" name="institutionId" value={institutionId} />,
    });
  }

  private async correction(viewer: Viewer, treatment: DisclosureTreatmentView, draft: Draft): Promise<HtmlReply> {
    const { id, disclosureId, institutionId, itemNo } = treatment;
    return showForm(viewer, {
      title: viewer.say(`項番${itemNo}への対応を変更する`, `Change how item ${itemNo} is dealt with`),
      crumbs: await this.crumbs(viewer, disclosureId, institutionId),
      form: CHANGE,
      draft,
      action: `/disclosure-treatments/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }

  private async crumbs({ say }: Viewer, disclosureId: string, institutionId: string): Promise<Crumb[]> {
    const { vendor } = await this.reading.document(disclosureId);
    return [
      [`/vendors/${vendor.id}#disclosures`, vendor.name],
      [sheetPath(disclosureId, institutionId), say('回答票', 'Sheet of answers')],
    ];
  }
}

function sheetPath(disclosureId: string, institutionId: string): string {
  return `/vendor-disclosure-documents/${disclosureId}/answer-sheet?institutionId=${institutionId}`;
}
