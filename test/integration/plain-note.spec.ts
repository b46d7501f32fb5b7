import { Client } from 'pg';
import { plainNote } from '../../src/demarcation/declarations/concord';
import { createDatabase } from '../support/registry';

describe('what a text says, to be compared', () => {
  it('is the same to the database as to the service, whichever letter it holds', async () => {
    const { connection, drop } = await createDatabase();
    const client = new Client(connection);
    await client.connect();
    try {
      const letters = Array.from({ length: 0xffff }, (_, i) => i + 1)
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .map((code) => String.fromCharCode(code));
      const texts = [...letters.map((letter) => `語${letter}語`), '9時～17時', '9時〜17時。', 'A − B', '①㈱髙﨑𠮷'];
      const { rows } = await client.query<{ plain: string | null }>(
        'select plain_note(text) as plain from unnest($1::text[]) with ordinality as t (text, n) order by n',
        [texts],
      );
      const differing = texts.filter((text, i) => plainNote(text) !== rows[i]?.plain);
      expect(differing).toEqual([]);
    } finally {
      await client.end();
      await drop();
    }
  });
});
