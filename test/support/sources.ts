import type { Client } from 'pg';

interface Defined {
  readonly name: string;
  readonly text: string;
}

/** From which tables a statement's answer comes, through views and functions too. */
export class Sources {
  private readonly wordsOf = new Map<string, ReadonlySet<string>>();
  private readonly tablesOf = new Map<string, ReadonlySet<string>>();

  private constructor(
    private readonly allTables: ReadonlySet<string>,
    /** What views and functions say, by their names. */
    private readonly definitions: ReadonlyMap<string, string>,
  ) {}

  static async of(client: Client): Promise<Sources> {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    const defined = await client.query<Defined>(
      `select relname as name, pg_get_viewdef(oid) as text from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
       union all
       select proname, string_agg(case when prokind = 'a' then '' else pg_get_functiondef(oid) end, ' ') from pg_proc
         where pronamespace = 'public'::regnamespace group by proname`,
    );
    const definitions = new Map(defined.rows.map(({ name, text }) => [name, text]));
    return new Sources(new Set(tables.rows.map(({ name }) => name)), definitions);
  }

  /** The tables that this statement reads. */
  tables(statement: string): ReadonlySet<string> {
    const known = this.tablesOf.get(statement);
    if (known !== undefined) return known;
    const tables = new Set([...this.words(statement)].filter((word) => this.allTables.has(word)));
    this.tablesOf.set(statement, tables);
    return tables;
  }

  /** Whether this statement, or a view or function that it asks, says this word. */
  names(statement: string, word: string): boolean {
    return this.words(statement).has(word);
  }

  private words(statement: string): ReadonlySet<string> {
    const known = this.wordsOf.get(statement);
    if (known !== undefined) return known;
    const words = new Set<string>();
    const texts = [statement];
    for (let text = texts.pop(); text !== undefined; text = texts.pop())
      for (const [word] of text.matchAll(/\w+/g))
        if (!words.has(word)) {
          words.add(word);
          const definition = this.definitions.get(word);
          if (definition !== undefined) texts.push(definition);
        }
    this.wordsOf.set(statement, words);
    return words;
  }
}
