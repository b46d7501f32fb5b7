import { type Type } from '@nestjs/common';
import { CONTRACT_DOCUMENT } from '../../registry/contracts/contract-document-part';
import { ContractDocumentEntity } from '../../registry/contracts/contract-document.entity';
import { ContractDocumentReader } from '../../registry/contracts/contract-document.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { CreateContractDocument, PatchContractDocument } from '../../registry/contracts/dto/contract-document.dto';
import { type FieldWords, Form } from '../forms/form';
import { partForms } from '../record-parts/part-forms';
import { DOCUMENT_TYPE_WORDS } from './contract-words';

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

/** What belongs to a contract and is recorded at its page. */
export const CONTRACT_PART_CONTROLLERS: readonly Type[] = [
  partForms({
    kind: CONTRACT_DOCUMENT,
    entity: ContractDocumentEntity,
    reader: ContractDocumentReader,
    create: new Form(CreateContractDocument, PAPER),
    patch: new Form(PatchContractDocument, PAPER),
    parent: { reader: ContractReader, nameOf: ({ contractNo, title }) => `${String(contractNo)} ${String(title)}` },
    toCreate: { ja: '契約の文書を登録する', en: 'Register a paper of a contract' },
    toChange: { ja: '契約の文書を変更する', en: 'Change a paper of a contract' },
  }),
];
