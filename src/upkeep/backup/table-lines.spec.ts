import { Readable } from 'node:stream';
import { type Client } from 'pg';
import { type TableSum } from './manifest';
import { tableLines } from './table-lines';
import { otherTables } from './table-loading';

/** A server that says how many lines there were, before its last one is read or after. */
const server = (rowCount: number): Client =>
  ({ query: () => Object.assign(Readable.from([Buffer.from('髙﨑\n①\n')]), { rowCount }) }) as unknown as Client;

describe('the lines of a table', () => {
  it('are the same lines, whenever the server says how many they were', async () => {
    for (const [writing, reading] of [
      [0, 2],
      [2, 0],
    ] as const) {
      const sums: Record<string, TableSum> = {};
      for await (const lines of tableLines(server(writing), 'vendors', ['name'], (sum) => (sums['vendors'] = sum)))
        expect(lines.toString('utf8')).toBe('髙﨑\n①\n');
      expect(sums['vendors']?.rows).toBe(2);
      expect(await otherTables(server(reading), { vendors: ['name'] }, sums)).toEqual([]);
      expect(await otherTables(server(reading), { vendors: ['name'] }, { vendors: { rows: 2, sha256: '' } })).toEqual([
        'vendors',
      ]);
    }
  });
});
