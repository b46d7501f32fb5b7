/** What draws the codes on papers; its package declares no types for it. */
declare module 'pdfmake/js/qrEnc.js' {
  interface Module {
    readonly x: number;
    readonly y: number;
  }
  interface Drawn {
    /** A ground of the whole size, and on it each dark module as a square of five units. */
    readonly _canvas: readonly [Module, ...Module[]];
    readonly _width: number;
  }

  const encoder: { readonly measure: (code: { qr: string; eccLevel: 'L' | 'M' }) => Drawn };
  export default encoder;
}
