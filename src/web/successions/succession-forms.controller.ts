import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorSuccessionEntity } from '../../registry/vendors/vendor-succession.entity';
import { VendorEntity } from '../../registry/vendors/vendor.entity';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textsIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { Submissions } from '../forms/submissions';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { SUCCESSION_FORM } from './succession-forms';

/** Records by form that a vendor was renamed, merged or split, or has a second record. */
@Controller()
export class SuccessionFormsController {
  constructor(
    private readonly records: Records,
    private readonly submissions: Submissions,
    private readonly institutions: InstitutionRecords,
    private readonly vendors: VendorReader,
  ) {}

  @Page('vendors/:id/successions/new', 'vendor.succeed')
  begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf({ effectiveOn: today() }));
  }

  @Submission('vendors/:id/successions', 'vendor.succeed')
  record(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.records.demand(VendorEntity, id);
        const body = await this.submissions.checked(SUCCESSION_FORM, filled);
        await this.records.create(VendorSuccessionEntity, { ...body, vendorId: id });
        return `/vendors/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { name } = await recordOf<VendorView>(this.vendors, id);
    const vendors = await this.institutions.vendors(viewer, textsIn(draft.sent, 'successorId').filter(Boolean));
    return showForm(viewer, {
      title: viewer.say('合併・商号変更などを記録する', 'Record what became of the vendor'),
      crumbs: [
        ['/vendors', viewer.say('事業者', 'Vendors')],
        [`/vendors/${id}`, name],
      ],
      form: SUCCESSION_FORM,
      draft,
      action: `/vendors/${id}/successions`,
      button: viewer.say('記録する', 'Record'),
      options: {
        successorId: vendors.filter(([vendorId]) => vendorId !== id),
        contractIds: await this.institutions.contractsWith(viewer, id),
        certificationIds: await this.institutions.certificatesOf(viewer, id),
      },
    });
  }
}
