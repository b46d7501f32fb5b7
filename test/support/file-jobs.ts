import { setTimeout as wait } from 'node:timers/promises';
import { type Agent } from 'supertest';

/** A file that a job sees to, as it is told. */
export interface FileImport {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly rowCount: number | null;
  readonly rowsDone: number;
  readonly created: number | null;
  readonly updated: number | null;
  readonly unchanged: number | null;
  readonly refused: number | null;
  readonly refusal: { readonly code: string; readonly faults: readonly { readonly code: string }[] } | null;
  readonly rows: readonly { readonly row: number; readonly outcome: string }[];
}

/** A file once no job is at it any more. */
export async function overWith(who: Agent, id: string, tries = 600): Promise<FileImport> {
  for (let n = 0; n < tries; n++) {
    const answer = await who.get(`/v1/file-imports/${id}`);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    const one = answer.body as FileImport;
    if (one.state !== 'WAITING' && one.state !== 'RUNNING') return one;
    await wait(100);
  }
  throw new Error(`the file ${id} is not over`);
}
