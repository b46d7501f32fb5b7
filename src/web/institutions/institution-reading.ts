import { Injectable } from '@nestjs/common';
import { type NoticeLadderView } from '../../exchange/notices/ladders/notice-ladder.dto';
import { NoticeLadderReader } from '../../exchange/notices/ladders/notice-ladder.reader';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type DepartmentView } from '../../registry/institutions/dto/department.dto';
import { type InstitutionQuery, type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { type RoleAssignmentView } from '../../registry/institutions/dto/role-assignment.dto';
import { DepartmentReader } from '../../registry/institutions/department.reader';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { RoleAssignmentReader } from '../../registry/institutions/role-assignment.reader';
import { INSTITUTION_ATTESTATIONS } from '../attestations/attestation-places';
import { type AttestationContent, AttestationReading } from '../attestations/attestation-reading';
import { FindingsAbout } from '../findings/findings-about';
import { listed, partsOf, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';

export interface InstitutionListContent {
  readonly query: InstitutionQuery;
  readonly institutions: Rows<InstitutionView>;
}

export interface InstitutionContent {
  readonly institution: InstitutionView;
  readonly departments: Rows<DepartmentView>;
  readonly roles: Rows<RoleAssignmentView>;
  readonly ladders: Rows<NoticeLadderView>;
  /** null: the viewer sees none. */
  readonly attestations: AttestationContent | null;
  /** Of itself, not of what it has; null: the viewer sees no findings. */
  readonly report: GapReportView | null;
}

/** Reads what the pages of institutions show. */
@Injectable()
export class InstitutionReading {
  constructor(
    private readonly institutions: InstitutionReader,
    private readonly departments: DepartmentReader,
    private readonly roles: RoleAssignmentReader,
    private readonly attestations: AttestationReading,
    private readonly ladders: NoticeLadderReader,
    private readonly findings: FindingsAbout,
  ) {}

  async list(query: InstitutionQuery): Promise<InstitutionListContent> {
    return { query, institutions: await listed<InstitutionView>(this.institutions, query) };
  }

  async one(viewer: Viewer, id: string): Promise<InstitutionContent> {
    return {
      institution: await recordOf<InstitutionView>(this.institutions, id),
      departments: await partsOf(this.departments, 'name', { institutionId: id }),
      roles: await partsOf(this.roles, '-heldFrom', { institutionId: id }),
      ladders: await partsOf(this.ladders, 'kind', { institutionId: id }),
      attestations: await this.attestations.of(viewer, INSTITUTION_ATTESTATIONS, id),
      report: await this.findings.ofInstitution(viewer, { kind: 'INSTITUTION', id }, id),
    };
  }
}
