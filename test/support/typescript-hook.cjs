const { transformFileSync } = require('@swc/core');
const Module = require('node:module');

/** Lets a plain Node.js load TypeScript, compiled as .swcrc says. */
Module._extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, { sourceMaps: 'inline' }).code, file);
};
