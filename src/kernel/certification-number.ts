import { sameOrNextBusinessDay } from './business-day';
import { addDays, addMonths, type CalendarDate } from './calendar-date';
import { type Parsed } from './parsed';

/** プライバシーマーク登録番号 AAnnnnnn(mm): agency from 10, holder, number of grants from 01 (may be left out). */
export function parsePrivacyMarkNumber(text: string): Parsed<string> {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{2})(\d{6})(?:\((\d{2})\))?$/.exec(plain);
  if (match !== null && Number(match[1]) >= 10 && match[3] !== '00') return { ok: true, value: plain };
  return {
    ok: false,
    code: 'FORMAT',
    hint: {
      ja: 'プライバシーマークの登録番号は 10123456(01) の形です',
      en: 'A Privacy Mark number looks like 10123456(01)',
    },
  };
}

/** ISMS certificates have no national format: each body numbers its own. */
export function parseCertificateNumber(text: string): Parsed<string> {
  const plain = text.normalize('NFKC').trim();
  if (/^[0-9A-Za-z][0-9A-Za-z \-_/.()]{1,39}$/.test(plain)) return { ok: true, value: plain };
  return {
    ok: false,
    code: 'FORMAT',
    hint: {
      ja: '登録番号は英数字と記号 -_/.() の2〜40字です',
      en: 'A certificate number has 2 to 40 letters, digits or -_/.()',
    },
  };
}

/** ISMAP numbers look like C21-0001-2; nowhere is that written down, so nothing is refused for it. */
export function looksLikeIsmapNumber(text: string): boolean {
  return /^C\d{2}-\d{4}-\d+$/.test(text.normalize('NFKC').trim());
}

/** 更新申請期間: from eight months before the last day, and a day, to four months before it or the next business day [JIPDEC]. */
export function privacyMarkRenewalWindow(validTo: CalendarDate): { opensOn: CalendarDate; closesOn: CalendarDate } {
  return { opensOn: addDays(addMonths(validTo, -8), 1), closesOn: sameOrNextBusinessDay(addMonths(validTo, -4)) };
}
