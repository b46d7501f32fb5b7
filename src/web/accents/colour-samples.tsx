import { type Colour } from '../../kernel/colour';
import { useViewer } from '../frame/viewer-context';
import { GROUNDS, type Light, LIGHTS, shadesOf, worstContrast } from './accent-shades';

const NAMES = { LIGHT: { ja: '明るい画面', en: 'Light' }, DARK: { ja: '暗い画面', en: 'Dark' } } as const;
/** On which a sample stands: the ground of most pages. */
const GROUND: Readonly<Record<Light, Colour>> = {
  LIGHT: GROUNDS.LIGHT[0] ?? '#ffffff',
  DARK: GROUNDS.DARK[2] ?? '#000000',
};

/** A hospital’s colour as its pages show it by either light, and how well it is read there. */
export function ColourSamples({ colour }: { colour: Colour }) {
  const { say, text } = useViewer();
  return (
    <>
      {colour}
      <ul class="plain">
        {LIGHTS.map((light) => {
          const shades = shadesOf(colour, light);
          const ratio = worstContrast(shades, light).toFixed(1);
          return (
            <li key={light}>
              <Sample shade={shades.accent} ground={GROUND[light]} /> {text(NAMES[light])}: {shades.accent}{' '}
              <span class="small soft">
                {shades.accent === colour
                  ? say(`選んだ色のまま(コントラスト比 ${ratio}以上)`, `as chosen (contrast ${ratio} or better)`)
                  : say(
                      `読める濃さに直しています(コントラスト比 ${ratio}以上)`,
                      `made readable (contrast ${ratio} or better)`,
                    )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Drawn, since no page carries a style. */
function Sample({ shade, ground }: { shade: Colour; ground: Colour }) {
  return (
    <svg class="sample" viewBox="0 0 48 20" width="48" height="20" aria-hidden="true">
      <rect width="48" height="20" rx="4" fill={ground} stroke={shade} />
      <rect x="4" y="4" width="20" height="12" rx="3" fill={shade} />
      <path d="M28 13h16" stroke={shade} stroke-width="2" />
    </svg>
  );
}
