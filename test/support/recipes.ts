import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The README's recipe in a language that declares a name. */
export function recipe(language: string, declares: string): string {
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  const found = [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))]
    .map(([, text = '']) => text)
    .find((text) => text.includes(`${declares}(`));
  if (found === undefined) throw new Error(`the README has no recipe in ${language} for ${declares}`);
  return found;
}
