import { addressOf, spelling } from './bulk-turns';

/**
 * Which lines may be written side by side, so that each does what it would do behind the others: they are about different
 * records, named in one manner, and none names what another of them makes. A line that says by which keys its record is known
 * stands alone.
 */
export function wavesOf(lines: readonly Buffer[]): number[][] {
  const waves: number[][] = [];
  let addresses = new Set<string>();
  let manner = '';
  for (const [i, line] of lines.entries()) {
    const { isById, isRenamed, names, ...key } = addressOf(line);
    const address = spelling(key);
    const its = isRenamed ? `alone ${i}` : isById ? 'by id' : 'by key';
    const wave = waves.at(-1);
    if (wave === undefined || its !== manner || addresses.has(address) || names.some((name) => addresses.has(name))) {
      waves.push([i]);
      addresses = new Set([address]);
      manner = its;
    } else {
      wave.push(i);
      addresses.add(address);
    }
  }
  return waves;
}
