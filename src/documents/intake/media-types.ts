/** A kind of file that is taken as evidence. */
interface MediaType {
  /** Endings of its names. */
  readonly endings: readonly string[];
  /** Other media types under which clients send it. */
  readonly aliases: readonly string[];
}

export const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  'application/pdf': { endings: ['pdf'], aliases: ['application/x-pdf'] },
  'image/png': { endings: ['png'], aliases: [] },
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], aliases: ['image/jpg', 'image/pjpeg'] },
  'image/tiff': { endings: ['tif', 'tiff'], aliases: [] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { endings: ['xlsx'], aliases: [] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { endings: ['docx'], aliases: [] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { endings: ['pptx'], aliases: [] },
  'application/zip': { endings: ['zip'], aliases: ['application/x-zip-compressed', 'application/x-zip'] },
  'text/plain': { endings: ['txt', 'log', 'md'], aliases: [] },
  // Windows calls a CSV what Excel registered for it.
  'text/csv': {
    endings: ['csv'],
    aliases: ['application/vnd.ms-excel', 'application/csv', 'text/comma-separated-values'],
  },
};

/** What a client sends for a file that it has no name for. */
const SAYS_NOTHING = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** What a part of a form claims to be. */
export interface Claim {
  /** Its `Content-Type`, without parameters. */
  readonly mediaType: string;
  /** The name of the file. */
  readonly name: string;
}

/** Whether a file that was found to be of a media type claims to be just that, by its type and by its name's ending. */
export function claims({ mediaType, name }: Claim, found: string): boolean {
  const kind = MEDIA_TYPES[found];
  if (kind === undefined) return false;
  const claimed = mediaType.toLowerCase();
  if (!SAYS_NOTHING.has(claimed) && claimed !== found && !kind.aliases.includes(claimed)) return false;
  const ending = endingOf(name);
  return ending === null || kind.endings.includes(ending);
}

/** The ending that programs open a file by, in lower case; null where the name has none: 「仕様書 第2.1版」. */
export function endingOf(name: string): string | null {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}
