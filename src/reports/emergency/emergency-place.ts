/** Off this server: a folder of another machine that is mounted here, or a bucket. */
export const EMERGENCY_PLACES = ['FOLDER', 'BUCKET'] as const;
export type EmergencyPlaceKind = (typeof EMERGENCY_PLACES)[number];

/** Where emergency sheets are written: `<institution>_<its id>/<sheet>_<day>.pdf`. */
export abstract class EmergencyPlace {
  abstract readonly kind: EmergencyPlaceKind;

  /** Names of the folders that are there. */
  abstract folders(): Promise<readonly string[]>;

  /** Names of the whole files in a folder. */
  abstract names(folder: string): Promise<readonly string[]>;

  /** Whole, or not at all; in the place of one that is there. */
  abstract write(folder: string, name: string, content: Buffer): Promise<void>;

  abstract remove(folder: string, name: string): Promise<void>;

  abstract close(): void;
}
