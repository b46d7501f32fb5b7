import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { certificationRows, SUSPENDED } from './sample-certifications';
import { sampleId } from './sample-id';
import { corporateNumberOf, vendor, VENDORS } from './sample-vendor-list';

/** What the corporate-number register says: of vendor 1 what is on record, in another spelling; vendor 8 has moved, vendor 15 is gone, and nobody noted either. */
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
  // Merged into another company, and the contract still names it (VND-014).
  15: {
    registerProcess: '71',
    registerName: 'サンプルドック画像株式会社',
    registerAddress: '東京都見本区サンプル町15-1',
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
    // Whom a department chose by itself nobody has asked.
    vendor_attestations: VENDORS.flatMap((_, i) =>
      i === 10 || i === 12
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
    certifications: certificationRows(calendar),
    certification_suspensions: [
      {
        id: sampleId('suspension', 1),
        certificationId: sampleId('certification', 8),
        kind: 'SUSPENDED',
        effectiveFrom: calendar.months(-9),
        effectiveTo: calendar.months(-8),
        reason: '維持審査の遅延(解除済み)',
      },
      {
        id: sampleId('suspension', 2),
        certificationId: sampleId('certification', SUSPENDED),
        kind: 'SUSPENDED',
        effectiveFrom: calendar.months(-1),
        reason: '個人情報の漏えいに伴う一時停止',
      },
    ],
  };
}
