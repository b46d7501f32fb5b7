import { type MatrixPaper } from '../matrix-paper';
import { contractShapes, laidOut } from './contract-picture';
import { shortened } from './shortened';
import { drawn, rect, text } from './svg';

/** A contract on a system; `paper` is null where it has no matrix. */
export interface PicturedContract {
  readonly contractNo: string;
  readonly title: string;
  readonly paper: MatrixPaper | null;
}

const HEAD = 40;
const LANE_HEAD = 26;
const NARROWEST = 560;

/** All contracts on a system, one beneath the other, each as its own picture shows it. */
export function systemPicture(name: string, contracts: readonly PicturedContract[], none: string): string {
  let top = HEAD;
  let width = NARROWEST;
  const lanes = contracts.map(({ contractNo, title, paper }) => {
    const from = top;
    const layout = paper === null ? null : laidOut(paper.parties, 0, from + LANE_HEAD - 10);
    top += LANE_HEAD + (layout?.height ?? LANE_HEAD) + 10;
    width = Math.max(width, layout?.width ?? 0);
    return { from, until: top - 10, contractNo, title, paper, layout };
  });
  const shapes = lanes.flatMap(({ from, until, contractNo, title, paper, layout }) => [
    rect({ x: 6, y: from, width: width - 12, height: until - from, fill: '#F6F8FA' }),
    text(16, from + 18, shortened(`${contractNo} ${title}${paper === null ? '' : ` (${paper.status})`}`, 44), {
      size: 11,
      bold: true,
    }),
    ...(paper === null || layout === null
      ? [text(16, from + 40, none, { size: 10 })]
      : contractShapes(paper, layout.places)),
  ]);
  return drawn({
    width,
    height: top,
    title: name,
    shapes: [text(10, 26, shortened(name, 36), { size: 15, bold: true }), ...shapes],
  });
}
