/** The settings of this feature, under a name by which they are injected. */
export abstract class FindingLifeSettings {
  /** Whether this process keeps the stored findings up. */
  abstract readonly isKept: boolean;
}
