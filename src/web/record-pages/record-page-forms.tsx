import { Injectable } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { type ListQuery } from '../../http/listing';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { type Draft, draftOf } from '../forms/draft';
import { type Options } from '../forms/field';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { showPage } from '../frame/show-page';
import { InstitutionRecords } from '../institutions/institution-records';
import { Crumbs } from '../parts/crumbs';
import { listed } from '../rows';
import { VendorChoice } from '../vendors/vendor-choice';
import { type Viewer } from '../viewer';
import { type NewRecordQuery } from './new-record-query';
import { type OwnedView, type RecordKindPages } from './record-kind-pages';
import { RecordPageReading } from './record-page-reading';

type Kind<Create extends object, Patch extends object, View extends OwnedView> = RecordKindPages<
  Create,
  Patch,
  View,
  ListQuery
>;

/** Shows the forms by which records of a kind are recorded and changed. */
@Injectable()
export class RecordPageForms {
  constructor(
    private readonly institutions: InstitutionRecords,
    private readonly vendors: VendorReader,
    private readonly reading: RecordPageReading,
  ) {}

  /** A vendor is chosen before anything is said of it. */
  async begin<Create extends object, Patch extends object, View extends OwnedView>(
    viewer: Viewer,
    kind: Kind<Create, Patch, View>,
    { vendorId, contractId, systemId, type, ...sought }: NewRecordQuery,
  ): Promise<HtmlReply> {
    if (kind.ofVendor && vendorId === undefined) {
      const vendors = await listed<VendorView>(this.vendors, sought);
      const kept = Object.fromEntries(
        Object.entries({ contractId, type }).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
      return showPage(viewer, {
        title: viewer.say(`${kind.toCreate.ja}: どの事業者か`, `${kind.toCreate.en}: which vendor`),
        body: (
          <>
            <Crumbs crumbs={[[`/${kind.path}`, viewer.text(kind.many)]]} />
            <VendorChoice path={`/${kind.path}/new`} name={sought.name} vendors={vendors} kept={kept} />
          </>
        ),
      });
    }
    const [first] = await this.institutions.writable(viewer, kind.write);
    const known = Object.entries({ institutionId: first?.[0], vendorId, contractId, systemId, type });
    return this.registration(viewer, kind, draftOf({ ...kind.create.usual, ...Object.fromEntries(known) }));
  }

  async registration<Create extends object, Patch extends object, View extends OwnedView>(
    viewer: Viewer,
    kind: Kind<Create, Patch, View>,
    draft: Draft,
  ): Promise<HtmlReply> {
    const writable = await this.institutions.writable(viewer, kind.write);
    const [only] = writable.length === 1 ? writable : [];
    const vendorId = textIn(draft.sent, 'vendorId');
    const contractId = textIn(draft.sent, 'contractId');
    return showForm(viewer, {
      title: viewer.text(kind.toCreate),
      crumbs: [[`/${kind.path}`, viewer.text(kind.many)]],
      form: kind.create,
      draft,
      action: `/${kind.path}`,
      button: viewer.say('登録する', 'Record'),
      options: {
        institutionId: writable,
        vendorId: await this.institutions.vendors(viewer, namedIn([vendorId])),
        ...(await this.places(viewer, only?.[0], namedIn([contractId]))),
      } as { readonly [K in keyof Create]?: Options },
    });
  }

  async correction<Create extends object, Patch extends object, View extends OwnedView>(
    viewer: Viewer,
    kind: Kind<Create, Patch, View>,
    record: View,
    draft: Draft,
  ): Promise<HtmlReply> {
    const names = await this.reading.namesIn(viewer, [record]);
    return showForm(viewer, {
      title: viewer.text(kind.toChange),
      crumbs: [
        [`/${kind.path}`, viewer.text(kind.many)],
        [`/${kind.path}/${record.id}`, kind.titleOf(viewer, record, names)],
      ],
      form: kind.patch,
      draft,
      action: `/${kind.path}/${record.id}`,
      button: viewer.say('変更する', 'Change'),
      options: await this.places(viewer, record.institutionId, namedIn([record.contractId])),
    });
  }

  /** What a record may name; undefined: of whichever institution the viewer sees. */
  private async places(
    viewer: Viewer,
    institutionId: string | undefined,
    named: readonly string[],
  ): Promise<Readonly<Record<string, Options>>> {
    return {
      contractId: await this.institutions.contractsOf(viewer, institutionId, named),
      systemId: await this.institutions.systems(viewer, institutionId),
    };
  }
}

function namedIn(ids: readonly (string | null | undefined)[]): readonly string[] {
  return ids.filter((id): id is string => typeof id === 'string' && id !== '');
}
