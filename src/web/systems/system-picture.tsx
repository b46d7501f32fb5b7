import { shortened } from '../../reports/picture/shortened';
import { useViewer } from '../frame/viewer-context';
import { type SystemContent } from './system-content';

const WIDTH = 960;
const BOX = { width: 280, height: 44, gap: 16 };
const MIDDLE = { x: (WIDTH - 200) / 2, width: 200, height: 56 };

/** A box on the left or on the right of the system. */
interface Box {
  readonly key: string;
  readonly first: string;
  readonly second: string;
}

/**
 * The system between the vendors that carry it and the seams where they meet. What it shows stands in the tables below as
 * well: whoever cannot see it misses nothing.
 */
export function SystemPicture({ system, contracts, interfaces, vendorOf }: SystemContent) {
  const { say } = useViewer();
  const left = (contracts?.items ?? []).map(({ id, vendorId, contractNo }) => ({
    key: id,
    first: vendorOf?.get(vendorId) ?? '',
    second: contractNo,
  }));
  const right = interfaces.items.map(({ id, name, vendorIds }) => ({
    key: id,
    first: name,
    second: (vendorIds ?? []).map((vendorId) => vendorOf?.get(vendorId) ?? '').join(' ⇔ '),
  }));
  if (left.length + right.length === 0) return null;
  const rows = Math.max(left.length, right.length, 2);
  const height = rows * (BOX.height + BOX.gap) + BOX.gap + 24;
  return (
    <figure class="picture table" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={say(
          `${system.name} と、契約 ${left.length} 件、事業者どうしの接点 ${right.length} か所の図`,
          `${system.name} with ${left.length} contracts and ${right.length} seams`,
        )}
      >
        <text x={BOX.gap} y="16" class="caption">
          {say('契約している事業者', 'Vendors under contract')}
        </text>
        <text x={WIDTH - BOX.width - BOX.gap} y="16" class="caption">
          {say('事業者どうしの接点', 'Where vendors meet')}
        </text>
        <Boxes boxes={left} x={BOX.gap} side="left" height={height} />
        <Boxes boxes={right} x={WIDTH - BOX.width - BOX.gap} side="right" height={height} />
        <rect
          class="middle"
          x={MIDDLE.x}
          y={height / 2 - MIDDLE.height / 2}
          width={MIDDLE.width}
          height={MIDDLE.height}
          rx="8"
        />
        <text class="name" x={WIDTH / 2} y={height / 2 + 5} text-anchor="middle">
          {shortened(system.name, 13)}
        </text>
      </svg>
    </figure>
  );
}

function Boxes({
  boxes,
  x,
  side,
  height,
}: {
  boxes: readonly Box[];
  x: number;
  side: 'left' | 'right';
  height: number;
}) {
  const step = BOX.height + BOX.gap;
  const top = 24 + (height - 24 - boxes.length * step) / 2;
  const [from, to] = side === 'left' ? [x + BOX.width, MIDDLE.x] : [x, MIDDLE.x + MIDDLE.width];
  return (
    <>
      {boxes.map(({ key, first, second }, i) => {
        const y = top + i * step;
        return (
          <g key={key}>
            <path
              class={side === 'left' ? 'line' : 'line seam'}
              d={`M ${from} ${y + BOX.height / 2} L ${to} ${height / 2}`}
            />
            <rect class="box" x={x} y={y} width={BOX.width} height={BOX.height} rx="6" />
            <text x={x + 12} y={y + 18} class="name">
              {shortened(first, 17)}
            </text>
            <text x={x + 12} y={y + 36} class="caption">
              {shortened(second, 21)}
            </text>
          </g>
        );
      })}
    </>
  );
}
