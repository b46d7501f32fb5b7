const { ModuleMocker } = require('jest-mock');

/** The process itself, and no context of its own for each spec: what all specs load is then the same in all of them
 * (see shared-runtime.cjs), and a Date is a Date. */
module.exports = class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  /** Jest puts its own in their place, for a spec. */
  #theirs = { console: globalThis.console, exit: process.exit };

  setup() {}

  teardown() {
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
