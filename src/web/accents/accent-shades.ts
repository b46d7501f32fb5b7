import { type Colour, colourOf, contrast, mixedOf } from '../../kernel/colour';

/** What pages make of a colour by one light. */
export interface Shades {
  /** Of links and buttons. */
  readonly accent: Colour;
  /** Where the pointer rests on them, and of the place where one is. */
  readonly strong: Colour;
  /** Behind what is chosen. */
  readonly soft: Colour;
}

/** By which light pages are read. */
export const LIGHTS = ['LIGHT', 'DARK'] as const;
export type Light = (typeof LIGHTS)[number];

/** WCAG 2.2, 1.4.3 (AA): text of any size. */
export const READABLE = 4.5;

/** What links stand on, and letters on a button: as site.css has them; a spec holds the two together. */
export const GROUNDS: Readonly<Record<Light, readonly Colour[]>> = {
  LIGHT: ['#ffffff', '#f8f8fb', '#f2f2f2', '#fdeeee', '#ffeee2', '#fbf5e0', '#e6f5ec'],
  DARK: ['#0b1020', '#14161a', '#1d2026', '#23272e', '#3a1b1d', '#3a2817', '#33301a', '#17301f'],
};

/** How light what stands behind something chosen is, how strong its colour at most, and how much further a strong shade goes. */
const SOFT = { LIGHT: { lightness: 0.95, saturation: 0.8 }, DARK: { lightness: 0.16, saturation: 0.4 } } as const;
const STEP = 0.01;
const FURTHER = 0.08;

/** Hue in degrees, saturation and lightness from 0 to 1. */
interface Toned {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/**
 * The same hue, as near to what the hospital has chosen as can be read: darker on light pages, paler on dark ones, until it
 * stands out from all that it stands on. Nobody has to know what contrast is to choose a colour.
 */
export function shadesOf(chosen: Colour, light: Light): Shades {
  const toned = tonedOf(chosen);
  const { lightness, saturation } = SOFT[light];
  const soft = mixed({ ...toned, lightness, saturation: Math.min(toned.saturation, saturation) });
  const grounds = [...GROUNDS[light], soft];
  const isReadable = (shade: Colour) => grounds.every((ground) => contrast(shade, ground) >= READABLE);
  const away = light === 'LIGHT' ? -1 : 1;
  const end = light === 'LIGHT' ? 0 : 1;
  let shade = toned.lightness;
  while (shade !== end && !isReadable(mixed({ ...toned, lightness: shade }))) shade = within(shade + away * STEP);
  return {
    // As it was chosen, to the letter, where it can be.
    accent: shade === toned.lightness ? chosen : mixed({ ...toned, lightness: shade }),
    strong: mixed({ ...toned, lightness: within(shade + away * FURTHER) }),
    soft,
  };
}

/** How well the shade of links is read where it is read worst. */
export function worstContrast({ accent, soft }: Shades, light: Light): number {
  return Math.min(...[...GROUNDS[light], soft].map((ground) => contrast(accent, ground)));
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function tonedOf(colour: Colour): Toned {
  const parts = mixedOf(colour).map((part) => part / 255);
  const [red = 0, green = 0, blue = 0] = parts;
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const [spread, lightness] = [most - least, (most + least) / 2];
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    most === red ? (green - blue) / spread : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function mixed({ hue, saturation, lightness }: Toned): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number) => {
    const at = (n + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return colourOf([part(0), part(8), part(4)]);
}
