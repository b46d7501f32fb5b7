import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { sampleId } from './sample-id';
import { corporateNumberOf, vendor, VENDORS } from './sample-vendor-list';

/** The Privacy Mark of vendor 14 among those below. */
export const SUSPENDED = 16;
/** The Privacy Marks of vendor 5 among those below: the one that lapsed, and the one that came a month later (CERT-022). */
const LAPSED = { number: 17, followedBy: 6 };

/** What the vendors hold, by its place: what is wrong with some of it is what the gap report shows. */
export function certificationRows(calendar: SampleCalendar): Row[] {
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
    pmark(5, calendar.months(13), { standardEdition: 'JISQ15001:2017', validFrom: calendar.months(-11) }),
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
    // A declaration of its own, which certifies nothing (CERT-023).
    {
      vendorId: vendor(13),
      scheme: 'SECURITY_ACTION',
      standardEdition: 'OTHER',
      holderName: holder(13),
      validFrom: calendar.months(-10),
      validTo: calendar.months(26),
    },
    pmark(14, calendar.months(9)),
    pmark(5, calendar.months(-12), { validFrom: calendar.months(-36), registrationNumber: '10990005(02)' }),
    // Its parent's (CERT-011).
    pmark(15, calendar.months(11), {
      holderName: '見本ホールディングス株式会社',
      holderCorporateNumber: corporateNumberOf(9),
      registrationNumber: '10990099(03)',
    }),
  ].map((row, i) => ({
    id: sampleId('certification', i + 1),
    ...(i + 1 === LAPSED.followedBy ? { predecessorId: sampleId('certification', LAPSED.number) } : {}),
    ...row,
  }));
}
