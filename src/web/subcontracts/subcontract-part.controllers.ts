import { Controller, Inject, type Type } from '@nestjs/common';
import { type RegisteredEntity } from '../../database/registered.entity';
import { type JsonReader } from '../../database/json-view';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { today } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { CreateOverseasCheck, PatchOverseasCheck } from '../../registry/subcontracts/dto/overseas-check.dto';
import {
  CreateSubcontractCondition,
  PatchSubcontractCondition,
} from '../../registry/subcontracts/dto/subcontract-condition.dto';
import { OVERSEAS_CHECK } from '../../registry/subcontracts/overseas-check-part';
import { OverseasCheckEntity } from '../../registry/subcontracts/overseas-check.entity';
import { OverseasCheckReader } from '../../registry/subcontracts/overseas-check.reader';
import { SUBCONTRACT_CONDITION } from '../../registry/subcontracts/subcontract-condition-part';
import { SubcontractConditionEntity } from '../../registry/subcontracts/subcontract-condition.entity';
import { SubcontractConditionReader } from '../../registry/subcontracts/subcontract-condition.reader';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { type FieldWords, Form } from '../forms/form';
import { type Sent } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { SubcontractReading } from './subcontract-reading';

/** A kind of part that a re-entrustment has. */
interface SubcontractPart<Create extends object, Patch extends object> {
  readonly kind: PartKind;
  readonly entity: Type<RegisteredEntity>;
  readonly reader: Type<JsonReader>;
  /** The last word of the address under a re-entrustment. */
  readonly folder: string;
  readonly create: Form<Create>;
  readonly patch: Form<Patch>;
  readonly usual: (viewer: Viewer) => Sent;
  readonly toCreate: Texts;
  readonly toChange: Texts;
}

interface PartView {
  readonly version: number;
  readonly subcontractId: string;
}

/** Records parts of re-entrustments by form, of one kind. */
function partsOf<Create extends object, Patch extends object>(part: SubcontractPart<Create, Patch>): Type {
  const { kind, folder } = part;

  @Controller()
  class SubcontractPartsController {
    private readonly parts;

    constructor(
      records: Records,
      private readonly submissions: Submissions,
      private readonly reading: SubcontractReading,
      @Inject(part.reader) private readonly reader: JsonReader,
    ) {
      this.parts = plainParts(records, part.entity, kind);
    }

    @Page(`subcontracts/:id/${folder}/new`, 'subcontract.write')
    begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      return this.registration(viewer, id, draftOf(part.usual(viewer)));
    }

    @Submission(`subcontracts/:id/${folder}`, 'subcontract.write')
    record(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          await this.parts.create(id, await this.submissions.checked(part.create, filled));
          return `/subcontracts/${id}`;
        },
        (draft) => this.registration(viewer, id, draft),
      );
    }

    @Page(`${kind.path}/:id/edit`, 'subcontract.write')
    async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
      const view = await recordOf<PartView>(this.reader, id);
      return this.correction(
        viewer,
        id,
        draftOf(part.patch.written(view as Partial<Record<keyof Patch, unknown>>), view.version),
      );
    }

    @Submission(`${kind.path}/:id`, 'subcontract.write')
    change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
      return this.submissions.take(
        filled,
        async () => {
          await this.parts.patch(expectedBy(filled), await this.submissions.checked(part.patch, filled));
          return `/subcontracts/${(await recordOf<PartView>(this.reader, id)).subcontractId}`;
        },
        (draft) => this.correction(viewer, id, draft),
      );
    }

    private async registration(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      return showForm(viewer, {
        title: viewer.text(part.toCreate),
        crumbs: await this.crumbs(id),
        form: part.create,
        draft,
        action: `/subcontracts/${id}/${folder}`,
        button: viewer.say('記録する', 'Record'),
      });
    }

    private async correction(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
      const { subcontractId } = await recordOf<PartView>(this.reader, id);
      return showForm(viewer, {
        title: viewer.text(part.toChange),
        crumbs: await this.crumbs(subcontractId),
        form: part.patch,
        draft,
        action: `/${kind.path}/${id}`,
        button: viewer.say('変更する', 'Change'),
      });
    }

    private async crumbs(id: string): Promise<Crumb[]> {
      const { vendorName } = await this.reading.subcontract(id);
      return [[`/subcontracts/${id}`, vendorName]];
    }
  }
  return SubcontractPartsController;
}

const CONDITION: { readonly [K in keyof CreateSubcontractCondition]: FieldWords } = {
  condition: {
    label: { ja: '承認の条件', en: 'Condition of the approval' },
    help: { ja: '例: 試験データの仮名化手順書を提出する。', en: 'What is asked of the sub-entrustee.' },
  },
  dueOn: { label: { ja: 'いつまでに', en: 'By when' } },
  metOn: {
    label: { ja: '満たされた日', en: 'When it was met' },
    help: { ja: 'まだなら空欄。', en: 'Empty: not yet.' },
  },
};

const CHECK: { readonly [K in keyof CreateOverseasCheck]: FieldWords } = {
  performedOn: { label: { ja: '確認した日', en: 'When' } },
  performedBy: { label: { ja: '確認した人', en: 'By whom' } },
  result: {
    label: { ja: '確認の結果', en: 'Result' },
    help: {
      ja: '個人情報保護法28条3項: 相手の措置の実施状況と、その国の制度の有無・内容を定期的に確認します。',
      en: 'APPI 28③: the party’s measures and the regime of its country are checked regularly.',
    },
  },
};

export const SUBCONTRACT_PART_CONTROLLERS: readonly Type[] = [
  partsOf({
    kind: SUBCONTRACT_CONDITION,
    entity: SubcontractConditionEntity,
    reader: SubcontractConditionReader,
    folder: 'conditions',
    create: new Form(CreateSubcontractCondition, CONDITION),
    patch: new Form(PatchSubcontractCondition, CONDITION),
    usual: () => ({}),
    toCreate: { ja: '承認の条件を登録する', en: 'Record a condition of the approval' },
    toChange: { ja: '承認の条件を変更する', en: 'Change a condition of the approval' },
  }),
  partsOf({
    kind: OVERSEAS_CHECK,
    entity: OverseasCheckEntity,
    reader: OverseasCheckReader,
    folder: 'overseas-checks',
    create: new Form(CreateOverseasCheck, CHECK),
    patch: new Form(PatchOverseasCheck, CHECK),
    usual: ({ principal }) => ({ performedOn: today(), performedBy: principal?.name }),
    toCreate: { ja: '海外の再委託先の確認を記録する', en: 'Record a check of a party abroad' },
    toChange: { ja: '海外の再委託先の確認を変更する', en: 'Change a check of a party abroad' },
  }),
];
