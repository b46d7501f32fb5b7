/**
 * How a fact tells that a finding has grown: a set by a member that was not in it, a count or an age by more, a date by
 * lying earlier; what is only SHOWN tells nothing. Whatever else is not the SAME is taken for growth: unknown is the
 * stricter case.
 */
export type GrowthMeasure = 'SAME' | 'SET' | 'MORE' | 'EARLIER' | 'SHOWN';
export type GrowthMeasures = Readonly<Record<string, GrowthMeasure>>;
