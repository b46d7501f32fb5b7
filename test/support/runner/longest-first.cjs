const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What a spec takes long by, the longest first: programs beside it, whole schemas, and the sample hospital asked about everything. */
const SIGNS = [
  /chromium\.launch|buildService|startEmbeddedPostgres|'template0'|execFile|ExternalPostgres|support\/tryton/,
  /support\/ordeal|startWithSample|createSampleDatabase|generateRegistry/,
  /TestRegistry|createDatabase|support\/laws/,
];

/**
 * Where nobody has run the specs before, as on a clean clone, Jest begins with the largest files, and at the end one worker
 * may be left alone with a short file that takes long. Here their words tell.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const signs = new Map(sorted.map((test) => [test, signOf(readFileSync(test.path, 'utf8'))]));
    return sorted.sort((one, other) => signs.get(one) - signs.get(other));
  }
};

function signOf(text) {
  const sign = SIGNS.findIndex((words) => words.test(text));
  return sign < 0 ? SIGNS.length : sign;
}
