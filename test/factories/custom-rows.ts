type Body = Record<string, unknown>;

/** What a row of an institution's own is. */
export function aCustomRow(over: Body = {}): Body {
  return {
    titleJa: '夜間の一次受け㈱𠮷',
    layer: 'OPERATIONAL',
    phase: 'EMERGENCY',
    table41Category: 'SERVER_OPERATION',
    ...over,
  };
}
