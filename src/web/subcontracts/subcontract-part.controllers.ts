import { type Type } from '@nestjs/common';
import { today } from '../../kernel/calendar-date';
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
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { type FieldWords, Form } from '../forms/form';
import { partForms } from '../record-parts/part-forms';

const PARENT = {
  reader: SubcontractReader,
  nameOf: ({ vendorName }: Readonly<Record<string, unknown>>) => String(vendorName),
};

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
  ...partForms({
    kind: SUBCONTRACT_CONDITION,
    entity: SubcontractConditionEntity,
    reader: SubcontractConditionReader,
    create: new Form(CreateSubcontractCondition, CONDITION),
    patch: new Form(PatchSubcontractCondition, CONDITION),
    parent: PARENT,
    toCreate: { ja: '承認の条件を登録する', en: 'Record a condition of the approval' },
    toChange: { ja: '承認の条件を変更する', en: 'Change a condition of the approval' },
  }),
  ...partForms({
    kind: OVERSEAS_CHECK,
    entity: OverseasCheckEntity,
    reader: OverseasCheckReader,
    create: new Form(CreateOverseasCheck, CHECK),
    patch: new Form(PatchOverseasCheck, CHECK),
    parent: PARENT,
    usual: ({ principal }) => ({ performedOn: today(), performedBy: principal?.name }),
    toCreate: { ja: '海外の再委託先の確認を記録する', en: 'Record a check of a party abroad' },
    toChange: { ja: '海外の再委託先の確認を変更する', en: 'Change a check of a party abroad' },
  }),
];
