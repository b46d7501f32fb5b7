import { Injectable } from '@nestjs/common';
import { type MatrixDifferencesQuery } from '../../demarcation/agreement/dto/matrix-differences.dto';
import { ProposalReader } from '../../demarcation/carrying/proposal.reader';
import { RevisionDifferences } from '../../demarcation/agreement/revision-differences';
import { MatrixLooks, type SinceLook } from '../../demarcation/looks/matrix-looks';
import { type MatrixRevisionView } from '../../demarcation/dto/matrix.dto';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { MatrixPaperReader } from '../../reports/matrix-paper.reader';
import { FindingsAbout } from '../findings/findings-about';
import { type Viewer } from '../viewer';
import { type ChangesContent } from './changes-content';
import { type MatrixContent } from './matrix-content';

/** Reads what the pages of a revision show. */
@Injectable()
export class MatrixReading {
  constructor(
    private readonly matrices: MatrixReader,
    private readonly papers: MatrixPaperReader,
    private readonly differences: RevisionDifferences,
    private readonly proposals: ProposalReader,
    private readonly looks: MatrixLooks,
    private readonly findings: FindingsAbout,
  ) {}

  async one({ language }: Viewer, id: string): Promise<MatrixContent> {
    return { paper: await this.papers.of(id, language), matrix: await this.matrices.view(id, language) };
  }

  /** What has changed since the viewer last looked; null: they have not said yet that they have, or look at the past. */
  async since({ knownOn }: Viewer, id: string): Promise<SinceLook | null> {
    return knownOn === null ? await this.looks.since(id) : null;
  }

  /** null: the viewer sees no findings. */
  shortcomings(viewer: Viewer, { id, contractId }: MatrixContent['matrix']): Promise<GapReportView | null> {
    return this.findings.ofContract(viewer, { kind: 'MATRIX', id }, contractId);
  }

  async changes(viewer: Viewer, id: string, query: MatrixDifferencesQuery): Promise<ChangesContent> {
    const content = await this.one(viewer, id);
    return {
      ...content,
      decided: await this.proposals.decidedIn(id),
      revisions: (await this.matrices.revisionsOf(content.matrix.contractId)) as MatrixRevisionView[],
      differences: await this.differences.of(id, query.with),
    };
  }
}
