import { type SaidView } from '../../exchange/evidence/dto/evidence-answer.dto';
import { schemeName } from '../parts/registry-words';
import { useViewer } from '../frame/viewer-context';
import { fieldWords } from '../history/field-words';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type Viewer } from '../viewer';
import { countryWords } from '../../kernel/country-words';
import { EVIDENCE_TYPE_WORDS } from './asking-words';

type Content = SaidView['content'];

/** What was answered, field by field. */
export function Said({ said, answerId }: { said: SaidView; answerId: string }) {
  const viewer = useViewer();
  const { date, say, text } = viewer;
  const { content, file, note } = said;
  return (
    <>
      <dl class="facts">
        {linesOf(content, viewer).map(([name, value]) => (
          <div key={name} class="fact">
            <dt>{text(fieldWords(name))}</dt>
            <dd class="pre">{value}</dd>
          </div>
        ))}
        {file !== null && (
          <div class="fact">
            <dt>{say('ファイル', 'File')}</dt>
            <dd>
              <a href={`/evidence-answers/${answerId}/content`}>{file.name}</a>{' '}
              <span class="small soft">{say(`${kilobytes(file.size)} KB`, `${kilobytes(file.size)} KB`)}</span>
            </dd>
          </div>
        )}
        {note !== null && (
          <div class="fact">
            <dt>{say('連絡', 'Words')}</dt>
            <dd class="pre">{note}</dd>
          </div>
        )}
      </dl>
      <p class="small soft">
        {said.byLink
          ? say(
              `${date(said.answeredOn)} メールのリンクから ${said.answeredBy}(アカウントなし)`,
              `${said.answeredOn}, by a mailed link: ${said.answeredBy}, without an account`,
            )
          : `${date(said.answeredOn)} ${said.answeredBy}`}
      </p>
    </>
  );
}

function kilobytes(size: number): number {
  return Math.max(1, Math.round(size / 1024));
}

/** What was said, in the order of the form. */
function linesOf(content: Content, { date, text }: Viewer): (readonly [string, string])[] {
  const { scheme, evidenceType, allYes, openItems, parties, ...rest } = content;
  const plain = (['registrationNumber', 'standardEdition', 'holderName', 'holderCorporateNumber'] as const).concat();
  const lines: (readonly [string, string | null | undefined])[] = [
    ['scheme', scheme ? text(schemeName(scheme)) : null],
    ...plain.map((name) => [name, rest[name]] as const),
    ['validFrom', rest.validFrom ? date(rest.validFrom) : null],
    ['validTo', rest.validTo ? date(rest.validTo) : null],
    ['scopeText', rest.scopeText],
    ['body', rest.body],
    ['evidenceType', evidenceType ? text(EVIDENCE_TYPE_WORDS[evidenceType]) : null],
    ['product', rest.product],
    ['edition', rest.edition],
    ['issuedOn', rest.issuedOn ? date(rest.issuedOn) : null],
    ['preparedOn', rest.preparedOn ? date(rest.preparedOn) : null],
    ['allYes', allYes ? text(ANSWER_WORDS[allYes]) : null],
    [
      'openItems',
      openItems?.map(({ itemNo, targetOn }) => `${itemNo}${targetOn === null ? '' : ` ${date(targetOn)}`}`).join('\n'),
    ],
    [
      'parties',
      parties
        ?.map((party) =>
          [party.counterparty, party.work, party.corporateNumber, party.country && text(countryWords(party.country))]
            .filter((part) => part !== null)
            .join(' / '),
        )
        .join('\n'),
    ],
  ];
  return lines.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value] as const],
  );
}
