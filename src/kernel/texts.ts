/** A text for people, in both languages: Japanese by default, English beside it. */
export interface Texts {
  readonly ja: string;
  readonly en: string;
}
