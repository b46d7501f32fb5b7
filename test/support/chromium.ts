import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Told to a browser whose pages nobody looks at: no letters of our own are fetched and set. */
export const UNREAD = ['--no-sandbox', '--disable-remote-fonts'];

/** The browser that this machine has; null: none, and nothing can be looked at. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
