import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { notFound } from '../../kernel/problems';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { ContractsService } from '../../registry/contracts/contracts.service';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Options } from '../forms/field';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Page, Submission } from '../page';
import { Reading } from '../reading';
import { belonging, recordOf } from '../rows';
import { VendorPageQuery } from '../vendors/vendor-reading';
import { type Viewer, Viewing } from '../viewer';
import { CONTRACT_CHANGE, CONTRACT_FORM } from './contract-form';
import { ForWhom } from './for-whom';

/** Registers and changes contracts by form. */
@Controller()
export class ContractFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly reader: ContractReader,
    private readonly contracts: ContractsService,
    private readonly vendors: VendorReader,
    private readonly systems: SystemReader,
  ) {}

  @Page('vendors/:id/contracts/new', 'contract.write')
  begin(
    @Viewing() viewer: Viewer,
    @PathId() vendorId: string,
    @Asked(VendorPageQuery) { institutionId }: VendorPageQuery,
  ): Promise<HtmlReply> {
    return this.registration(viewer, vendorId, institutionId, draftOf(CONTRACT_FORM.usual));
  }

  @Submission('vendors/:id/contracts', 'contract.write')
  async register(
    @Viewing() viewer: Viewer,
    @PathId() vendorId: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    const { institution } = await this.chosen(viewer, textIn(filled.sent, 'institutionId') || undefined);
    return this.submissions.take(
      filled,
      async () => {
        const parties = { vendorId, institutionId: institution.id };
        const body = await this.submissions.checked(CONTRACT_FORM, filled, parties);
        return `/contracts/${await this.contracts.create(body)}`;
      },
      (draft) => this.registration(viewer, vendorId, institution.id, draft),
    );
  }

  @Page('contracts/:id/edit', 'contract.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const contract = await recordOf<ContractView>(this.reader, id);
    return this.change(viewer, contract, draftOf(CONTRACT_CHANGE.written(contract), contract.version));
  }

  @Submission('contracts/:id', 'contract.write')
  async patch(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.contracts.patch(expectedBy(filled), await this.submissions.checked(CONTRACT_CHANGE, filled));
        return `/contracts/${id}`;
      },
      async (draft) => this.change(viewer, await recordOf<ContractView>(this.reader, id), draft),
    );
  }

  private async registration(
    viewer: Viewer,
    vendorId: string,
    institutionId: string | undefined,
    draft: Draft,
  ): Promise<HtmlReply> {
    const vendor = await recordOf<VendorView>(this.vendors, vendorId);
    const choice = await this.chosen(viewer, institutionId);
    return showForm(viewer, {
      title: viewer.say('契約を登録する', 'Register a contract'),
      crumbs: [
        ['/vendors', viewer.say('事業者', 'Vendors')],
        [`/vendors/${vendorId}`, vendor.name],
      ],
      before: (
        <>
          <ForWhom choice={choice} vendor={vendor.name} />
          <p class="soft">
            {viewer.say(
              '契約番号と件名だけで登録できます。分からない項目は「未確認」のまま、空欄のままにしておけば、不足の指摘がそれを示します。',
              'Its number and title are enough. Leave what nobody knows as it is: what falls short will say so.',
            )}
          </p>
        </>
      ),
      form: CONTRACT_FORM,
      draft,
      action: `/vendors/${vendorId}/contracts`,
      button: viewer.say('登録する', 'Register'),
      options: { systemIds: await this.systemsOf(viewer, choice.institution.id) },
      children: <input type="hidden" name="institutionId" value={choice.institution.id} />,
    });
  }

  private async change(viewer: Viewer, contract: ContractView, draft: Draft): Promise<HtmlReply> {
    const path = `/contracts/${contract.id}`;
    return showForm(viewer, {
      title: viewer.say('契約の登録内容を変更する', 'Change a contract'),
      crumbs: [
        ['/contracts', viewer.say('契約', 'Contracts')],
        [path, `${contract.contractNo} ${contract.title}`],
      ],
      form: CONTRACT_CHANGE,
      draft,
      action: path,
      button: viewer.say('変更する', 'Change'),
      options: { systemIds: await this.systemsOf(viewer, contract.institutionId) },
    });
  }

  private async chosen(viewer: Viewer, institutionId: string | undefined): Promise<Choice> {
    const choice = await this.choice.of(viewer, 'contract.write', institutionId);
    if (choice === null) throw notFound();
    return choice;
  }

  private async systemsOf(viewer: Viewer, institutionId: string): Promise<Options> {
    const found = await this.reading.as(viewer, 'system.read', () =>
      belonging<SystemView>(this.systems, 'name', { institutionId }),
    );
    return (found?.items ?? []).map(({ id, name }) => [id, name] as const);
  }
}
