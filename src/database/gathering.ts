/** What one work asks, beside others that ask the same of other things. */
interface Asked {
  readonly item: unknown;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Answers several at once, in their order; an Error among the answers is thrown to whoever asked. */
export type AnswerMany<I, O> = (items: readonly I[]) => Promise<readonly (O | Error)[]>;

/**
 * Works that go on side by side: what they ask is kept until each of them waits for something, and what is of one kind is then
 * asked at once. So each is written as if it were alone, and many take few statements.
 */
export class Gathering {
  private waiting = 0;
  private isAsking = false;
  private asked = new Map<string, { readonly answer: AnswerMany<never, unknown>; readonly items: Asked[] }>();

  private constructor(private running: number) {}

  /** What became of each work, in their order. */
  static async of<T>(
    works: readonly ((gathering: Gathering) => Promise<T>)[],
  ): Promise<readonly PromiseSettledResult<T>[]> {
    const gathering = new Gathering(works.length);
    return Promise.allSettled(works.map((work) => work(gathering).finally(() => gathering.end())));
  }

  ask<I, O>(kind: string, item: I, answer: AnswerMany<I, O>): Promise<O> {
    return new Promise((resolve, reject) => {
      const group = this.asked.get(kind) ?? { answer: answer, items: [] };
      this.asked.set(kind, group);
      group.items.push({ item, resolve, reject });
      this.waiting += 1;
      void this.answerOnceAllWait();
    });
  }

  private end(): void {
    this.running -= 1;
    void this.answerOnceAllWait();
  }

  private async answerOnceAllWait(): Promise<void> {
    while (!this.isAsking && this.waiting >= this.running && this.asked.size > 0) {
      const groups = [...this.asked.values()];
      this.asked = new Map();
      this.waiting = 0;
      this.isAsking = true;
      for (const { answer, items } of groups) await answered(answer, items);
      this.isAsking = false;
    }
  }
}

async function answered(answer: AnswerMany<never, unknown>, asked: readonly Asked[]): Promise<void> {
  try {
    const answers = await answer(asked.map(({ item }) => item) as never[]);
    if (answers.length !== asked.length) throw new Error('not as many answers as were asked for');
    for (const [i, one] of answers.entries()) {
      if (one instanceof Error) asked[i]?.reject(one);
      else asked[i]?.resolve(one as never);
    }
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
