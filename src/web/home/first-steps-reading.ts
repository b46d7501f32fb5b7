import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { FIRST_STEPS, type FirstStep } from './first-step';

/** A step towards the first report, and whether it is done already; null: the viewer may not know. */
export type FirstSteps = readonly { readonly step: FirstStep; readonly isDone: boolean | null }[];

/** Reads how far a registry has come towards its first report. */
@Injectable()
export class FirstStepsReading {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

  /** null: everything is there that a report needs, or nobody who could tell looks; a vendor’s people set up no institution. */
  async of(viewer: Viewer): Promise<FirstSteps | null> {
    if (viewer.principal?.vendorId !== null) return null;
    const steps: { step: FirstStep; isDone: boolean | null }[] = [];
    for (const step of FIRST_STEPS)
      steps.push({ step, isDone: await this.reading.as(viewer, step.read, () => this.isDone(step)) });
    return steps.some(({ isDone }) => isDone === false) ? steps : null;
  }

  private async isDone({ record, done }: FirstStep): Promise<boolean> {
    const [row] = await this.database.read<{ found: boolean }>({
      name: `first-${record}`,
      text: `select exists (${done}) as found`,
      values: [],
    });
    return row?.found === true;
  }
}
