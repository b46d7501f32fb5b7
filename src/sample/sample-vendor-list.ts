import { corporateNumberCheckDigit } from '../kernel/corporate-number';
import { sampleId } from './sample-id';

interface SampleVendor {
  readonly name: string;
  readonly kana: string;
  readonly country?: string;
  /** Reachable round the clock in an emergency; null: no emergency contact at all. */
  readonly emergency?: boolean | null;
  /** Nobody looked up its corporate number (VND-013). */
  readonly hasNoNumber?: true;
}

/** Fifteen invented vendors; 見本 and Sample say so. */
export const VENDORS: readonly SampleVendor[] = [
  { name: '株式会社見本電子カルテ', kana: 'ミホンデンシカルテ' },
  { name: 'サンプル医事システム株式会社', kana: 'サンプルイジシステム' },
  { name: '見本画像ネットワーク株式会社', kana: 'ミホンガゾウネットワーク' },
  { name: 'サンプル検査情報株式会社', kana: 'サンプルケンサジョウホウ' },
  { name: '㈱髙﨑サンプルネットワーク', kana: 'タカサキサンプルネットワーク' },
  { name: '見本クラウドサービス株式会社', kana: 'ミホンクラウドサービス' },
  { name: 'Sample Cloud Infrastructure, Inc.', kana: 'サンプルクラウドインフラストラクチャー', country: 'US' },
  { name: 'サンプル保守サービス株式会社', kana: 'サンプルホシュサービス' },
  { name: '合同会社𠮷見本ソフトウェア', kana: 'ヨシミホンソフトウェア' },
  { name: 'Sample Offshore Development Ltd.', kana: 'サンプルオフショアデベロップメント', country: 'VN' },
  { name: '見本リース株式会社', kana: 'ミホンリース', emergency: false },
  { name: 'サンプル調剤連携株式会社', kana: 'サンプルチョウザイレンケイ', emergency: null },
  { name: 'サンプル健診入力合同会社', kana: 'サンプルケンシンニュウリョク', emergency: null, hasNoNumber: true },
  { name: '見本放射線システム株式会社', kana: 'ミホンホウシャセンシステム', emergency: null },
  { name: 'サンプルドック画像株式会社', kana: 'サンプルドックガゾウ' },
];

/** Ids of the sample's vendors by their place in the list, from 1. */
export const vendor = (number: number) => sampleId('vendor', number);

/** Base numbers from 99 on belong to no registry office; a company abroad has none. */
export function corporateNumberOf(number: number): string | undefined {
  const { country, hasNoNumber } = VENDORS[number - 1] ?? {};
  if (country !== undefined || hasNoNumber) return undefined;
  const base = `9900000${String(10_000 + (number - 1) * 137).padStart(5, '0')}`;
  return `${corporateNumberCheckDigit(base)}${base}`;
}
