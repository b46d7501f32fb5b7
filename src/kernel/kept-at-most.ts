/** What is kept by name as long as there is room; what was asked for longest ago goes first. */
export class KeptAtMost<Kept> {
  private readonly kept = new Map<string, Kept>();

  /** `most`: of all kept together, as `sizeOf` counts each. */
  constructor(
    private readonly most: number,
    private readonly sizeOf: (one: Kept) => number,
  ) {}

  get(name: string): Kept | undefined {
    return this.kept.get(name);
  }

  keep(name: string, one: Kept): void {
    this.kept.delete(name);
    this.kept.set(name, one);
    let size = [...this.kept.values()].reduce((sum, each) => sum + this.sizeOf(each), 0);
    for (const [other, each] of this.kept) {
      if (size <= this.most) break;
      this.kept.delete(other);
      size -= this.sizeOf(each);
    }
  }
}
