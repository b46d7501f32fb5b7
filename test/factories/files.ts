import { crc32 } from 'node:zlib';

/** Files of a few bytes that are what they claim to be, as far as anybody looks. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const TIFF = Buffer.from('49492a0008000000000000000000', 'hex');
/** A program for Windows. */
export const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);

/** 「氏名,①」 and 「髙﨑㈱」 in the Shift_JIS that Windows writes. */
export const SHIFT_JIS = Buffer.from('8e8196bc2c87400d0afbfcfab1878a', 'hex');

const OFFICE = {
  docx: 'word/document.xml:application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'xl/workbook.xml:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'ppt/presentation.xml:application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docm: 'word/document.xml:application/vnd.ms-word.document.macroEnabled.main+xml',
} as const;

/** An Office document, as far as its list of contents goes. */
export function officeFile(kind: keyof typeof OFFICE): Buffer {
  const [part = '', type = ''] = OFFICE[kind].split(':');
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zipFile({ '[Content_Types].xml': types, [part]: '<x/>' });
}

/** A ZIP whose entries are stored as they are. */
export function zipFile(entries: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
