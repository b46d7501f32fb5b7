import { Injectable } from '@nestjs/common';
import { type MatrixStep, possibleMatrixSteps } from '../../demarcation/matrix-steps';
import { type MatrixView } from '../../demarcation/dto/matrix.dto';
import { Gates } from '../../findings/gates/gates';
import { type CalendarDate } from '../../kernel/calendar-date';
import { MatrixReading } from '../matrices/matrix-reading';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { type MatrixStepsContent } from './matrix-steps.view';

/** Reads what has to be known before a revision takes a step. */
@Injectable()
export class MatrixStepsReading {
  constructor(
    private readonly reading: Reading,
    private readonly matrices: MatrixReading,
    private readonly gates: Gates,
  ) {}

  async of(
    viewer: Viewer,
    id: string,
    on: CalendarDate,
  ): Promise<Pick<MatrixStepsContent, 'paper' | 'matrix' | 'steps' | 'gate'>> {
    const content = await this.matrices.one(viewer, id);
    const { matrix } = content;
    const steps = possibleMatrixSteps(matrix).filter((step) => isOffered(step, matrix, viewer));
    const gate = steps.includes('AGREED')
      ? await this.reading.as(viewer, 'finding.read', async () =>
          this.gates.show(await this.gates.matrixAgreement(matrix.contractId, id, on), viewer.language),
        )
      : null;
    return { ...content, steps, gate };
  }
}

/** What both sides declare they confirm under consultation: from a draft it cannot be agreed. */
function isOffered(step: MatrixStep['to'], { conclusion, status }: MatrixView, { can }: Viewer): boolean {
  return step !== 'AGREED' || (can('matrix.agree') && (conclusion === 'RECORDED' || status !== 'DRAFT'));
}
