import { ESLint } from 'eslint';
import ts from 'typescript';

/**
 * What the compiler and what the linter say of the sources. Both want every type that there is: they are made out once, for both, and
 * not a second time, which takes longest of all that is checked.
 */
const { fileNames, options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', { noEmit: true }, ts.sys);
const program = ts.createProgram(fileNames, options, ts.createCompilerHost(options, true));
const faults = ts.getPreEmitDiagnostics(program);
process.stdout.write(ts.formatDiagnosticsWithColorAndContext(faults, ts.createCompilerHost(options)));

const linter = new ESLint({
  overrideConfigFile: '.eslint.config.mjs',
  overrideConfig: { languageOptions: { parserOptions: { programs: [program], projectService: false } } },
});
const results = await linter.lintFiles(['.']);
process.stdout.write(await (await linter.loadFormatter('stylish')).format(results));
const complaints = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
process.exitCode = faults.length + complaints > 0 ? 1 : 0;
