import { type RateLimits } from '../../config/environment';

/** Where the settings of this folder are injected. */
export const HARDENING = Symbol('hardening');

/** As much of the environment as this folder needs. */
export interface Hardening {
  readonly corsOrigins: readonly string[];
  readonly trustProxy: number | string[] | false;
  readonly metricsToken: string | null;
  readonly rateLimits: RateLimits;
}
