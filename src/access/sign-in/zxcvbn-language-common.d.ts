/** The package names a declaration file that it does not bring along. */
declare module '@zxcvbn-ts/language-common' {
  import { type OptionsType } from '@zxcvbn-ts/core';

  export const dictionary: NonNullable<OptionsType['dictionary']>;
  export const adjacencyGraphs: NonNullable<OptionsType['graphs']>;
}
