import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DocumentReader } from '../../documents/document.reader';
import { type DocumentView, type UploadDocument } from '../../documents/dto/document.dto';
import { type KeptFile } from '../../documents/kept-file';
import { type Options } from '../forms/field';
import { InstitutionRecords, type OwnedRecord } from '../institutions/institution-records';
import { Reading } from '../reading';
import { partsOf, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';
import { type EvidencePlace, pageOf } from './evidence-places';

/** The files that are evidence for a record, and whose the next would be. */
export interface EvidenceContent {
  readonly place: EvidencePlace;
  readonly id: string;
  readonly documents: Rows<DocumentView>;
  /** More than one: whoever uploads says for which. */
  readonly institutions: Options;
  /** The page from which it is reached. */
  readonly page: string;
}

/** Reads which files are evidence for a record. */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly readers: ModuleRef,
    private readonly reading: Reading,
    private readonly institutions: InstitutionRecords,
    private readonly documents: DocumentReader,
  ) {}

  /** null: the viewer sees no evidence; 404 where there is no such record. */
  async of(viewer: Viewer, place: EvidencePlace, id: string): Promise<EvidenceContent | null> {
    const record = await this.reading.as(viewer, place.permission, () => this.record(place, id));
    const documents = await this.reading.as(viewer, 'document.read', () =>
      partsOf<DocumentView>(this.documents, '-createdAt', { subjectKind: place.kind, subjectId: id }),
    );
    if (record === null || documents === null) return null;
    return {
      place,
      id,
      documents,
      institutions: await this.institutionsOf(viewer, record),
      page: pageOf(place, { ...record, id }),
    };
  }

  /** Whose a file would be: the vendor's whose people upload it, else the institution's. */
  ownerOf({ principal }: Viewer, { institutions }: EvidenceContent, chosen: string): Partial<UploadDocument> {
    const vendorId = principal?.vendorId ?? null;
    if (vendorId !== null) return { vendorId };
    const institutionId = institutions.length === 1 ? institutions[0]?.[0] : chosen;
    return institutionId === undefined || institutionId === '' ? {} : { institutionId };
  }

  /** Of the same owner, the file with the same content that is evidence for the record already; null: there is none. */
  async sameAs(
    { sha256 }: Pick<KeptFile, 'sha256'>,
    { place, id }: EvidenceContent,
    owner: Partial<UploadDocument>,
  ): Promise<DocumentView | null> {
    const { items } = await partsOf<DocumentView>(this.documents, '-createdAt', {
      sha256,
      subjectKind: place.kind,
      subjectId: id,
      ...owner,
    });
    return items[0] ?? null;
  }

  private async institutionsOf(viewer: Viewer, record: OwnedRecord): Promise<Options> {
    if ((viewer.principal?.vendorId ?? null) !== null) return [];
    const owner = await this.institutions.ownerOf(viewer, record);
    const options = await this.institutions.writable(viewer, 'document.write');
    return owner === null ? options : options.filter(([id]) => id === owner);
  }

  private record({ reader }: EvidencePlace, id: string): Promise<OwnedRecord> {
    return recordOf<OwnedRecord>(this.readers.get(reader, { strict: false }), id);
  }
}
