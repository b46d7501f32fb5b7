import { Injectable } from '@nestjs/common';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type Permission } from '../../kernel/terms/access-terms';
import { type EvidencePlace } from '../evidence/evidence-places';
import { type EvidenceContent, EvidenceReading } from '../evidence/evidence-reading';
import { FindingsAbout } from '../findings/findings-about';
import { RecordNames, type RecordNamesById } from '../history/record-names';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { type Viewer } from '../viewer';
import { type JudgedKind, type OwnedView } from './record-kind-pages';

/** The fields by which records name others. */
const POINTERS = ['institutionId', 'vendorId', 'contractId', 'systemId'] as const;

/** Reads what stands beside records on the pages of their kind. */
@Injectable()
export class RecordPageReading {
  constructor(
    private readonly names: RecordNames,
    private readonly choice: InstitutionChoice,
    private readonly evidences: EvidenceReading,
    private readonly findings: FindingsAbout,
  ) {}

  /** What the records that others name are called. */
  namesIn(viewer: Viewer, records: readonly object[]): Promise<RecordNamesById> {
    const ids = records.flatMap((record) => POINTERS.map((pointer) => (record as Record<string, unknown>)[pointer]));
    return this.names.of(
      viewer,
      ids.filter((id) => typeof id === 'string'),
    );
  }

  institutions(viewer: Viewer, read: Permission): Promise<Choice | null> {
    return this.choice.of(viewer, read, undefined);
  }

  /** null: none is asked for here, or the viewer sees none. */
  async evidence(viewer: Viewer, place: EvidencePlace | undefined, id: string): Promise<EvidenceContent | null> {
    return place === undefined ? null : this.evidences.of(viewer, place, id);
  }

  /** null: findings are about no such record, or the viewer sees none. */
  async shortcomings(
    viewer: Viewer,
    judged: JudgedKind | undefined,
    { id, institutionId }: OwnedView,
  ): Promise<GapReportView | null> {
    if (judged === undefined) return null;
    return this.findings.ofInstitution(viewer, { kind: judged.kind, id }, institutionId, judged.about);
  }
}
