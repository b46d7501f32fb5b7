import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { sampled } from '../support/ordeal';
import { recipe } from '../support/recipes';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

const run = promisify(execFile);
const SECRET = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
const BODY = '{"type":"contracts.changed","data":{"name":"㈱髙﨑①𠮷"}}';
/** Three compilers, on a busy machine. */
const PATIENCE = 180_000;

/** OpenAPI Generator brings Jackson with it. */
const JACKSON = join(__dirname, '../../node_modules/@openapitools/openapi-generator-cli/bin/openapi-generator.jar');
const NEWTONSOFT = '/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll';

/** What is done with a recipe. */
interface Use {
  /** A function of the recipe. */
  readonly declares: string;
  readonly main: string;
  readonly imports?: string;
  /** What it cannot be done without: the file, and what the compiler is told of it. */
  readonly library?: readonly [file: string, ...args: string[]];
}

interface Runtime {
  readonly language: string;
  readonly program: string;
  readonly file: string;
  /** A program: what it imports besides, the recipe, and what is done with it. */
  readonly around: (imports: string, recipe: string, main: string) => string;
  /** The compiler, and what it is told; null: the program compiles by itself. */
  readonly compiled: readonly [program: string, ...args: string[]] | null;
  readonly start: readonly string[];
  /** Prints the answer for secret, body, id, timestamp and signature. */
  readonly verifying: Use;
  /**
   * Registers two vendors in bulk, the second without a name, follows, and prints where it is, which lines were refused and which
   * records it has; it is given address, key and cursor.
   */
  readonly exchanging: Use;
}

const RUNTIMES: readonly Runtime[] = [
  {
    language: 'python',
    program: 'python3',
    file: 'recipe.py',
    around: (_, recipe, main) => `${recipe}\nimport sys\n${main}`,
    compiled: null,
    start: ['-X', 'utf8', 'recipe.py'],
    verifying: {
      declares: 'verified',
      main: `secret, body, id, at, signature = sys.argv[1:]
body = base64.b64decode(body).decode()
print(verified(secret, {"webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature}, body))`,
    },
    exchanging: {
      declares: 'follow',
      main: `base, key, cursor = sys.argv[1:]
refused = upsert(base, key, "vendors", {"P-1": {"name": "㈱髙﨑①𠮷"}, "P-2": {"name": ""}}, "once-python")
copy = {"lost": {}}
print(follow(base, key, "vendors", copy, cursor or None), [item["line"] for item in refused], *copy)`,
    },
  },
  {
    language: 'java',
    program: 'java',
    file: 'Recipe.java',
    around: (
      imports,
      recipe,
      main,
    ) => `import java.io.*; import java.net.*; import java.net.http.*; import java.nio.charset.*; import java.security.*; import java.time.*;
import java.util.*; import java.util.stream.*; import javax.crypto.*; import javax.crypto.spec.*; ${imports}
public class Recipe {
${recipe}
public static void main(String[] a) throws Exception {
${main}
}}`,
    compiled: null,
    start: ['-Dfile.encoding=UTF-8', '-XX:TieredStopAtLevel=1', '-cp', JACKSON, 'Recipe.java'],
    verifying: {
      declares: 'verified',
      main: `var body = new String(Base64.getDecoder().decode(a[1]), StandardCharsets.UTF_8);
System.out.println(verified(a[0], Map.of("webhook-id", a[2], "webhook-timestamp", a[3], "webhook-signature", a[4]), body));`,
    },
    exchanging: {
      declares: 'follow',
      main: `var sent = new LinkedHashMap<String, JsonNode>();
sent.put("J-1", JSON.createObjectNode().put("name", "㈱髙﨑①𠮷"));
sent.put("J-2", JSON.createObjectNode().put("name", ""));
var refused = upsert(a[0], a[1], "vendors", sent, "once-java").stream().map(item -> item.get("line").asText()).collect(Collectors.toList());
var copy = new HashMap<String, JsonNode>(Map.of("lost", JSON.createObjectNode()));
System.out.println(follow(a[0], a[1], "vendors", copy, a[2].isEmpty() ? null : a[2]) + " " + refused + " " + String.join(" ", copy.keySet()));`,
      imports: 'import com.fasterxml.jackson.databind.*;',
      library: [JACKSON],
    },
  },
  {
    language: 'csharp',
    program: 'mono',
    file: 'Recipe.cs',
    around: (
      imports,
      recipe,
      main,
    ) => `using System; using System.Collections.Generic; using System.Linq; using System.Security.Cryptography; using System.Text;
${imports}
static class Recipe {
${recipe}
static void Main(string[] a) {
${main}
}}`,
    compiled: ['mcs', '-warnaserror', 'Recipe.cs', '-out:Recipe.exe'],
    start: ['Recipe.exe'],
    verifying: {
      declares: 'Verified',
      main: `var headers = new Dictionary<string, string> { ["webhook-id"] = a[2], ["webhook-timestamp"] = a[3], ["webhook-signature"] = a[4] };
Console.WriteLine(Verified(a[0], headers, Encoding.UTF8.GetString(Convert.FromBase64String(a[1]))));`,
    },
    exchanging: {
      declares: 'Follow',
      main: `var registry = new HttpClient { BaseAddress = new Uri(a[0]) };
registry.DefaultRequestHeaders.Add("Authorization", "Bearer " + a[1]);
var sent = new Dictionary<string, JObject> { ["C-1"] = JObject.Parse("{\\"name\\":\\"㈱髙﨑①𠮷\\"}"), ["C-2"] = JObject.Parse("{\\"name\\":\\"\\"}") };
var refused = string.Join(", ", Upsert(registry, "vendors", sent, "once-csharp").Select(item => (string)item["line"]));
var copy = new Dictionary<string, JToken> { ["lost"] = null };
Console.WriteLine(Follow(registry, "vendors", copy, a[2] == "" ? null : a[2]) + " [" + refused + "] " + string.Join(" ", copy.Keys));`,
      imports: 'using System.Net.Http; using Newtonsoft.Json; using Newtonsoft.Json.Linq;',
      library: [NEWTONSOFT, '-r:System.Net.Http', `-r:${NEWTONSOFT}`],
    },
  },
];

const isThere = (program: string) => {
  try {
    execFileSync(program, [program === 'java' ? '-version' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`No ${program} on this machine: its recipes are not run.\n`);
    return false;
  }
};
const RUN = RUNTIMES.filter(({ program, compiled }) => [program, ...(compiled?.slice(0, 1) ?? [])].every(isThere));
const EXCHANGED = RUN.filter(({ exchanging }) => {
  const file = exchanging.library?.[0];
  if (file === undefined || existsSync(file)) return true;
  process.stderr.write(`No ${file} on this machine: bulk and feed are not tried with it.\n`);
  return false;
});

/** A recipe in a program of its own, compiled: what that prints when it is given arguments. */
async function prepared({ language, program, file, around, compiled, start }: Runtime, use: Use) {
  const { declares, main, imports = '', library: [, ...libraries] = [] } = use;
  const cwd = await mkdtemp(join(tmpdir(), 'recipe-'));
  await writeFile(join(cwd, file), around(imports, recipe(language, declares), main));
  if (compiled !== null) await run(compiled[0], [...compiled.slice(1), ...libraries], { cwd });
  return {
    says: async (...given: readonly string[]) => (await run(program, [...start, ...given], { cwd })).stdout.trim(),
    remove: () => rm(cwd, { recursive: true }),
  };
}

describe('the recipes of the README', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    await registry.app.listen(0, '127.0.0.1');
  });
  afterAll(() => registry.stop());

  it.each(sampled(RUN, 2))(
    'verify a message in $language, and nothing that was changed on the way',
    async (runtime) => {
      const { says, remove } = await prepared(runtime, runtime.verifying);
      const verified = async (
        body: string,
        at: Date,
        secret = SECRET,
        signature = new Webhook(SECRET).sign('msg-1', at, BODY),
      ) => {
        const text = Buffer.from(body).toString('base64');
        return (await says(secret, text, 'msg-1', String(Math.floor(at.getTime() / 1000)), signature)).toLowerCase();
      };
      const [now, early] = [new Date(), new Date(Date.now() - 600_000)];
      const other = `whsec_${Buffer.from('another secret of thirty-two byte').toString('base64')}`;
      const both = `${new Webhook(other).sign('msg-1', now, BODY)} ${new Webhook(SECRET).sign('msg-1', now, BODY)}`;
      expect([
        await verified(BODY, now),
        await verified(BODY, now, SECRET, both),
        await verified(BODY.replace('①', '②'), now),
        await verified(BODY, early),
        await verified(BODY, now, other),
      ]).toEqual(['true', 'true', 'false', 'false', 'false']);
      await remove();
    },
    PATIENCE,
  );

  it.each(sampled(EXCHANGED, 2, 1))(
    'register many and keep a copy in $language, and begin anew where the cursor leads nowhere',
    async (runtime) => {
      const { port } = (registry.app.getHttpServer() as Server).address() as AddressInfo;
      const key = await registry.tokenOf({});
      const api = new Client(registry.http);
      const { says, remove } = await prepared(runtime, runtime.exchanging);
      const exchanged = async (cursor: string) => {
        const [next = '', refused, ...copy] = (await says(`http://127.0.0.1:${port}`, key, cursor)).split(' ');
        return { next, refused, copy: copy.sort() };
      };
      const vendor = await api.create('vendors', aVendorBody());
      const gone = await api.create('vendors', aVendorBody());
      await sealEverything(registry);
      const first = await exchanged('');
      expect(first.refused).toBe('[2]');
      expect(first.copy).toEqual(expect.arrayContaining(['lost', vendor.id, gone.id]));
      await registry.http.delete(`/v1/vendors/${gone.id}`).set('If-Match', '*').expect(204);
      await api.patch(`vendors/${vendor.id}`, 1, { name: '改称' });
      await sealEverything(registry);
      const { items } = await api.read<{ items: { id: string; name: string }[] }>('vendors');
      expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['改称', '㈱髙﨑①𠮷']));

      const then = await exchanged(first.next);
      expect(then.refused).toBe('[2]');
      expect(then.copy).toEqual(expect.arrayContaining(['lost', vendor.id]));
      expect(then.copy).not.toContain(gone.id);
      const parts = JSON.parse(Buffer.from(then.next, 'base64url').toString()) as unknown[];
      const nowhere = JSON.stringify(parts.map((part, n) => (n === 2 ? '999999999' : part)));
      const anew = await exchanged(Buffer.from(nowhere).toString('base64url'));
      expect(anew.copy).toEqual(items.map(({ id }) => id).sort());
      await remove();
    },
    PATIENCE,
  );
});
