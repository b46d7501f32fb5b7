import { type JournalFault } from './faults';
import { type Link, sealOf } from './link';

/** Looking for an order among more than this many broken links takes longer than it tells. */
const MOST_TRIED = 24;

/** A link whose hash does not follow from what stands before it. */
export interface Suspect {
  readonly link: Link;
  /** The hashes that may have stood before it. */
  readonly previous: readonly Buffer[];
}

/** Says of links that do not hold whether what they sealed stands elsewhere (REORDERED) or is gone (CHANGED). */
export function explain(suspects: readonly Suspect[]): JournalFault[] {
  const links = suspects.slice(0, MOST_TRIED).map(({ link }) => link);
  return suspects.flatMap(({ link, previous }, i): JournalFault[] => {
    const { position, seq } = link;
    const found = i < MOST_TRIED ? sealedAt(position, [...previous, ...links.map(({ hash }) => hash)], links) : null;
    if (found === null)
      return [{ kind: 'CHANGED', position, seq, detail: 'entry or link is not what was sealed here' }];
    // It stands where it stood; only the link before it, which is named itself, does not.
    if (found === link && suspects[i - 1]?.link.position === position - 1n) return [];
    return [{ kind: 'REORDERED', position, seq, detail: `entry ${found.seq} was sealed here` }];
  });
}

/** Whichever link has the entry now that was sealed at a position. */
function sealedAt(position: bigint, previous: readonly Buffer[], links: readonly Link[]): Link | null {
  for (const { hash, linkFields } of links) {
    const fields = [position.toString(), ...linkFields.slice(1)];
    for (const link of links) {
      const { entryFields } = link;
      if (entryFields !== null && previous.some((before) => sealOf(before, fields, entryFields).equals(hash)))
        return link;
    }
  }
  return null;
}
