import { renderToString } from 'preact-render-to-string';
import { noticeSubject } from '../notice-subject';
import { type Language } from '../../../http/language';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Due } from '../dues/due';
import { type Notice } from '../inbox/notice';
import { noticeWords, standingWords } from '../notice-words';
import { type Mail } from './mail-server';

/** What a mail tells. */
export type DigestContent =
  | {
      readonly kind: 'DAILY';
      readonly day: CalendarDate;
      /** What no mail has told yet. */
      readonly fresh: readonly Notice[];
      /** What else is overdue, and stays so until it is mended. */
      readonly overdue: readonly Notice[];
    }
  | {
      readonly kind: 'MONTHLY';
      readonly day: CalendarDate;
      readonly until: CalendarDate;
      readonly ahead: readonly Due[];
      readonly overdue: readonly Notice[];
    };

interface Told {
  readonly language: Language;
  readonly publicUrl: string;
  /** An attempt before may have reached them. */
  readonly isRepeated: boolean;
}

/** A line of a mail. */
interface Line {
  readonly when: string;
  readonly step: string | null;
  readonly title: string;
  readonly name: string;
  readonly toDo: string;
  readonly link: string | null;
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** More lines than this nobody reads in a mail; the rest is counted, and stands in the inbox. */
const MOST_LINES = 100;

/** The mail, twice: as plain text, and as HTML that needs nothing from elsewhere. */
export function writeDigest(content: DigestContent, told: Told): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { language, publicUrl, isRepeated } = told;
  const say = (ja: string, en: string): string => (language === 'ja' ? ja : en);
  const sections = sectionsOf(content, told).filter(({ lines }) => lines.length > 0);
  const subject = subjectOf(content, language);
  const repeated = isRepeated
    ? say(
        '前回の送信の結果が分からないため、もう一度お送りしています。同じものが届いている場合があります。',
        'Nobody knows what became of the attempt before, so this is sent once more: you may have it already.',
      )
    : null;
  const footer = [
    say('受信箱で見る', 'See the inbox') + `: ${publicUrl}/inbox`,
    say('メールの設定を変える', 'Change how you are told') + `: ${publicUrl}/notice-preferences`,
    say(
      'このメールは、あなたが台帳で見られることだけを載せています。返信には応えられません。',
      'This mail says only what you may see in the registry. Nobody reads replies.',
    ),
  ];
  return {
    subject,
    text: textOf(subject, repeated, sections, footer, language),
    html: `<!doctype html>${renderToString(<Whole {...{ subject, repeated, sections, language, publicUrl }} />)}`,
  };
}

function subjectOf(content: DigestContent, language: Language): string {
  const overdue = content.overdue.length;
  if (content.kind === 'MONTHLY')
    return language === 'ja'
      ? `[責任分界点] これから6か月の期限 ${content.ahead.length}件(${content.day.slice(0, 4)}年${Number(content.day.slice(5, 7))}月)`
      : `[Bunkaiten] ${content.ahead.length} due within six months (${content.day.slice(0, 7)})`;
  const late = overdue + content.fresh.filter(({ standing }) => standing.step.code === 'OVERDUE').length;
  return language === 'ja'
    ? `[責任分界点] お知らせ ${content.fresh.length}件${late > 0 ? `(期限超過 ${late}件)` : ''}`
    : `[Bunkaiten] ${content.fresh.length} new${late > 0 ? `, ${late} overdue` : ''}`;
}

function sectionsOf(content: DigestContent, told: Told): Section[] {
  const say = (ja: string, en: string): string => (told.language === 'ja' ? ja : en);
  const overdue = (title: string): Section => ({
    title,
    lines: content.overdue.map((notice) => lineOf(notice, told, notice)),
  });
  if (content.kind === 'DAILY')
    return [
      { title: say('新しいお知らせ', 'New'), lines: content.fresh.map((notice) => lineOf(notice, told, notice)) },
      overdue(say('まだ解消していない期限超過', 'Still overdue')),
    ];
  const months = [...new Set(content.ahead.map(({ dueOn }) => dueOn?.slice(0, 7) ?? ''))];
  return [
    overdue(say('期限超過', 'Overdue')),
    ...months.map((month) => ({
      title: say(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, month),
      lines: content.ahead.filter(({ dueOn }) => dueOn?.startsWith(month)).map((due) => lineOf(due, told, null)),
    })),
  ];
}

function lineOf(due: Due, { language, publicUrl }: Told, notice: Notice | null): Line {
  const { title, toDo } = noticeWords(due.kind);
  return {
    when: whenOf(due, language),
    step: notice === null ? null : standingWords(notice.standing)[language],
    title: title[language],
    // On one line, whatever somebody typed.
    name: noticeSubject(due.kind, due.name)[language].replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' '),
    toDo: toDo[language],
    link: due.path === null ? null : `${publicUrl}${due.path}`,
  };
}

function whenOf({ opensOn, dueOn, since }: Due, language: Language): string {
  const say = (ja: string, en: string): string => (language === 'ja' ? ja : en);
  if (dueOn !== null && opensOn !== null)
    return say(`${dateOf(opensOn, language)}から${dateOf(dueOn, language)}まで`, `${opensOn} to ${dueOn}`);
  if (dueOn !== null) return say(`${dateOf(dueOn, language)}まで`, `by ${dueOn}`);
  return since === null ? say('期日なし', 'no day set') : say(`${dateOf(since, language)}から`, `since ${since}`);
}

function dateOf(day: CalendarDate, language: Language): string {
  const [year, month, date] = day.split('-');
  return language === 'ja' ? `${year}年${Number(month)}月${Number(date)}日` : day;
}

function textOf(
  subject: string,
  repeated: string | null,
  sections: readonly Section[],
  footer: readonly string[],
  language: Language,
): string {
  const lines = sections.flatMap(({ title, lines: all }) => [
    '',
    `■ ${title}`,
    ...all
      .slice(0, MOST_LINES)
      .flatMap(({ when, step, title: what, name, toDo, link }) => [
        '',
        `・${step === null ? '' : `【${step}】`}${what}: ${name}`,
        `  ${when}`,
        `  ${toDo}`,
        ...(link === null ? [] : [`  ${link}`]),
      ]),
    ...moreOf(all, language),
  ]);
  return [subject, ...(repeated === null ? [] : ['', repeated]), ...lines, '', '--', ...footer, ''].join('\n');
}

function moreOf(lines: readonly Line[], language: Language): string[] {
  const more = lines.length - MOST_LINES;
  return more <= 0 ? [] : ['', language === 'ja' ? `ほか ${more} 件` : `${more} more`];
}

const CELL = 'padding:8px 12px;border-bottom:1px solid #cccccc;text-align:left;vertical-align:top';
const BODY =
  "font-family:'Hiragino Kaku Gothic ProN','Noto Sans JP',Meiryo,sans-serif;font-size:15px;line-height:1.6;color:#1a1a1a;background:#ffffff;max-width:720px";

interface WholeContent {
  readonly subject: string;
  readonly repeated: string | null;
  readonly sections: readonly Section[];
  readonly language: Language;
  readonly publicUrl: string;
}

/** Styles stand at the elements: mail programs throw style sheets away. */
function Whole({ subject, repeated, sections, language, publicUrl }: WholeContent) {
  const say = (ja: string, en: string): string => (language === 'ja' ? ja : en);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style={BODY}>
        <h1 style="font-size:20px">{subject}</h1>
        {repeated !== null && <p style="background:#fff3cd;padding:8px 12px">{repeated}</p>}
        {sections.map(({ title, lines }) => (
          <>
            <h2 style="font-size:17px;margin-top:24px">{title}</h2>
            <table style="border-collapse:collapse;width:100%">
              <tbody>
                {lines.slice(0, MOST_LINES).map((line) => (
                  <tr>
                    <td style={`${CELL};white-space:nowrap`}>
                      {line.when}
                      {line.step !== null && (
                        <>
                          <br />
                          <strong>{line.step}</strong>
                        </>
                      )}
                    </td>
                    <td style={CELL}>
                      {line.title}
                      <br />
                      {line.link === null ? <strong>{line.name}</strong> : <a href={line.link}>{line.name}</a>}
                      <br />
                      <span style="color:#555555">{line.toDo}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {moreOf(lines, language).map((more) => more !== '' && <p>{more}</p>)}
          </>
        ))}
        <p style="margin-top:32px;color:#555555;font-size:13px">
          <a href={`${publicUrl}/inbox`}>{say('受信箱で見る', 'See the inbox')}</a>{' '}
          <a href={`${publicUrl}/notice-preferences`}>{say('メールの設定を変える', 'Change how you are told')}</a>
          <br />
          {say(
            'このメールは、あなたが台帳で見られることだけを載せています。返信には応えられません。',
            'This mail says only what you may see in the registry. Nobody reads replies.',
          )}
        </p>
      </body>
    </html>
  );
}
