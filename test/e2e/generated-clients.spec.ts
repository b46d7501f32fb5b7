import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const started = promisify(execFile);
const ROOT = join(__dirname, '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const DESCRIPTION = join(ROOT, 'openapi', 'openapi.json');
/** OpenAPI Generator, which brings all that its Java clients need to be compiled and run: Jackson and Swagger's annotations. */
const GENERATOR = join(ROOT, 'node_modules/@openapitools/openapi-generator-cli/bin/openapi-generator.jar');
/** Generating and compiling three clients takes its time on a busy machine. */
const PATIENCE = 600_000;

const STRICT = {
  compilerOptions: {
    target: 'ES2023',
    module: 'nodenext',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    noImplicitReturns: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    outDir: 'out',
  },
  files: [] as string[],
};

/** Runs a program; what it complains of, it often says on its standard output. */
async function run(program: string, args: readonly string[]): Promise<{ stdout: string }> {
  try {
    return await started(program, args, { maxBuffer: 1e8 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args[0] ?? ''}\n${stdout ?? ''}${stderr ?? ''}`.slice(0, 4_000), { cause: error });
  }
}

/** For a program that ends within a minute: compiling its own code any better, and on other cores beside it, costs more than it gives. */
const BRIEFLY = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** What every client has to find out, whatever language it is written in. */
const MAIN_JOB = {
  worst: ['BLOCKING'],
  gaps: ['MTX-001'],
  decision: 'block',
  days: true,
  refused: ['/corporateNumber'],
  // Only the name was sent: country and note stay.
  renamed: ['改称', 'US', '残る'],
};

/** What an ERP's client does besides: many records by its own keys, what it may buy from them, and what has changed. */
const ERP_JOB = {
  bulk: [2, 1, '/record/name'],
  gates: [
    'block',
    'VENDOR_UNKNOWN',
    { PurchasingIsBlocked: true, PostingIsBlocked: false, PaymentIsBlockedForSupplier: false },
  ],
  feed: ['vendors', 'SNAPSHOT'],
};

/** Clients generated from the committed description, compiled as strictly as their languages can, do the README's main job. */
describe('a generated client', () => {
  let registry: TestRegistry;
  let folder: string;
  let given: string[];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    const institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody());
    const contract = await aRunningContract(registry, institution.id, vendor.id, {
      negotiatingFrom: '2026-01-10',
      signedOn: '2026-03-20',
      activatedOn: '2026-04-01',
    });
    await registry.app.listen(0, '127.0.0.1');
    const { port } = (registry.app.getHttpServer() as Server).address() as AddressInfo;
    const token = await registry.tokenOf({});
    given = [`http://127.0.0.1:${port}`, token, institution.id, vendor.id, contract.id];
    folder = await mkdtemp(join(tmpdir(), 'clients-'));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(async () => {
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function runTypeScript(program: string, generate: (to: string) => Promise<unknown>): Promise<unknown> {
    const place = join(folder, program);
    await mkdir(place);
    await generate(place);
    await cp(join(ROOT, 'test/clients', `${program}.mts`), join(place, `${program}.mts`));
    await writeFile(join(place, 'package.json'), '{"type":"module"}');
    await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ ...STRICT, files: [`${program}.mts`] }));
    await run(join(BIN, 'tsc'), ['-p', place]);
    const { stdout } = await run(process.execPath, [join(place, 'out', `${program}.mjs`), ...given]);
    return JSON.parse(stdout);
  }

  it(
    'by openapi-typescript, for openapi-fetch',
    async () => {
      const said = await runTypeScript('openapi-fetch', (to) =>
        run(join(BIN, 'openapi-typescript'), [DESCRIPTION, '-o', join(to, 'schema.d.ts')]),
      );
      expect(said).toEqual({ ...MAIN_JOB, ...ERP_JOB });
    },
    PATIENCE,
  );

  it(
    'by Hey API',
    async () => {
      const said = await runTypeScript('hey-api', async (to) => {
        const config = join(to, 'openapi-ts.config.mjs');
        // Node takes modules by their whole names.
        const output = { path: join(to, 'generated'), module: { extension: '.js' } };
        const plugins = ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'];
        await writeFile(config, `export default ${JSON.stringify({ input: DESCRIPTION, output, plugins })}`);
        await run(join(BIN, 'openapi-ts'), ['-f', config]);
      });
      expect(said).toEqual({ ...MAIN_JOB, ...ERP_JOB });
    },
    PATIENCE,
  );

  it(
    'by OpenAPI Generator, in Java',
    async () => {
      const lacks = await lackOfJava();
      if (lacks !== null) {
        process.stderr.write(`the Java client was neither generated nor compiled: ${lacks}\n`);
        return;
      }
      const place = join(folder, 'java');
      const options = 'hideGenerationTimestamp=true,dateLibrary=java8,openApiNullable=false';
      const parts = 'models,apis,supportingFiles,modelTests=false,apiTests=false,modelDocs=false,apiDocs=false';
      const what = ['-i', DESCRIPTION, '-g', 'java', '--library', 'native', '-o', place];
      const how = ['--additional-properties', options, '--global-property', parts];
      await run('java', [...BRIEFLY, '-jar', GENERATOR, 'generate', ...what, ...how]);
      const sources = (await readdir(join(place, 'src/main/java'), { recursive: true }))
        .filter((name) => name.endsWith('.java'))
        .map((name) => join(place, 'src/main/java', name));
      const strictly = ['-Werror', '-Xlint:all,-processing,-options,-serial', '-proc:none', '-encoding', 'UTF-8'];
      const briefly = BRIEFLY.map((option) => `-J${option}`);
      const classes = join(place, 'classes');
      const program = join(ROOT, 'test/clients/MainJob.java');
      const listed = join(place, 'sources');
      await writeFile(listed, [...sources, program].join('\n'));
      await run('javac', [...briefly, ...strictly, '-cp', GENERATOR, '-d', classes, `@${listed}`]);
      const { stdout } = await run('java', [...BRIEFLY, '-cp', `${classes}:${GENERATOR}`, 'MainJob', ...given]);
      expect(JSON.parse(stdout)).toEqual({ ...MAIN_JOB, ...ERP_JOB });
    },
    PATIENCE,
  );
});

/** null: the machine has a JDK that OpenAPI Generator's Java clients can be compiled with. */
async function lackOfJava(): Promise<string | null> {
  try {
    const { stdout } = await run('javac', ['-version']);
    return Number(/\d+/.exec(stdout)?.[0]) >= 11 ? null : `${stdout.trim()} is older than 11`;
  } catch {
    return 'there is no javac on this machine';
  }
}
