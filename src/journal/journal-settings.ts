/** The settings of this feature, under a name by which they are injected. */
export abstract class JournalSettings {
  /** Where the end of the chain is noted day by day, best on a disk that the database's keepers do not write. */
  abstract readonly anchorFile: string;
}
