import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';

const run = promisify(execFile);
const SECRET = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
const BODY = '{"type":"contracts.changed","data":{"name":"㈱髙﨑①𠮷"}}';

interface Runtime {
  readonly language: string;
  readonly program: string;
  /** The file that holds the recipe, and what stands around it: it prints what the recipe says of a message. */
  readonly file: string;
  readonly around: (recipe: string) => string;
  /** The compiler, and what it is told; null: the program compiles by itself. */
  readonly compiled: readonly [program: string, ...args: string[]] | null;
  readonly start: readonly string[];
}

/** Each takes the secret, the body, id, timestamp and signature. */
const RUNTIMES: readonly Runtime[] = [
  {
    language: 'python',
    program: 'python3',
    file: 'recipe.py',
    around: (recipe) => `${recipe}
import sys
secret, body, id, at, signature = sys.argv[1:]
print(verified(secret, {"webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature}, body))`,
    compiled: null,
    start: ['-X', 'utf8', 'recipe.py'],
  },
  {
    language: 'java',
    program: 'java',
    file: 'Recipe.java',
    around: (
      recipe,
    ) => `import java.nio.charset.*; import java.security.*; import java.time.*; import java.util.*; import java.util.stream.*;
import javax.crypto.*; import javax.crypto.spec.*;
public class Recipe {
${recipe}
public static void main(String[] a) throws Exception {
  var body = new String(Base64.getDecoder().decode(a[1]), StandardCharsets.UTF_8);
  System.out.println(verified(a[0], Map.of("webhook-id", a[2], "webhook-timestamp", a[3], "webhook-signature", a[4]), body));
}}`,
    compiled: null,
    start: ['-Dfile.encoding=UTF-8', '-XX:TieredStopAtLevel=1', 'Recipe.java'],
  },
  {
    language: 'csharp',
    program: 'mono',
    file: 'Recipe.cs',
    around: (
      recipe,
    ) => `using System; using System.Collections.Generic; using System.Linq; using System.Security.Cryptography; using System.Text;
static class Recipe {
${recipe}
static void Main(string[] a) {
  var headers = new Dictionary<string, string> { ["webhook-id"] = a[2], ["webhook-timestamp"] = a[3], ["webhook-signature"] = a[4] };
  Console.WriteLine(Verified(a[0], headers, Encoding.UTF8.GetString(Convert.FromBase64String(a[1]))));
}}`,
    compiled: ['mcs', '-warnaserror', 'Recipe.cs', '-out:Recipe.exe'],
    start: ['Recipe.exe'],
  },
];

const isThere = (program: string) => {
  try {
    execFileSync(program, [program === 'java' ? '-version' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`No ${program} on this machine: its recipe is not run.\n`);
    return false;
  }
};
const canRun = ({ program, compiled }: Runtime) => [program, ...(compiled?.slice(0, 1) ?? [])].every(isThere);

describe('the recipes of the README', () => {
  it.each(RUNTIMES.filter(canRun))(
    'verify a message in $language, and nothing that was changed on the way',
    async ({ language, program, file, around, compiled, start }) => {
      const readme = await readFile(join(__dirname, '..', '..', 'README.md'), 'utf8');
      const recipe = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
      const cwd = await mkdtemp(join(tmpdir(), 'recipe-'));
      await writeFile(join(cwd, file), around(recipe));
      if (compiled !== null) await run(compiled[0], compiled.slice(1), { cwd });
      const says = async (
        body: string,
        at: Date,
        secret = SECRET,
        signature = new Webhook(SECRET).sign('msg-1', at, BODY),
      ) => {
        const text = language !== 'python' ? Buffer.from(body).toString('base64') : body;
        const told = [secret, text, 'msg-1', String(Math.floor(at.getTime() / 1000)), signature];
        const { stdout } = await run(program, [...start, ...told], { cwd });
        return stdout.trim().toLowerCase();
      };
      const [now, early] = [new Date(), new Date(Date.now() - 600_000)];
      const other = `whsec_${Buffer.from('another secret of thirty-two byte').toString('base64')}`;
      const both = `${new Webhook(other).sign('msg-1', now, BODY)} ${new Webhook(SECRET).sign('msg-1', now, BODY)}`;
      expect([
        await says(BODY, now),
        await says(BODY, now, SECRET, both),
        await says(BODY.replace('①', '②'), now),
        await says(BODY, early),
        await says(BODY, now, other),
      ]).toEqual(['true', 'true', 'false', 'false', 'false']);
      await rm(cwd, { recursive: true });
    },
    60_000,
  );
});
