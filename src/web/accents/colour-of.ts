import { type Colour } from '../../kernel/colour';

/** The colours of the hospitals that have one of their own, of those that somebody sees. */
export type ColourOf = ReadonlyMap<string, Colour>;
