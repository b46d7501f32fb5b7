import { Problem } from '../../kernel/problem';

/** Lets one piece of work run at a time; the others wait for their turn, and where too many wait already, nobody else may. */
export class TurnTaking {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly most: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.most) throw busy();
    this.waiting++;
    const turn = this.last.then(work);
    // How one ends is of no concern to the next.
    this.last = turn.catch(() => undefined).finally(() => this.waiting--);
    return turn;
  }
}

function busy(): Problem {
  return new Problem('RETRY', 'BUSY', {
    ja: 'サインインが混み合っています。少し待って再試行してください',
    en: 'Too many are signing in; try again in a moment',
  });
}
