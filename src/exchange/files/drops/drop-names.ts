import { type FileLayout } from '../profiles/profile-layout';

/** Under which names what became of a file lies: by when it was received, so that a second file of its name replaces nothing. */
export interface DropNames {
  readonly putAway: string;
  readonly result: string;
  readonly refused: string;
}

/** `receivedAt`: an instant; told in Japan. */
export function dropNames(name: string, receivedAt: Date, { format }: FileLayout): DropNames {
  const stamp = stampOf(receivedAt);
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const ending = format === 'XLSX' ? 'xlsx' : 'csv';
  return {
    putAway: `${stamp}_${name}`,
    result: `${stamp}_${stem}_result.${ending}`,
    refused: `${stamp}_${stem}_refused.${ending}`,
  };
}

/** 20261128T104500123 */
function stampOf(instant: Date): string {
  const inJapan = new Date(instant.getTime() + 9 * 3_600_000);
  return inJapan.toISOString().replace(/[-:.Z]/g, '');
}
