import { readFileSync } from 'node:fs';

/** Reads variables one by one and gathers what is wrong with them, so that one message can name them all. */
export class Variables {
  readonly faults: string[] = [];

  constructor(private readonly values: NodeJS.ProcessEnv) {}

  /** null: not set, or empty. */
  text(name: string): string | null {
    return this.values[name]?.trim() || null;
  }

  /** A text that is kept out of the environment's listing where `<name>_FILE` says which file holds it. */
  secret(name: string): string | null {
    const path = this.text(`${name}_FILE`);
    if (path === null) return this.text(name);
    if (this.text(name) !== null) this.faults.push(`${name} and ${name}_FILE must not both be set`);
    try {
      return readFileSync(path, 'utf8').trim() || null;
    } catch (error) {
      this.faults.push(`${name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
      return null;
    }
  }

  /** Together with others: either all of them are set or none; null where none is. */
  together<Name extends string>(...names: Name[]): boolean {
    const missing = names.filter((name) => this.text(name) === null && this.text(`${name}_FILE`) === null);
    if (missing.length > 0 && missing.length < names.length)
      this.faults.push(
        `${missing.join(', ')} must be set together with ${names.filter((name) => !missing.includes(name)).join(', ')}`,
      );
    return missing.length === 0;
  }

  whole(name: string, standIn: number, min: number, max: number): number {
    const value = Number(this.text(name) ?? standIn);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.faults.push(`${name} must be a number from ${min} to ${max}`);
    return standIn;
  }

  word<Word extends string>(name: string, words: readonly Word[], standIn: Word): Word {
    const value = this.text(name) ?? standIn;
    const found = words.find((word) => word === value);
    if (found === undefined) this.faults.push(`${name} must be one of ${words.join(', ')}`);
    return found ?? standIn;
  }

  yesNo(name: string, standIn: boolean): boolean {
    return this.word(name, ['true', 'false'], standIn ? 'true' : 'false') === 'true';
  }

  /** Entries between commas; empty where nothing is set. */
  list(name: string): string[] {
    const entries = this.text(name)?.split(',') ?? [];
    return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  }

  /** An http(s) address. */
  address(name: string): string | null {
    const value = this.text(name);
    if (value !== null && !(/^https?:\/\//.test(value) && URL.canParse(value)))
      this.faults.push(`${name} must begin with http:// or https://`);
    return value;
  }

  /** The address of a PostgreSQL. */
  database(name: string): string | null {
    const value = this.secret(name);
    if (value === null) return null;
    if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value;
    this.faults.push(`${name} must begin with postgres:// or postgresql://`);
    return null;
  }
}
