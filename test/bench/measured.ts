/** What a measured process says on its last line. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly [name: string]: number;
}

/** Prints the figures of this process, with the greatest memory it ever held. */
export function report(figures: { readonly seconds: number; readonly [name: string]: number }): void {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ...figures, megabytes })}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
