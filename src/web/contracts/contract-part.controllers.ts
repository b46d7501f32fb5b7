import { type Type } from '@nestjs/common';
import { today } from '../../kernel/calendar-date';
import { CERTIFICATION_COVERAGE } from '../../registry/contracts/certification-coverage-part';
import { CertificationCoverageEntity } from '../../registry/contracts/certification-coverage.entity';
import { CertificationCoverageReader } from '../../registry/contracts/certification-coverage.reader';
import { CertificationCoveragesService } from '../../registry/contracts/certification-coverages.service';
import {
  CreateCertificationCoverage,
  PatchCertificationCoverage,
} from '../../registry/contracts/dto/certification-coverage.dto';
import { CONTRACT_DEPENDENCY } from '../../registry/contracts/contract-dependency-part';
import { ContractDependenciesService } from '../../registry/contracts/contract-dependencies.service';
import { ContractDependencyEntity } from '../../registry/contracts/contract-dependency.entity';
import { ContractDependencyReader } from '../../registry/contracts/contract-dependency.reader';
import { CONTRACT_MEMBER } from '../../registry/contracts/contract-member-part';
import { ContractMemberEntity } from '../../registry/contracts/contract-member.entity';
import { ContractMemberReader } from '../../registry/contracts/contract-member.reader';
import { CreateContractMember, PatchContractMember } from '../../registry/contracts/dto/contract-member.dto';
import { CONTRACT_DOCUMENT } from '../../registry/contracts/contract-document-part';
import { ContractDocumentEntity } from '../../registry/contracts/contract-document.entity';
import { ContractDocumentReader } from '../../registry/contracts/contract-document.reader';
import { CONTRACT_MANUAL } from '../../registry/contracts/contract-manual-part';
import { ContractManualEntity } from '../../registry/contracts/contract-manual.entity';
import { ContractManualReader } from '../../registry/contracts/contract-manual.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import {
  CreateContractDependency,
  PatchContractDependency,
} from '../../registry/contracts/dto/contract-dependency.dto';
import { CreateContractManual, PatchContractManual } from '../../registry/contracts/dto/contract-manual.dto';
import { CreateContractDocument, PatchContractDocument } from '../../registry/contracts/dto/contract-document.dto';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { partForms } from '../record-parts/part-forms';
import { DEPENDENCY_WORDS, DOCUMENT_TYPE_WORDS } from './contract-words';
import { MEMBER } from './member-form';

const PAPER: { readonly [K in keyof CreateContractDocument]: FieldWords } = {
  type: { label: { ja: '文書の種類', en: 'Type' }, words: DOCUMENT_TYPE_WORDS },
  title: {
    label: { ja: '文書の名称', en: 'Title' },
    help: { ja: '紙面に書かれた題名。例: 保守委託契約書。', en: 'As it stands on the paper.' },
  },
  datedOn: { label: { ja: '文書の日付', en: 'Date on it' } },
  inForceTo: {
    label: { ja: '有効な最後の日', en: 'Last day on which it counts' },
    help: { ja: 'いまも有効なら空欄。', en: 'Empty: it still does.' },
  },
  storageRef: {
    label: { ja: '保管場所', en: 'Where it is kept' },
    help: {
      ja: '1⑮: 保管されていない文書は、条項の根拠になりません。',
      en: '1⑮: a paper that nobody keeps proves nothing.',
    },
  },
  sha256: { label: { ja: 'ファイルのハッシュ値(SHA-256)', en: 'SHA-256 of the file' } },
};

const BUILT_ON: { readonly [K in keyof CreateContractDependency]: FieldWords } = {
  kind: {
    label: { ja: '種類', en: 'Kind' },
    help: {
      ja: '5.3: 事業者がその上でサービスを提供しているもの。',
      en: '5.3: what the vendor builds its service on.',
    },
    words: DEPENDENCY_WORDS,
  },
  name: {
    label: { ja: '名称', en: 'Name' },
    help: { ja: '例: 見本クラウド基盤、見本閉域網。', en: 'As its provider calls it.' },
  },
  vendorId: {
    label: { ja: '提供する事業者', en: 'Its provider' },
    help: { ja: '登録されている事業者から選びます。まだなら先に事業者を登録します。', en: 'A vendor on record.' },
  },
  dependsOnId: {
    label: { ja: 'その下で利用しているサービス', en: 'Built in turn on' },
    help: { ja: '同じ契約の利用サービスの上に載っているとき。', en: 'Where it stands on another of this contract.' },
  },
  country: {
    label: { ja: '所在国', en: 'Country' },
  },
  managedBy: {
    label: { ja: '管理主体', en: 'Who runs it' },
    help: {
      ja: '5.3: アカウントや回線の設定・利用者を管理する者。決まっていないと指摘になります。',
      en: '5.3: who runs the account or the line; where nobody is named it is found.',
    },
  },
  responsibilityRef: {
    label: { ja: '提供者の責任を示す文書', en: 'Where its provider says what it answers for' },
    help: { ja: '共有責任モデルなど。', en: 'E.g. a shared-responsibility paper.' },
  },
  endedOn: {
    label: { ja: '利用した最後の日', en: 'Last day on which it is used' },
    help: {
      ja: 'いまも利用していれば空欄。翌日から、責任分界表の列も求められなくなります。',
      en: 'Empty: it still is. From the day after it asks for no column of the matrix.',
    },
  },
  note: { help: { ja: '地域(リージョン)など。', en: 'E.g. the region.' } },
};

const MANUAL: { readonly [K in keyof CreateContractManual]: FieldWords } = {
  rowKey: {
    label: { ja: '責任分界表の行', en: 'Row of the matrix' },
    help: { ja: '手順が範囲を示す行の番号。例: SR-03。', en: 'Whose scope it shows, e.g. SR-03.' },
  },
  title: { label: { ja: '手順書の名称', en: 'Title' }, help: { ja: '版まで書きます。', en: 'With its edition.' } },
  ref: {
    label: { ja: '保管場所', en: 'Where it is kept' },
    help: { ja: '棚・ファイル番号など。', en: 'A shelf or a file.' },
  },
  sharedOn: {
    label: { ja: '事業者と共有した日', en: 'Shared with the vendor on' },
    help: {
      ja: '1.3.2: 共有していない手順書では、範囲は決まりません。',
      en: '1.3.2: what is not shared settles nothing.',
    },
  },
};

const PARENT = {
  reader: ContractReader,
  nameOf: ({ contractNo, title }: Readonly<Record<string, unknown>>) => `${String(contractNo)} ${String(title)}`,
};

const COVERAGE: { readonly [K in keyof PatchCertificationCoverage]: FieldWords } = {
  covers: {
    label: { ja: '委託内容を覆うか', en: 'Covers what is entrusted' },
    help: {
      ja: '5.1.2: 登録証の適用範囲(組織・拠点・業務・サービス)を、この契約の委託内容と突き合わせます。',
      en: '5.1.2: the scope on the certificate, held against what this contract entrusts.',
    },
    words: ANSWER_WORDS,
  },
  judgedOn: { help: { ja: '突き合わせた日。', en: 'When somebody looked.' } },
  judgedBy: { help: { ja: '氏名。', en: 'By name.' } },
  note: { help: { ja: '何を見てそう判断したか。', en: 'By what.' } },
};

/** What belongs to a contract and is recorded at its page. */
export const CONTRACT_PART_CONTROLLERS: readonly Type[] = [
  ...partForms({
    kind: CERTIFICATION_COVERAGE,
    entity: CertificationCoverageEntity,
    reader: CertificationCoverageReader,
    register: CertificationCoveragesService,
    create: new Form(CreateCertificationCoverage, {
      certificationId: {
        label: { ja: '認証', en: 'Certificate' },
        help: { ja: '契約先の事業者が持つ認証から選びます。', en: 'One of those that the vendor holds.' },
      },
      ...COVERAGE,
    }),
    patch: new Form(PatchCertificationCoverage, COVERAGE),
    parent: PARENT,
    usual: ({ principal }) => ({ judgedOn: today(), judgedBy: principal?.name }),
    options: async (records, viewer, contractId) => ({
      certificationId: await records.certificatesFor(viewer, contractId),
    }),
    toCreate: { ja: '認証の適用範囲の判断を記録する', en: 'Record whether a certificate covers the contract' },
    toChange: { ja: '認証の適用範囲の判断を変更する', en: 'Change whether a certificate covers the contract' },
  }),
  ...partForms({
    kind: CONTRACT_DOCUMENT,
    entity: ContractDocumentEntity,
    reader: ContractDocumentReader,
    create: new Form(CreateContractDocument, PAPER),
    patch: new Form(PatchContractDocument, PAPER),
    parent: PARENT,
    toCreate: { ja: '契約の文書を登録する', en: 'Register a paper of a contract' },
    toChange: { ja: '契約の文書を変更する', en: 'Change a paper of a contract' },
  }),
  ...partForms({
    kind: CONTRACT_DEPENDENCY,
    entity: ContractDependencyEntity,
    reader: ContractDependencyReader,
    register: ContractDependenciesService,
    create: new Form(CreateContractDependency, BUILT_ON),
    patch: new Form(PatchContractDependency, BUILT_ON),
    parent: PARENT,
    options: async (records, viewer, contractId, part) => ({
      vendorId: await records.vendors(viewer, typeof part?.['vendorId'] === 'string' ? [part['vendorId']] : []),
      dependsOnId: (await records.dependencies(viewer, contractId)).filter(([id]) => id !== part?.['id']),
    }),
    toCreate: { ja: '利用するサービスを登録する', en: 'Register what it is built on' },
    toChange: { ja: '利用するサービスを変更する', en: 'Change what it is built on' },
  }),
  ...partForms({
    kind: CONTRACT_MEMBER,
    entity: ContractMemberEntity,
    reader: ContractMemberReader,
    create: new Form(CreateContractMember, {
      vendorId: {
        label: { ja: '構成員の事業者', en: 'The vendor' },
        help: {
          ja: '契約先の事業者(代表構成員)以外から選びます。まだなら先に事業者を登録します。',
          en: 'A vendor on record, other than the contract’s own (the representative).',
        },
      },
      ...MEMBER,
    }),
    patch: new Form(PatchContractMember, MEMBER),
    parent: PARENT,
    options: async (records, viewer) => ({ vendorId: await records.vendors(viewer, []) }),
    toCreate: { ja: '共同企業体の構成員を登録する', en: 'Register a member beside the vendor' },
    toChange: { ja: '構成員の登録を変更する', en: 'Change a member' },
  }),
  ...partForms({
    kind: CONTRACT_MANUAL,
    entity: ContractManualEntity,
    reader: ContractManualReader,
    create: new Form(CreateContractManual, MANUAL),
    patch: new Form(PatchContractManual, MANUAL),
    parent: PARENT,
    toCreate: { ja: '手順書を登録する', en: 'Register a manual' },
    toChange: { ja: '手順書を変更する', en: 'Change a manual' },
  }),
];
