import encoder from 'pdfmake/js/qrEnc.js';

/** Of the encoder: how many of its units a module measures. */
const UNIT = 5;
/** Modules that stay light around a code (ISO/IEC 18004). */
const QUIET = 4;

/** A text as a code to be scanned, as papers carry them; dark on light whatever the page's colours, for readers know no other. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { _canvas: drawn, _width: width } = encoder.measure({ qr: text, eccLevel: 'L' });
  const [, ...dark] = drawn;
  const size = width / UNIT + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect width={size} height={size} fill="#fff" />
      <path
        d={dark.map(({ x, y }) => `M${x / UNIT + QUIET} ${y / UNIT + QUIET}h1v1h-1z`).join('')}
        fill="#000"
        shape-rendering="crispEdges"
      />
    </svg>
  );
}
