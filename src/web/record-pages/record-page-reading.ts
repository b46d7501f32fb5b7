import { Injectable } from '@nestjs/common';
import { type Permission } from '../../kernel/terms/access-terms';
import { type EvidencePlace } from '../evidence/evidence-places';
import { type EvidenceContent, EvidenceReading } from '../evidence/evidence-reading';
import { RecordNames, type RecordNamesById } from '../history/record-names';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { type Viewer } from '../viewer';

/** The fields by which records name others. */
const POINTERS = ['institutionId', 'vendorId', 'contractId', 'systemId'] as const;

/** Reads what stands beside records on the pages of their kind. */
@Injectable()
export class RecordPageReading {
  constructor(
    private readonly names: RecordNames,
    private readonly choice: InstitutionChoice,
    private readonly evidences: EvidenceReading,
  ) {}

  /** What the records that others name are called. */
  namesIn(records: readonly object[]): Promise<RecordNamesById> {
    const ids = records.flatMap((record) => POINTERS.map((pointer) => (record as Record<string, unknown>)[pointer]));
    return this.names.of(ids.filter((id) => typeof id === 'string'));
  }

  institutions(viewer: Viewer, read: Permission): Promise<Choice | null> {
    return this.choice.of(viewer, read, undefined);
  }

  /** null: none is asked for here, or the viewer sees none. */
  async evidence(viewer: Viewer, place: EvidencePlace | undefined, id: string): Promise<EvidenceContent | null> {
    return place === undefined ? null : this.evidences.of(viewer, place, id);
  }
}
