import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type RegisteredEntity } from '../../database/registered.entity';
import { type About } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';
import { type ListQuery } from '../../http/listing';
import { type Register } from '../../http/records/record-controller';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { type EvidencePlace } from '../evidence/evidence-places';
import { type Form } from '../forms/form';
import { type HistoryOf } from '../history/history-of';
import { type RecordNamesById } from '../history/record-names';
import { type ListColumn } from '../lists/list-column';
import { type Viewer } from '../viewer';

/** What every record has on which pages of a kind are made: whose it is, and which version one has read. */
export interface OwnedView {
  readonly id: string;
  readonly version: number;
  readonly institutionId: string;
  readonly vendorId?: string | null;
  readonly contractId?: string | null;
  readonly systemId?: string | null;
}

/** By what a list is searched: one of a few words, or what is typed. */
export interface ListFilter {
  readonly name: string;
  readonly label: Texts;
  readonly words?: Readonly<Record<string, Texts>>;
}

/** A kind of record that findings are about, and with what it is judged. */
export interface JudgedKind {
  readonly kind: SubjectKind;
  readonly about: About;
}

/** A further step of a record, on a page of its own. */
export interface FurtherStep<View> {
  readonly folder: string;
  readonly name: Texts;
  readonly mayBeTaken: (record: View) => boolean;
}

/**
 * How records of an institution's own are listed, shown, recorded and changed on pages: one declaration for each kind. Permission,
 * fields and limits are those of the API, and what can be sought is what the API can be asked.
 */
export interface RecordKindPages<
  Create extends object,
  Patch extends object,
  View extends OwnedView,
  Query extends ListQuery,
> {
  /** Where its pages are, as its routes. */
  readonly path: HistoryOf;
  readonly read: Permission;
  readonly write: Permission;
  readonly entity: Type<RegisteredEntity>;
  readonly reader: Type<JsonReader>;
  /** What keeps them, where they are not taken as they are sent. */
  readonly register?: Type<Register<Create, Patch>>;
  readonly query: Type<Query>;
  readonly create: Form<Create>;
  readonly patch: Form<Patch>;
  /** What all of them are called, and what one is. */
  readonly many: Texts;
  readonly titleOf: (viewer: Viewer, record: View, names: RecordNamesById) => string;
  readonly columns: (viewer: Viewer, names: RecordNamesById) => readonly ListColumn<View>[];
  readonly filters: readonly ListFilter[];
  readonly evidence?: EvidencePlace;
  /** What was mistyped in it is corrected by two people; left out: it is simply changed. */
  readonly isCorrected?: true;
  /** As what findings are about it; left out: none are. */
  readonly judgedAs?: JudgedKind;
  readonly step?: FurtherStep<View>;
  /** It says something of a vendor: that is chosen first. */
  readonly ofVendor: boolean;
  readonly none: Texts;
  readonly toCreate: Texts;
  readonly toChange: Texts;
}
