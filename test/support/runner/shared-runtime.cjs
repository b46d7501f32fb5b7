const { default: Runtime } = require('jest-runtime');
const Module = require('node:module');
const vm = require('node:vm');

/** Where a stack's lines come from; what one spec has loaded, another runs. */
const sourceMaps = new Map();

/**
 * Loads a spec anew, and what a spec imports once for all specs of a worker, as Node.js does: loading the whole service
 * for each of some two hundred specs took longer than most of their tests.
 *
 * What a module keeps to itself thus outlives a spec, as it outlives a request in the service. A spec that puts
 * something in a module's place does so by `jest.spyOn`, which Jest undoes after it; `jest.mock` reaches the spec alone.
 */
module.exports = class SharedRuntime extends Runtime {
  constructor(...settings) {
    super(...settings);
    this.transformCache.sourceMaps = sourceMaps;
    const load = (module, file) => module._compile(this.transformCache.transform(file), file);
    Module._extensions['.ts'] = load;
    Module._extensions['.tsx'] = load;
    // in no context but the process's own; see shared-environment.cjs
    this.executor.compile = (source, filename) =>
      vm.compileFunction(source, this.executor.injectedModuleParameters, { filename });
  }

  requireModule(from, name, options, actual) {
    const own = name === undefined || options?.isInternalModule;
    return own ? super.requireModule(from, name, options, actual) : Module.createRequire(from)(name);
  }
};
