import { type Response } from 'express';

/** An answer that is a file which was made for it. */
export class FileReply {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly content: Buffer,
  ) {}
}

/** What a file is and how large; a browser saves it and never runs it. */
export interface FileHead {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** Headers by which a browser saves the file and never runs it. */
export function describeFile(response: Response, { name, mediaType, size }: FileHead): void {
  response.attachment(name);
  response.set({
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
}
