import { type CalendarDate, today } from '../../kernel/calendar-date';
import { parseCorporateNumber } from '../../kernel/corporate-number';
import { countryNamed } from '../../kernel/named-country';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { parseCertificateNumber, parsePrivacyMarkNumber } from '../../kernel/certification-number';
import { type Answer } from '../../kernel/terms/answers';
import { type CertificationScheme, type StandardEdition } from '../../kernel/terms/certification-terms';
import { type EvidenceKind } from '../../kernel/terms/evidence-terms';
import { type EffectivenessEvidenceType } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';
import { parseJapaneseDate } from '../../kernel/wareki';
import { type AnswerEvidence } from './dto/answer-evidence.dto';

/** A party that a vendor re-entrusts something to. */
export interface NamedParty {
  readonly counterparty: string;
  readonly work: string;
  readonly corporateNumber: string | null;
  readonly country: string | null;
}

/** An item of a checklist that is answered いいえ. */
export interface OpenItemSaid {
  readonly itemNo: string;
  readonly targetOn: CalendarDate | null;
}

/** What an answer says besides its file: of each kind what the fact takes that is made of it. */
export interface AnswerContent {
  readonly scheme?: CertificationScheme;
  readonly registrationNumber?: string;
  readonly standardEdition?: StandardEdition;
  readonly holderName?: string;
  readonly holderCorporateNumber?: string;
  readonly scopeText?: string;
  readonly body?: string;
  readonly validFrom?: CalendarDate;
  readonly validTo?: CalendarDate;
  readonly evidenceType?: EffectivenessEvidenceType;
  readonly product?: string;
  readonly edition?: string;
  readonly issuedOn?: CalendarDate;
  readonly preparedOn?: CalendarDate;
  readonly allYes?: Answer;
  readonly openItems?: readonly OpenItemSaid[];
  readonly parties?: readonly NamedParty[];
}

type Field = Exclude<keyof AnswerEvidence, 'file' | 'note'>;

/** What an answer of each kind has to say, and what it may. */
export const ANSWER_FIELDS: Readonly<
  Record<EvidenceKind, { readonly must: readonly Field[]; readonly may: readonly Field[] }>
> = {
  RENEWED_CERTIFICATE: {
    must: ['scheme', 'registrationNumber', 'validFrom', 'validTo'],
    may: ['standardEdition', 'holderName', 'holderCorporateNumber', 'scopeText', 'body'],
  },
  EFFECTIVENESS_EVIDENCE: { must: ['evidenceType'], may: [] },
  MDS: { must: ['product', 'issuedOn'], may: ['edition'] },
  SDS: { must: ['product', 'issuedOn'], may: ['edition'] },
  YEARLY_CHECKLIST: { must: ['preparedOn', 'allYes'], may: ['openItems'] },
  SUBCONTRACTOR_LIST: { must: ['parties'], may: [] },
  MATRIX_FORM: { must: [], may: [] },
};

/** Whether an answer of the kind is nothing without a file. */
export function needsFile(kind: EvidenceKind): boolean {
  return kind !== 'SUBCONTRACTOR_LIST';
}

/** Whether what was answered to one institution answers another too: parties of a contract and forms of a matrix are one's own. */
export function isShareable(kind: EvidenceKind): boolean {
  return kind !== 'SUBCONTRACTOR_LIST' && kind !== 'MATRIX_FORM';
}

/** As many parties, or open items, as one answer names. */
const MOST_LINES = 100;

/** What the answer says, held to its kind; 400 with the fields that are missing, or belong to another. */
export function contentOf(kind: EvidenceKind, said: AnswerEvidence): AnswerContent {
  const { must, may } = ANSWER_FIELDS[kind];
  const taken: readonly string[] = [...must, ...may, 'note', 'file'];
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== null);
  const faults: Fault[] = [
    ...must.filter((name) => (said[name] ?? null) === null).map((name) => fault(`/${name}`, 'REQUIRED', REQUIRED)),
    ...given
      .filter(([name]) => !taken.includes(name))
      .map(([name]) => fault(`/${name}`, 'OTHER_KIND', { ja: 'この種別では指定できません', en: 'Not of this kind' })),
  ];
  const { openItems, parties, ...plain } = Object.fromEntries(
    given.filter(([name]) => name !== 'note' && name !== 'file'),
  ) as Omit<AnswerEvidence, 'file' | 'note'>;
  const items = taken.includes('openItems') ? linesOf(openItems ?? '', '/openItems', faults, openItemIn) : [];
  const named = taken.includes('parties') ? linesOf(parties ?? '', '/parties', faults, partyIn) : [];
  if (said.allYes === 'YES' && items.length > 0) faults.push(fault('/openItems', 'OTHER_KIND', ALL_YES));
  const number = numberIn(said, faults);
  faults.push(...faultsOfDays(said));
  if (faults.length > 0) throw invalid(faults);
  return {
    ...(plain as AnswerContent),
    ...(number === null ? {} : { registrationNumber: number }),
    ...(may.includes('openItems') ? { openItems: items } : {}),
    ...(must.includes('parties') ? { parties: named } : {}),
  };
}

/** What nobody could accept: the fact that is made of it would be refused, and whoever answers would not hear of it. */
function faultsOfDays({ validFrom, validTo, issuedOn, preparedOn }: AnswerEvidence): Fault[] {
  const isReversed = typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom;
  return [
    ...(isReversed ? [fault('/validTo', 'BEFORE_START', REVERSED)] : []),
    ...Object.entries({ issuedOn, preparedOn })
      .filter(([, day]) => typeof day === 'string' && day > today())
      .map(([name]) => fault(`/${name}`, 'TO_COME', TO_COME)),
  ];
}

/** Its form depends on the scheme. */
function numberIn({ scheme, registrationNumber }: AnswerEvidence, faults: Fault[]): string | null {
  if ((registrationNumber ?? null) === null || (scheme ?? null) === null) return null;
  const parse = scheme === 'PMARK' ? parsePrivacyMarkNumber : parseCertificateNumber;
  const parsed = parse(registrationNumber ?? '');
  if (parsed.ok) return parsed.value;
  faults.push(fault('/registrationNumber', parsed.code, parsed.hint ?? FORMAT));
  return null;
}

function linesOf<T>(text: string, pointer: string, faults: Fault[], read: (parts: string[]) => T | Texts): T[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MOST_LINES) {
    faults.push(fault(pointer, 'TOO_MANY', { ja: `${MOST_LINES}行までです`, en: `At most ${MOST_LINES} lines` }));
    return [];
  }
  return lines.flatMap((line, i) => {
    const found = read(line.split(/[\t,，、]/).map((part) => part.trim()));
    if (!isWrong(found)) return [found];
    faults.push(fault(pointer, 'LINE', { ja: `${i + 1}行目: ${found.ja}`, en: `Line ${i + 1}: ${found.en}` }));
    return [];
  });
}

function isWrong<T>(found: T | Texts): found is Texts {
  return typeof found === 'object' && found !== null && 'ja' in found;
}

/** 名称, 業務, 法人番号, 国: the last two where they are known. */
function partyIn([counterparty = '', work = '', number = '', land = '', ...more]: string[]): NamedParty | Texts {
  if (counterparty === '' || work === '' || more.length > 0)
    return {
      ja: '「名称, 業務, 法人番号, 国」の順に書いてください',
      en: 'Write name, work, corporate number, country',
    };
  if (counterparty.length > 200 || work.length > 400) return { ja: '長すぎます', en: 'Too long' };
  const corporateNumber = number === '' ? null : parseCorporateNumber(number);
  if (corporateNumber?.ok === false) return corporateNumber.hint ?? FORMAT;
  const country = land === '' ? null : countryNamed(land);
  if (land !== '' && country === null)
    return { ja: `「${land}」という国は見つかりません`, en: `No country is called “${land}”` };
  return { counterparty, work, corporateNumber: corporateNumber?.value ?? null, country };
}

/** 項番, 目標日: the day where one was set. */
function openItemIn([itemNo = '', day = '', ...more]: string[]): OpenItemSaid | Texts {
  if (itemNo === '' || itemNo.length > 20 || more.length > 0)
    return { ja: '「項番, 目標日」の順に書いてください', en: 'Write the number of the item, and its target date' };
  const targetOn = day === '' ? null : parseJapaneseDate(day);
  if (targetOn?.ok === false) return targetOn.hint ?? FORMAT;
  return { itemNo, targetOn: targetOn?.value ?? null };
}

const REQUIRED: Texts = { ja: '必須の項目です', en: 'Required' };
const REVERSED: Texts = { ja: '有効期間の開始日より前です', en: 'Lies before the first day' };
const TO_COME: Texts = { ja: '今日より後の日付は指定できません', en: 'Must not lie after today' };
const FORMAT: Texts = { ja: '書式が正しくありません', en: 'The format is not right' };
const ALL_YES: Texts = {
  ja: 'すべて「はい」と回答した場合、「いいえ」の項目はありません',
  en: 'Where all is yes, there are no items answered no',
};
