const { ModuleMocker } = require('jest-mock');
const { setTimeout: wait } = require('node:timers/promises');

const [DAY, JAPAN] = [86_400_000, 9 * 3_600_000];
/** Longer than most specs take. */
const SHORTLY = 120_000;

/** Where jest-circus keeps what it is at. */
const OF_A_SPEC = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL']);

/** The process itself, and no context of its own for each spec: what all specs load is then the same in all of them
 * (see shared-runtime.cjs), and a Date is a Date. */
module.exports = class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  /** Jest puts its own in their place, for a spec. */
  #theirs = { console: globalThis.console, exit: process.exit };

  /** A spec says "today" at its beginning and means the same day at its end, so none begins shortly before midnight in
   * Japan: at worst a run takes two minutes longer, once a day. */
  async setup() {
    const left = DAY - ((Date.now() + JAPAN) % DAY);
    if (left <= SHORTLY) await wait(left);
  }

  teardown() {
    forgetSpec();
    globalThis.console = this.#theirs.console;
    process.exit = this.#theirs.exit;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest asks whether there is one, and shared-runtime.cjs compiles without it. */
  getVmContext() {
    return globalThis;
  }
};

/**
 * What Jest keeps of a spec in a world that it thinks ends with it: every test would be told to the handlers of all specs
 * before it, and these, with all that they have made, would never be forgotten.
 */
function forgetSpec() {
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (OF_A_SPEC.has(symbol.description)) delete globalThis[symbol];
}
