import { renderToString } from 'preact-render-to-string';
import { type Language } from '../../../http/language';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Mail } from '../../notices/mail/mail-server';
import { EVIDENCE_KIND_WORDS } from '../evidence-words';
import { type LinkedRequest } from './link-answering';

interface Told {
  readonly language: Language;
  readonly isReminder: boolean;
  /** An attempt before may have reached them. */
  readonly isRepeated: boolean;
  /** Where the request is answered: the only place on which the token stands. */
  readonly address: string;
}

/** The mail with a link, as plain text and as HTML that needs nothing from elsewhere. */
export function writeLinkMail(request: LinkedRequest, told: Told): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { language, isReminder, isRepeated, address } = told;
  const say = (ja: string, en: string): string => (language === 'ja' ? ja : en);
  const kind = EVIDENCE_KIND_WORDS[request.kind][language];
  const hospital = oneLine(request.institutionName);
  const subject = say(
    `${isReminder ? '【再送】' : ''}[責任分界点] ${hospital}からの依頼: ${kind}(${dayOf(request.dueOn, language)}まで)`,
    `${isReminder ? 'Reminder: ' : ''}[Bunkaiten] ${hospital} asks for: ${kind} (by ${request.dueOn})`,
  );
  const before = [
    say(
      `${oneLine(request.vendorName)} ${oneLine(request.name)} 様`,
      `To ${oneLine(request.name)}, ${oneLine(request.vendorName)}`,
    ),
    say(`${hospital}から、次のものの提出を依頼されています。`, `${hospital} asks you for the following.`),
    ...(isRepeated
      ? [
          say(
            '前回の送信の結果が分からないため、もう一度お送りしています。前のメールのリンクは使えません。',
            'This is sent once more: the link of the mail before opens nothing.',
          ),
        ]
      : []),
  ];
  const facts: (readonly [string, string])[] = [
    [say('求められているもの', 'Asked for'), kind],
    ...(request.subject === null ? [] : [[say('対象', 'About'), oneLine(request.subject)] as const]),
    ...(request.aboutVendorName === null ? [] : [[say('再委託先', 'Of'), oneLine(request.aboutVendorName)] as const]),
    [say('期限', 'By'), dayOf(request.dueOn, language)],
  ];
  const after = [
    say(
      `このリンクは ${dayOf(request.expiresOn, language)} まで、この依頼への回答だけに使えます。新しいリンクが送られると、前のリンクは使えなくなります。`,
      `Until ${request.expiresOn} the link answers this one request, and opens nothing else. A new link closes the one before.`,
    ),
    say(
      'お心当たりのない場合は、開かずに破棄してください。このメールへの返信には応えられません。',
      'If this is not for you, throw it away. Nobody reads replies.',
    ),
  ];
  const words = request.words ?? '';
  return {
    subject,
    text: [
      ...before,
      '',
      ...facts.map(([name, value]) => `${name}: ${value}`),
      ...(words === '' ? [] : ['', words]),
      '',
      say('回答はこちらから:', 'Answer here:'),
      address,
      '',
      ...after,
      '',
    ].join('\n'),
    html: `<!doctype html>${renderToString(
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <title>{subject}</title>
        </head>
        <body style={BODY}>
          {before.map((line) => (
            <p>{line}</p>
          ))}
          <table style="border-collapse:collapse">
            <tbody>
              {facts.map(([name, value]) => (
                <tr>
                  <th style={CELL}>{name}</th>
                  <td style={CELL}>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {words !== '' && <p style="white-space:pre-wrap">{words}</p>}
          <p>
            <a href={address}>{say('回答する', 'Answer')}</a>
          </p>
          {after.map((line) => (
            <p style="color:#555555;font-size:13px">{line}</p>
          ))}
        </body>
      </html>,
    )}`,
  };
}

/** Styles stand at the elements: mail programs throw style sheets away. */
const BODY =
  "font-family:'Hiragino Kaku Gothic ProN','Noto Sans JP',Meiryo,sans-serif;font-size:15px;line-height:1.6;color:#1a1a1a;background:#ffffff;max-width:720px";
const CELL = 'padding:6px 12px;border-bottom:1px solid #cccccc;text-align:left;vertical-align:top';

/** On one line, whatever somebody typed. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

function dayOf(day: CalendarDate, language: Language): string {
  const [year, month, date] = day.split('-');
  return language === 'ja' ? `${year}年${Number(month)}月${Number(date)}日` : day;
}
