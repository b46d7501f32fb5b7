const Real = Date;

/** Moves the clock of this process to an instant: dates alone, what waits goes on waiting as long as it does. */
export function moveClock(to: string): void {
  const by = Real.parse(to) - Real.now();
  class Moved extends Real {
    constructor(...given: [] | [value: number | string | Date]) {
      super(given.length === 0 ? Real.now() + by : given[0]);
    }

    static override now(): number {
      return Real.now() + by;
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Real;
    }
  }
  globalThis.Date = Moved as DateConstructor;
}

/** Sets it right again. */
export function setClockRight(): void {
  globalThis.Date = Real;
}
