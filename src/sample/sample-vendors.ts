import { corporateNumberCheckDigit } from '../kernel/corporate-number';
import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { sampleId } from './sample-id';

interface SampleVendor {
  readonly name: string;
  readonly kana: string;
  readonly country?: string;
  /** Reachable round the clock in an emergency; null: no emergency contact at all. */
  readonly emergency?: boolean | null;
}

/** Twelve invented vendors; 見本 and Sample say so. */
const VENDORS: readonly SampleVendor[] = [
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
];

/** Ids of the sample's vendors by their place in the list, from 1. */
export const vendor = (number: number) => sampleId('vendor', number);

/** Base numbers from 99 on belong to no registry office; a company abroad has none. */
function corporateNumberOf(number: number): string | undefined {
  if (VENDORS[number - 1]?.country !== undefined) return undefined;
  const base = `9900000${String(10_000 + (number - 1) * 137).padStart(5, '0')}`;
  return `${corporateNumberCheckDigit(base)}${base}`;
}

/** What the corporate-number register says: of vendor 1 what is on record, in another spelling; vendor 8 has moved, and nobody noted it. */
const REGISTERED: Readonly<Record<number, Row>> = {
  1: {
    registerProcess: '01',
    registerName: '（株）見本電子カルテ',
    registerAddress: '東京都見本区サンプル町１丁目１番',
  },
  8: {
    registerProcess: '12',
    registerName: 'サンプル保守サービス株式会社',
    registerAddress: '神奈川県見本市手本町3-8',
  },
};

/** What vendor 2 answers in its MDS: of the two items to which it says no, one is dealt with; of a third it says nothing. */
const NOT_YES: Readonly<Record<number, readonly [question: string, note: string]>> = {
  12: ['保存する医療情報を暗号化できるか', '次期版で対応予定'],
  23: ['利用者の認証に二要素認証を用いることができるか', 'オプションで対応'],
  37: ['監査用の記録を外部の装置へ送ることができるか', ''],
};
const SILENT_ON = 37;
const ANSWERS = Array.from({ length: 41 }, (_, i) => {
  const [question, note] = NOT_YES[i + 1] ?? [null, ''];
  return {
    no: `${i + 1}`,
    note: note === '' ? null : note,
    answer: question === null ? 'YES' : i + 1 === SILENT_ON ? 'UNANSWERED' : 'NO',
    question,
  };
});
/** Vendor 2's MDS among those below. */
const ANSWERED = 3;

/** Who has disclosed what, how many months ago, and how many items say no: in vendor 2's nobody has dealt with one of them. Whom vendor 6 builds on is on record in part. */
const DISCLOSED = [
  [1, 'MDS', 8, 0, 'サンプル保守サービス'],
  [1, 'SERVICE_SPEC_CONFORMITY', 8, 0],
  [2, 'MDS', 8, 2],
  [2, 'SERVICE_SPEC_CONFORMITY', 30, 0],
  [3, 'MDS', 8, 0],
  [6, 'SDS', 8, 0, 'Sample Cloud Infrastructure, Inc.', '見本データセンター株式会社'],
  [6, 'SERVICE_SPEC_CONFORMITY', 8, 0],
] as const satisfies readonly (readonly [
  vendor: number,
  type: string,
  monthsAgo: number,
  answeredNo: number,
  ...subprocessors: string[],
])[];

function registered(number: number, calendar: SampleCalendar): Row {
  const said = REGISTERED[number];
  return said === undefined
    ? {}
    : { ...said, registerChangedOn: calendar.months(-5), registerFetchedOn: calendar.months(-2) };
}

/** All of it recorded by the sample hospital. */
export function vendorRows(calendar: SampleCalendar): Record<string, Row[]> {
  const source = { sourceKind: 'HOSPITAL', sourceInstitutionId: sampleId('institution', 1) };
  return Object.fromEntries(
    Object.entries(recordedRows(calendar)).map(([table, rows]) => [table, rows.map((row) => ({ ...row, ...source }))]),
  );
}

function recordedRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    vendors: VENDORS.map(({ name, kana, country = 'JP' }, i) => {
      return {
        id: vendor(i + 1),
        name,
        nameKana: kana,
        legalForm: country === 'JP' ? 'DOMESTIC_CORPORATION' : 'FOREIGN_CORPORATION',
        corporateNumber: corporateNumberOf(i + 1),
        country,
        ...registered(i + 1, calendar),
        address: country === 'JP' ? `東京都見本区サンプル町${i + 1}-1` : undefined,
      };
    }),
    vendor_contacts: VENDORS.flatMap(({ emergency = true }, i) =>
      emergency === null
        ? []
        : [
            {
              id: sampleId('contact', i + 1),
              vendorId: vendor(i + 1),
              kind: 'EMERGENCY',
              name: '見本 太郎',
              phone: '0300000000',
              secondChannel: 'emergency@sample.example',
              reachable24h: emergency,
              verifiedOn: calendar.months(i === 3 ? -9 : -2),
            },
          ],
    ),
    vendor_attestations: VENDORS.flatMap((_, i) =>
      i === 10
        ? []
        : (['MHLW', 'MIC_METI'] as const).map((guideline, g) => ({
            id: sampleId('attestation', i * 2 + g + 1),
            vendorId: vendor(i + 1),
            guideline,
            // Vendor 12 said it of an edition long superseded (GL-003).
            edition: guideline === 'MHLW' ? (i === 11 ? '5.2' : '7.0') : '2.0',
            attestedOn: calendar.months(-30),
            complies: 'YES',
          })),
    ),
    vendor_disclosure_documents: DISCLOSED.map(([number, type, monthsAgo, itemsAnsweredNo, ...subprocessors], i) => ({
      id: sampleId('disclosure', i + 1),
      vendorId: vendor(number),
      type,
      product: '見本製品',
      edition: '5.0',
      issuedOn: calendar.months(-monthsAgo),
      receivedOn: calendar.months(1 - monthsAgo),
      itemsAnsweredNo,
      answers: i + 1 === ANSWERED ? ANSWERS : undefined,
      subprocessors,
    })),
    certifications: certifications(calendar),
    certification_suspensions: [
      {
        id: sampleId('suspension', 1),
        certificationId: sampleId('certification', 8),
        kind: 'SUSPENDED',
        effectiveFrom: calendar.months(-9),
        effectiveTo: calendar.months(-8),
        reason: '維持審査の遅延(解除済み)',
      },
    ],
  };
}

function certifications(calendar: SampleCalendar): Row[] {
  const holder = (number: number) => VENDORS[number - 1]?.name;
  const pmark = (number: number, validTo: Row[string], over: Row = {}): Row => ({
    vendorId: vendor(number),
    scheme: 'PMARK',
    registrationNumber: `10${String(990_000 + number)}(03)`,
    standardEdition: 'JISQ15001:2023',
    holderName: holder(number),
    holderCorporateNumber: corporateNumberOf(number),
    body: 'JIPDEC',
    scopeText: '情報システムの開発・運用・保守',
    validFrom: calendar.months(-20),
    validTo,
    verifiedOn: calendar.months(-2),
    verifiedSource: 'JIPDEC',
    verifiedResult: 'FOUND',
    ...over,
  });
  const isms = (number: number, months: number, over: Row = {}): Row => ({
    vendorId: vendor(number),
    scheme: 'ISMS_JISQ27001',
    registrationNumber: `SAMPLE-IM${String(number).padStart(4, '0')}`,
    standardEdition: 'JISQ27001:2023',
    holderName: holder(number),
    holderCorporateNumber: corporateNumberOf(number),
    body: '見本認証機構',
    accreditation: 'ISMS-AC',
    scopeText: '医療情報システムの開発及び保守',
    validFrom: calendar.months(months - 36),
    validTo: calendar.months(months),
    verifiedOn: calendar.months(-2),
    verifiedSource: 'ISMS_AC',
    verifiedResult: 'FOUND',
    ...over,
  });
  return [
    pmark(1, calendar.months(14)),
    isms(1, 20),
    // Expires in 60 days.
    pmark(2, calendar.days(60), { renewalAppliedOn: undefined }),
    // Expired twenty days ago, and nothing followed it.
    pmark(3, calendar.days(-20), { validFrom: calendar.months(-25) }),
    // ISMS only, without evidence that it works.
    isms(4, 15),
    // Still to the standard before; who accredits the body of the other nobody has noted (CERT-017, CERT-019).
    pmark(5, calendar.months(13), { standardEdition: 'JISQ15001:2017' }),
    isms(5, 26, { accreditation: undefined }),
    isms(6, 18),
    // Equivalent, with rationale and approval.
    {
      vendorId: vendor(6),
      scheme: 'ISMAP',
      registrationNumber: 'C21-9900-2',
      standardEdition: 'OTHER',
      holderName: holder(6),
      holderCorporateNumber: corporateNumberOf(6),
      validFrom: calendar.months(-10),
      validTo: calendar.months(6),
      equivalenceRationale: '言明書により対象サービスが含まれることを確認した',
      equivalenceApprovedBy: '𠮷田 次郎',
      equivalenceApproverRole: 'PLANNING_MANAGER',
      equivalenceApprovedOn: calendar.months(-9),
      // Of the service as it is now registered nobody has read the statement (CERT-009).
      statementReviewedOn: calendar.months(-12),
      verifiedOn: calendar.months(-1),
      verifiedSource: 'ISMAP',
      verifiedResult: 'FOUND',
    },
    // Equivalent, but nobody approved it as such.
    {
      vendorId: vendor(7),
      scheme: 'SOC2',
      standardEdition: 'OTHER',
      holderName: holder(7),
      validFrom: calendar.months(-6),
      validTo: calendar.months(6),
    },
    pmark(8, calendar.months(12)),
    pmark(9, calendar.months(16)),
    isms(12, 20, { standardEdition: 'JISQ27001:2014', validTo: calendar.months(4) }),
    // The number as somebody mistyped it (CERT-015).
    pmark(12, calendar.months(15), { registrationNumber: '1099012' }),
  ].map((row, i) => ({ id: sampleId('certification', i + 1), ...row }));
}
