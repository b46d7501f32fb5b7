interface Line {
  working: number;
  readonly waiting: (() => void)[];
}

/** Lets so many of one kind work at a time; whoever comes too many waits for a turn. */
export class Turns {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly atOnce: number) {}

  async take<T>(kind: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(kind) ?? { working: 0, waiting: [] };
    this.lines.set(kind, line);
    if (line.working >= this.atOnce) await new Promise<void>((resolve) => line.waiting.push(resolve));
    else line.working++;
    try {
      return await work();
    } finally {
      // The place passes on to whoever waits longest.
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else if (--line.working === 0) this.lines.delete(kind);
    }
  }
}
