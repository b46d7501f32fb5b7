/** PostgreSQL's number of the type `uuid`. */
const UUID_OID = 2950;
const HEADER_BYTES = 20;
const ENTRY_BYTES = 4 + 16;

/** Lists that were written before: many statements are asked about the same. */
const written = new WeakMap<readonly string[], Buffer>();

/**
 * A list of ids (uuid[]) in PostgreSQL's binary form, of half the length of its text, written once however many statements
 * are asked about it. The list must not change afterwards.
 */
export function uuids(ids: readonly string[]): Buffer {
  let known = written.get(ids);
  if (known === undefined) written.set(ids, (known = write(ids)));
  return known;
}

/** Dimensions, whether anything is null, the type, how many, from which number on; then each with its length. */
function write(ids: readonly string[]): Buffer {
  if (ids.length === 0) return header([0, 0, UUID_OID]);
  const entries = Buffer.allocUnsafe(ids.length * ENTRY_BYTES);
  ids.forEach((id, i) => {
    entries.writeInt32BE(16, i * ENTRY_BYTES);
    const bytes = entries.write(id.replaceAll('-', ''), i * ENTRY_BYTES + 4, 'hex');
    if (bytes !== 16) throw new RangeError(`${id} is no uuid`);
  });
  return Buffer.concat([header([1, 0, UUID_OID, ids.length, 1]), entries], HEADER_BYTES + entries.length);
}

function header(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, i) => bytes.writeInt32BE(number, i * 4));
  return bytes;
}
