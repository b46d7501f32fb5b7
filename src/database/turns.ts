/** Gives the place back. */
type Leave = () => void;

/** Lets so many in at once, first come first served; whoever has waited too long is turned away. */
export class Turns {
  private readonly inside = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    /** For each matter. */
    private readonly places: number,
    private readonly waitMs: number,
  ) {}

  /** Waits for a place in a matter. null: there was none in time. */
  async take(matter: string): Promise<Leave | null> {
    const inside = this.inside.get(matter) ?? 0;
    if (inside < this.places) this.inside.set(matter, inside + 1);
    else if (!(await this.handedOver(matter))) return null;
    return () => this.leave(matter);
  }

  /** A place that becomes free is handed over, so that nobody slips in between. */
  private handedOver(matter: string): Promise<boolean> {
    const queue = this.waiting.get(matter) ?? [];
    this.waiting.set(matter, queue);
    return new Promise((resolve) => {
      const called = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(called), 1);
        resolve(false);
      }, this.waitMs);
      queue.push(called);
    });
  }

  private leave(matter: string): void {
    const next = this.waiting.get(matter)?.shift();
    if (next !== undefined) return next();
    const inside = (this.inside.get(matter) ?? 1) - 1;
    if (inside > 0) this.inside.set(matter, inside);
    else {
      this.inside.delete(matter);
      this.waiting.delete(matter);
    }
  }
}
