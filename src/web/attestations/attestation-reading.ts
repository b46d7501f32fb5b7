import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DocumentReader } from '../../documents/document.reader';
import { type DocumentView } from '../../documents/dto/document.dto';
import { AttestationReader } from '../../registry/attestations/attestation.reader';
import { type AttestationView } from '../../registry/attestations/dto/attestation.dto';
import { notFound } from '../../kernel/problems';
import { type Options } from '../forms/field';
import { InstitutionRecords, type OwnedRecord } from '../institutions/institution-records';
import { Reading } from '../reading';
import { belonging, partsOf, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';
import { ATTESTATION_PLACES, type AttestationPlace } from './attestation-places';

/** What has been attested of a record. */
export interface AttestationContent {
  readonly place: AttestationPlace;
  readonly id: string;
  readonly attestations: Rows<AttestationView>;
}

/** Reads what has been attested, and of what. */
@Injectable()
export class AttestationReading {
  constructor(
    private readonly readers: ModuleRef,
    private readonly reading: Reading,
    private readonly institutions: InstitutionRecords,
    private readonly attestations: AttestationReader,
    private readonly documents: DocumentReader,
  ) {}

  /** null: the viewer sees none. */
  async of(viewer: Viewer, place: AttestationPlace, id: string): Promise<AttestationContent | null> {
    const attestations = await this.reading.as(viewer, 'evaluation.read', () =>
      partsOf<AttestationView>(this.attestations, '-confirmedOn', { [place.key]: id, subject: place.subject }),
    );
    return attestations === null ? null : { place, id, attestations };
  }

  one(id: string): Promise<AttestationView> {
    return recordOf<AttestationView>(this.attestations, id);
  }

  /** The record that an attestation is about. */
  aboutOf(one: AttestationView): { readonly place: AttestationPlace; readonly id: string } {
    for (const place of ATTESTATION_PLACES) {
      const id = one[place.key] ?? null;
      if (id !== null) return { place, id };
    }
    throw notFound();
  }

  /** Whose the record is; 404 where there is no such record, or none of which the viewer may attest anything. */
  async ownerOf(viewer: Viewer, { reader, subject }: AttestationPlace, id: string): Promise<string> {
    const record = await recordOf<OwnedRecord>(this.readers.get(reader, { strict: false }), id);
    const institutionId = subject === 'INSTITUTION' ? id : await this.institutions.ownerOf(viewer, record);
    if (institutionId === null) throw notFound();
    return institutionId;
  }

  /** The institution's files, newest first. */
  async files(viewer: Viewer, institutionId: string): Promise<Options> {
    const files = await this.reading.as(viewer, 'document.read', () =>
      belonging<DocumentView>(this.documents, '-createdAt', { institutionId }),
    );
    return (files?.items ?? []).map(
      ({ id, name, createdAt }) => [id, `${name} (${viewer.moment(createdAt)})`] as const,
    );
  }
}
