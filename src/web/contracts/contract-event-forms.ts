import { type Type } from '@nestjs/common';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { CreateRoleConfirmation, PatchRoleConfirmation } from '../../registry/contracts/dto/role-confirmation.dto';
import { ROLE_CONFIRMATION } from '../../registry/contracts/role-confirmation-part';
import { RoleConfirmationEntity } from '../../registry/contracts/role-confirmation.entity';
import { RoleConfirmationReader } from '../../registry/contracts/role-confirmation.reader';
import { type FieldWords, Form } from '../forms/form';
import { partForms } from '../record-parts/part-forms';
import { SHEET_PART_WORDS } from './contract-words';

const CONFIRMED: { readonly [K in keyof CreateRoleConfirmation]: FieldWords } = {
  part: {
    label: { ja: '部', en: 'Part' },
    help: { ja: '確認表の第1部か第2部か。', en: 'Of the sheet.' },
    words: SHEET_PART_WORDS,
  },
  itemNo: {
    label: { ja: '項番', en: 'Item' },
    help: { ja: '確認表のとおり。例: A-3。', en: 'As on the sheet, e.g. A-3.' },
  },
  subject: { label: { ja: '項目', en: 'Subject' }, help: { ja: '確認表の文言のまま。', en: 'As on the sheet.' } },
  content: { label: { ja: '内容', en: 'What it asks' }, help: { ja: '確認表の文言のまま。', en: 'As on the sheet.' } },
  confirmedOn: {
    label: { ja: '初回確認の日', en: 'First gone through on' },
    help: { ja: 'まだ確認していなければ空欄。', en: 'Empty: not yet.' },
  },
  wasMet: {
    label: { ja: 'その日に満たしていたか', en: 'Met on that day' },
    help: {
      ja: '「いいえ」なら、満たした日を完了日に残します。',
      en: 'If not, the day on which it came to be goes below.',
    },
  },
  completedOn: {
    label: { ja: '完了日', en: 'Met since' },
    help: { ja: '初回に「いいえ」だった項目を満たした日。', en: 'Where it was not met at first.' },
  },
  note: { help: { ja: 'どの条文・覚書で定めたかなど。', en: 'E.g. in which clause it was settled.' } },
};

const PARENT = {
  reader: ContractReader,
  nameOf: ({ contractNo, title }: Readonly<Record<string, unknown>>) => `${String(contractNo)} ${String(title)}`,
};

/** What the parties of a contract went through together, recorded at its page. */
export const CONTRACT_EVENT_CONTROLLERS: readonly Type[] = [
  ...partForms({
    kind: ROLE_CONFIRMATION,
    entity: RoleConfirmationEntity,
    reader: RoleConfirmationReader,
    create: new Form(CreateRoleConfirmation, CONFIRMED),
    patch: new Form(PatchRoleConfirmation, CONFIRMED),
    parent: PARENT,
    toCreate: { ja: '確認表の項目を記録する', en: 'Record an item of the 確認表' },
    toChange: { ja: '確認表の項目を変更する', en: 'Change an item of the 確認表' },
  }),
];
