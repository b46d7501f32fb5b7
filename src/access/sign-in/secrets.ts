/** What the service keeps to itself. */
export interface Secrets {
  /** 32 bytes from which the keys of different uses are derived. */
  readonly key: Buffer;
}

/** Where they are injected. */
export const SECRETS = Symbol('Secrets');
