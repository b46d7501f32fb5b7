import { createRequire } from 'node:module';
import { expect } from 'expect';

/** A spec file is loaded while this one runs, by the place that was found for it. */
const load = createRequire(__filename);

/** One `it` of a spec file. */
export interface Test {
  readonly spec: string;
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: readonly never[]) => unknown;

/** Collects the tests of spec files without Jest, so that one of them can be run a thousand times in a second. */
export class Specs {
  readonly tests: Test[] = [];
  private spec = '';
  private readonly names: string[] = [];

  constructor() {
    const it = (name: string, run: () => unknown) => {
      this.tests.push({ spec: this.spec, name: [...this.names, name].join(' '), run });
    };
    const describe = (name: string, body: () => void) => {
      this.names.push(name);
      body();
      this.names.pop();
    };
    Object.assign(globalThis, {
      expect,
      it: Object.assign(it, { each: eachOf(it) }),
      test: Object.assign(it, { each: eachOf(it) }),
      describe: Object.assign(describe, { each: eachOf(describe) }),
    });
  }

  load(path: string): void {
    this.spec = path;
    load(path);
  }
}

function eachOf(declare: (name: string, run: () => void) => void) {
  return (table: readonly unknown[]) => (name: string, body: Body) => {
    for (const [index, row] of table.entries()) {
      const values = (Array.isArray(row) ? row : [row]) as unknown as readonly never[];
      declare(`${name} #${index}`, () => body(...values) as void);
    }
  };
}
