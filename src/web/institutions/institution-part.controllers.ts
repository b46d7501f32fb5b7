import { type Type } from '@nestjs/common';
import { CreateNoticeLadder, PatchNoticeLadder } from '../../exchange/notices/ladders/notice-ladder.dto';
import { NoticeLadderEntity } from '../../exchange/notices/ladders/notice-ladder.entity';
import { NOTICE_LADDER } from '../../exchange/notices/ladders/notice-ladder-part';
import { NoticeLadderReader } from '../../exchange/notices/ladders/notice-ladder.reader';
import { noticeWords } from '../../exchange/notices/notice-words';
import { today } from '../../kernel/calendar-date';
import { DEFAULT_LADDER, NOTICE_KINDS } from '../../kernel/terms/notice-terms';
import { DEPARTMENT } from '../../registry/institutions/department-part';
import { DepartmentEntity } from '../../registry/institutions/department.entity';
import { DepartmentReader } from '../../registry/institutions/department.reader';
import { CreateDepartment, PatchDepartment } from '../../registry/institutions/dto/department.dto';
import { CreateRoleAssignment, PatchRoleAssignment } from '../../registry/institutions/dto/role-assignment.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { ROLE_ASSIGNMENT } from '../../registry/institutions/role-assignment-part';
import { RoleAssignmentEntity } from '../../registry/institutions/role-assignment.entity';
import { RoleAssignmentReader } from '../../registry/institutions/role-assignment.reader';
import { ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';
import { partForms } from '../record-parts/part-forms';

const PARENT = { reader: InstitutionReader, nameOf: ({ name }: Readonly<Record<string, unknown>>) => String(name) };

const DEPARTMENT_FIELDS: { readonly [K in keyof CreateDepartment]: FieldWords } = {
  name: { help: { ja: '例: 医療情報部、用度課。', en: 'Such as: medical informatics.' } },
  code: {
    help: { ja: '院内で使う部門コード。なければ空欄。', en: 'As it is used in the institution; may be left empty.' },
  },
  committeeMember: {
    label: { ja: '委員会の担当者', en: 'Who sits in the committee' },
    help: {
      ja: '3⑥: 各部門に、情報システム管理委員会等に参加する担当者を置きます。氏名。',
      en: '3⑥: each department has somebody in the committee. The name.',
    },
  },
  committeeMemberTo: {
    label: { ja: '委員会の担当はいつまでか', en: 'Until when' },
    help: { ja: '最後の日。続いている間は空欄。', en: 'The last day; empty while it lasts.' },
  },
};

const ROLE_FIELDS: { readonly [K in keyof CreateRoleAssignment]: FieldWords } = {
  role: {
    help: {
      ja: '3③・3⑩: 経営層・安全管理責任者・企画管理者・システム運用担当者を定めます。',
      en: '3③, 3⑩: an institution names its executive, its managers and its operators.',
    },
    words: ROLE_WORDS,
  },
  person: { help: { ja: '担う方の氏名。', en: 'Who holds it.' } },
  departmentId: {},
  heldFrom: { help: { ja: '任命された日。', en: 'The first day.' } },
  heldTo: { help: { ja: '最後の日。続いている間は空欄。', en: 'The last day; empty while it lasts.' } },
};

const DAYS: FieldWords = {
  label: { ja: '何日前に知らせるか', en: 'So many days before' },
  help: {
    ja: 'コンマで区切って大きい順に。定めなければ 180, 90, 60, 30, 14, 7(当社の初期値)。当日と期限後は必ず知らせます。',
    en: 'Largest first, apart by commas. Not set: 180, 90, 60, 30, 14, 7, our default. The day itself is told always.',
  },
};

const LADDER_FIELDS: { readonly [K in keyof CreateNoticeLadder]: FieldWords } = {
  kind: {
    label: { ja: '何について', en: 'Of what' },
    help: { ja: '期限のある事項。', en: 'What has a day.' },
    words: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, noticeWords(kind).title])),
  },
  contractId: {
    label: { ja: 'この契約だけ', en: 'About one contract only' },
    help: { ja: '空欄なら医療機関のすべて。', en: 'Empty: about all of the institution.' },
  },
  days: DAYS,
};

export const INSTITUTION_PART_CONTROLLERS: readonly Type[] = [
  ...partForms({
    kind: DEPARTMENT,
    entity: DepartmentEntity,
    reader: DepartmentReader,
    create: new Form(CreateDepartment, DEPARTMENT_FIELDS),
    patch: new Form(PatchDepartment, DEPARTMENT_FIELDS),
    parent: PARENT,
    toCreate: { ja: '部門を登録する', en: 'Record a department' },
    toChange: { ja: '部門を変更する', en: 'Change a department' },
  }),
  ...partForms({
    kind: ROLE_ASSIGNMENT,
    entity: RoleAssignmentEntity,
    reader: RoleAssignmentReader,
    create: new Form(CreateRoleAssignment, ROLE_FIELDS),
    patch: new Form(PatchRoleAssignment, ROLE_FIELDS),
    parent: PARENT,
    usual: () => ({ heldFrom: today() }),
    options: async (records, viewer, institutionId) => ({
      departmentId: await records.departments(viewer, institutionId),
    }),
    toCreate: { ja: '体制上の役割を登録する', en: 'Record who holds a role' },
    toChange: { ja: '体制上の役割を変更する', en: 'Change who holds a role' },
  }),
  ...partForms({
    kind: NOTICE_LADDER,
    entity: NoticeLadderEntity,
    reader: NoticeLadderReader,
    create: new Form(CreateNoticeLadder, LADDER_FIELDS),
    patch: new Form(PatchNoticeLadder, { days: DAYS }),
    parent: PARENT,
    usual: () => ({ days: DEFAULT_LADDER.join(', ') }),
    options: async (records, viewer, institutionId) => ({
      contractId: await records.contractsOf(viewer, institutionId, []),
    }),
    toCreate: { ja: '知らせる日を定める', en: 'Set when people are told' },
    toChange: { ja: '知らせる日を変更する', en: 'Change when people are told' },
  }),
];
