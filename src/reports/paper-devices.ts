import { type AnnexDeviceView } from '../demarcation/annex/dto/matrix-annex.dto';
import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';

/** What is told of a device that a matrix covers. */
export const DEVICE_COLUMNS = [
  { ja: '資産番号', en: 'Asset no.' },
  { ja: '名称', en: 'Name' },
  { ja: '種別', en: 'Kind' },
  { ja: '所有者', en: 'Owner' },
  { ja: '設置者', en: 'Installer' },
  { ja: '保守者', en: 'Maintainer' },
  { ja: '合意時との違い', en: 'Since the agreement' },
] as const satisfies readonly Texts[];

/** The same for one device, column by column. */
export function deviceCells(device: AnnexDeviceView, language: Language): string[] {
  const { assetNo, name, category, owner, installer, maintainer } = device;
  return [assetNo, name, category, owner, installer, maintainer, changeOf(device)[language]].map(
    (text) => text ?? '－',
  );
}

function changeOf({ wasThere, isThere }: AnnexDeviceView): Texts {
  if (!isThere) return { ja: '現在はなし', en: 'Gone' };
  return wasThere === false ? { ja: '合意後に追加', en: 'Added' } : { ja: '', en: '' };
}
