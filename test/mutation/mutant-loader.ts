import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { relative } from 'node:path';
import { transformSync } from '@swc/core';
import { type Mutant, type Part, withMutants } from './mutants';

/** No mutant is switched on. */
export const NONE = -1;

/** Loads TypeScript as it is, and the files under test with all their mutants in them. */
export class MutantLoader {
  readonly mutants: Mutant[] = [];
  /** Mutants that were come by since then, while none was switched on. */
  hits = new Set<number>();
  /** How often a mutant was come by since one was switched on, or none. */
  count = 0;
  private active = NONE;
  private limit = Infinity;

  private readonly compiled = new Map<string, string>();

  constructor(
    private readonly project: string,
    /** What of a file is under test; null: nothing. */
    private readonly partOf: (file: string) => Part | null,
  ) {
    Object.assign(globalThis, {
      __mutant: (id: number): boolean => {
        if (this.active === NONE) this.hits.add(id);
        if (++this.count > this.limit) throw new RangeError('endless');
        return id === this.active;
      },
    });
    const extensions = (Module as unknown as { _extensions: Record<string, (module: Loading, path: string) => void> })
      ._extensions;
    extensions['.ts'] = (module, path) => module._compile(this.compile(path), path);
  }

  /** Which one is switched on from now on (NONE: none), and after how much work it is taken to be endless. */
  switchTo(id: number, limit: number = Infinity): void {
    this.active = id;
    this.limit = limit;
    this.count = 0;
    this.hits = new Set();
  }

  /** Loads a file and all that it needs as if for the first time. */
  loadAnew(load: () => void): void {
    for (const path of this.compiled.keys()) delete require.cache[path];
    load();
  }

  private compile(path: string): string {
    const code = this.compiled.get(path) ?? this.withMutants(path);
    this.compiled.set(path, code);
    return code;
  }

  private withMutants(path: string): string {
    const file = relative(this.project, path);
    const text = readFileSync(path, 'utf8');
    const part = this.partOf(file);
    if (part === null) return javaScript(text, path);
    const mutated = withMutants(file, text, this.mutants.length, part);
    this.mutants.push(...mutated.mutants);
    return javaScript(mutated.text, path);
  }
}

interface Loading {
  _compile(code: string, path: string): void;
}

function javaScript(text: string, filename: string): string {
  return transformSync(text, { filename, sourceMaps: false }).code;
}
