import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { parseCorporateNumber } from '../../kernel/corporate-number';
import { invalid } from '../../kernel/problems';
import { type VendorDuplicateView } from '../../registry/vendors/dto/vendor-duplicates.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorDuplicates } from '../../registry/vendors/vendor-duplicates';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { VendorsService } from '../../registry/vendors/vendors.service';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { type Sent, textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { VENDOR_FORM } from './vendor-form';
import { MEANS_ANOTHER, VendorCorrection, VendorRegistration } from './vendor-form.view';

/** What a form for a new vendor begins with. */
const USUAL: Sent = { legalForm: 'DOMESTIC_CORPORATION', country: 'JP' };

/** Registers and changes vendors by form. */
@Controller()
export class VendorFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: VendorReader,
    private readonly vendors: VendorsService,
    private readonly duplicates: VendorDuplicates,
  ) {}

  @Page('vendors/new', 'vendor.write')
  begin(@Viewing() viewer: Viewer): HtmlReply {
    return registration(viewer, draftOf(USUAL));
  }

  @Submission('vendors', 'vendor.write')
  async register(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    let alike: readonly VendorDuplicateView[] = [];
    return this.submissions.take(
      filled,
      async () => {
        // Within the work: a form that is sent again is not asked about the vendor that it has made.
        alike = await this.alike(filled.sent);
        if (alike.length > 0) throw invalid([]);
        return `/vendors/${await this.vendors.create(await this.submissions.checked(VENDOR_FORM, filled))}`;
      },
      (draft) => registration(viewer, alike.length > 0 ? { ...draft, refusal: null } : draft, alike),
    );
  }

  @Page('vendors/:id/edit', 'vendor.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const vendor = await recordOf<VendorView>(this.reader, id);
    return correction(viewer, vendor, draftOf(VENDOR_FORM.written(vendor), vendor.version));
  }

  @Submission('vendors/:id', 'vendor.write')
  async change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.vendors.patch(expectedBy(filled), await this.submissions.checked(VENDOR_FORM, filled));
        return `/vendors/${id}`;
      },
      async (draft) => correction(viewer, await recordOf<VendorView>(this.reader, id), draft),
    );
  }

  /** None, where the author has seen them and means another, or where nothing can be sought yet. */
  private async alike(sent: Sent): Promise<readonly VendorDuplicateView[]> {
    const name = textIn(sent, 'name').trim();
    if (name === '' || textIn(sent, MEANS_ANOTHER) === 'true') return [];
    const number = parseCorporateNumber(textIn(sent, 'corporateNumber'));
    return this.duplicates.of({ name, corporateNumber: number.ok ? number.value : null });
  }
}

function registration(viewer: Viewer, draft: Draft, alike: readonly VendorDuplicateView[] = []): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('事業者を登録する', 'Register a vendor'),
    status: draftStatus(draft),
    body: <VendorRegistration draft={draft} alike={alike} />,
  });
}

function correction(viewer: Viewer, vendor: VendorView, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('事業者の登録内容を変更する', 'Change a vendor'),
    status: draftStatus(draft),
    body: <VendorCorrection vendor={vendor} draft={draft} />,
  });
}
