import { type RemarkCode, REMARKS } from './remarks';

/** One thing that was found; what is well is not told. */
export interface Diagnosis {
  readonly code: RemarkCode;
  /** What it is about: an address, a folder, a role. */
  readonly about: string;
}

export function isFault({ code }: Diagnosis): boolean {
  return REMARKS[code].state === 'FAULT';
}

/** What was found and what to do, in Japanese and in English. */
export function diagnosisLines({ code, about }: Diagnosis): string[] {
  const { state, found, remedy } = REMARKS[code];
  return (['ja', 'en'] as const).map((language) =>
    `${state} ${found[language]} → ${remedy[language]}`.replaceAll('{}', about),
  );
}
