/** Records that others hang on. */
export interface Given {
  readonly institution: string;
  readonly vendor: string;
  /** Another vendor than the contract's. */
  readonly subcontractor: string;
  readonly certification: string;
  readonly contract: string;
  readonly subcontract: string;
  readonly system: string;
  readonly equipment: string;
  /** One whose sheet of answers says no to item 2. */
  readonly disclosure: string;
}

export interface Resource {
  /** Where it is created and listed. */
  readonly collection: (given: Given) => string;
  /** Where one of it is. */
  readonly single: string;
  readonly body: (given: Given) => object;
  readonly patch: object;
  /** A body that must be refused, and the field that the problem names. */
  readonly refused: readonly [over: object, pointer: string];
}
