import { type DemarcationLayer } from '../kernel/terms/demarcation-terms';

/** A row with the row to which it is linked, as the links are judged. */
export interface LinkedRow {
  readonly key: string;
  readonly layer: DemarcationLayer;
  readonly legalRowKey: string | null;
}

/**
 * Keys of the rows whose link says nothing: 1.3.2 tells 法律上の責任の範囲 from 具体的な運用及び対応の範囲, so a link leads from
 * an operational row to a legal one that stands beside it.
 */
export function brokenLinks(rows: readonly LinkedRow[]): string[] {
  const layers = new Map(rows.map(({ key, layer }) => [key, layer]));
  return rows
    .filter(({ layer, legalRowKey }) => {
      if (legalRowKey === null) return false;
      return layer !== 'OPERATIONAL' || layers.get(legalRowKey) !== 'LEGAL';
    })
    .map(({ key }) => key);
}
