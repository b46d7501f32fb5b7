import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { plainParts } from '../../http/records/plain-records';
import { ContractDocumentEntity } from '../../registry/contracts/contract-document.entity';
import { CONTRACT_DOCUMENT } from '../../registry/contracts/contract-document-part';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { CreateContractDocument } from '../../registry/contracts/dto/contract-document.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { showForm } from '../forms/show-form';
import { Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { DOCUMENT_TYPE_WORDS } from './contract-words';

const DOCUMENT_FORM = new Form(CreateContractDocument, {
  type: { label: { ja: '文書の種類', en: 'Type' }, words: DOCUMENT_TYPE_WORDS },
  title: { label: { ja: '文書の名称', en: 'Title' } },
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
});

/** Registers the papers of a contract by form. */
@Controller()
export class ContractDocumentFormsController {
  private readonly documents;

  constructor(
    records: Records,
    private readonly submissions: Submissions,
    private readonly contracts: ContractReader,
  ) {
    this.documents = plainParts(records, ContractDocumentEntity, CONTRACT_DOCUMENT);
  }

  @Page('contracts/:id/documents/new', 'contract.write')
  begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.registration(viewer, id, draftOf());
  }

  @Submission('contracts/:id/documents', 'contract.write')
  register(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.documents.create(id, await this.submissions.checked(DOCUMENT_FORM, filled));
        return `/contracts/${id}#clauses`;
      },
      (draft) => this.registration(viewer, id, draft),
    );
  }

  private async registration(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { contractNo, title } = await recordOf<ContractView>(this.contracts, id);
    return showForm(viewer, {
      title: viewer.say('契約の文書を登録する', 'Register a paper of a contract'),
      crumbs: [
        ['/contracts', viewer.say('契約', 'Contracts')],
        [`/contracts/${id}`, `${contractNo} ${title}`],
      ],
      form: DOCUMENT_FORM,
      draft,
      action: `/contracts/${id}/documents`,
      button: viewer.say('登録する', 'Register'),
    });
  }
}
