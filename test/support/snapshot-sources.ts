export const SNAPSHOT_SOURCES: Readonly<Record<string, readonly string[]>> = {};
