import { type MatrixAgreementView } from '../../demarcation/agreement/dto/matrix-agreement.dto';
import { type MatrixView } from '../../demarcation/dto/matrix.dto';
import { type AgreementSide, AGREEMENT_SIDES } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { METHOD_WORDS } from '../../reports/words';
import { type Tone } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { Sayer } from '../parts/sayer';
import { type MatrixContent } from './matrix-content';
import { personRoleWord, SIDE_WORDS, STALE_WORDS } from './matrix-words';

/** How a side's agreement stands, and what it waits for. */
type Standing = 'GIVEN' | 'OTHER_WORDS' | 'OTHER_FACTS' | 'UNCHECKED' | 'AWAITED' | 'NOT_YET';

const STANDING_WORDS: Readonly<Record<Standing, { readonly word: Texts; readonly tone: Tone }>> = {
  GIVEN: { word: { ja: '確認済み', en: 'Confirmed' }, tone: 'good' },
  OTHER_WORDS: {
    word: { ja: '内容が変わったため、改めて確認が必要', en: 'The content has changed since: to be confirmed again' },
    tone: 'warn',
  },
  OTHER_FACTS: {
    word: {
      ja: '前提となる事実が変わったため、改めて確認が必要',
      en: 'The facts have changed since: to be confirmed again',
    },
    tone: 'warn',
  },
  UNCHECKED: {
    word: { ja: '代理入力。別の担当者の照合待ち', en: 'Entered on behalf; a second person has to check it' },
    tone: 'warn',
  },
  AWAITED: { word: { ja: '確認待ち', en: 'Awaited' }, tone: 'note' },
  NOT_YET: { word: { ja: '協議に入ると確認できます', en: 'Can be given once it is under consultation' }, tone: 'soft' },
};

/** Who has agreed to what the revision says, and who is awaited. */
export function Confirmations({ paper, matrix }: MatrixContent) {
  const { can, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="confirmations">
      <h2 id="confirmations">{say('双方の確認', 'Confirmations')}</h2>
      <div class="grid-2">
        {AGREEMENT_SIDES.map((side) => {
          const given = matrix.agreements.find((one) => one.side === side) ?? null;
          const standing = standingOf(given, matrix, paper.contentHash);
          const { word, tone } = STANDING_WORDS[standing];
          return (
            <div key={side}>
              <h3>
                {text(SIDE_WORDS[side])}: {nameOf(side, paper)}
              </h3>
              <p>
                <span class={`badge ${tone}`}>{text(word)}</span>
              </p>
              {given !== null && <Given given={given} />}
              {given !== null && standing === 'UNCHECKED' && can('matrix.confirm') && (
                <p class="no-print">
                  <a href={`/matrix-agreements/${given.id}/check`}>
                    {say('書面と照合する', 'Hold it against the paper')}
                  </a>
                </p>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Given({ given }: { given: MatrixAgreementView }) {
  const { date, say, text } = useViewer();
  const {
    person,
    confirmedBy,
    personRole,
    agreedOn,
    method,
    statement,
    checker,
    outdatedBy,
    documentRef,
    deputyFor,
    onBehalf,
  } = given;
  return (
    <dl class="facts">
      <Fact name={say('確認した人', 'By')}>
        <Sayer name={person} account={confirmedBy} /> ({text(personRoleWord(personRole))})
        {deputyFor !== null && say(`(${deputyFor} の代行)`, ` (for ${deputyFor})`)}
      </Fact>
      <Fact name={say('日付', 'On')}>{date(agreedOn)}</Fact>
      <Fact name={say('方法', 'How')}>
        {text(METHOD_WORDS[method])}
        {onBehalf && say('(医療機関が書面から代理入力)', ' (entered by the institution on behalf, from paper)')}
      </Fact>
      {statement !== null && (
        <Fact name={say('同意の言葉', 'In the words')}>
          <span class="pre">{statement}</span>
        </Fact>
      )}
      {checker !== null && <Fact name={say('照合した人', 'Checked by')}>{checker}</Fact>}
      {(documentRef ?? null) !== null && <Fact name={say('記録の所在', 'Record kept at')}>{documentRef}</Fact>}
      {outdatedBy !== null && (
        <Fact name={say('その後変わった事実', 'Changed since')}>
          {outdatedBy.map((reason) => text(STALE_WORDS[reason])).join(say('、', '; '))}
        </Fact>
      )}
    </dl>
  );
}

function standingOf(
  given: MatrixAgreementView | null,
  { conclusion, status }: MatrixView,
  contentHash: string,
): Standing {
  if (given === null) return conclusion === 'DECLARED' && status === 'DRAFT' ? 'NOT_YET' : 'AWAITED';
  if (conclusion === 'RECORDED') return 'GIVEN';
  if (given.contentHash !== contentHash) return 'OTHER_WORDS';
  if (given.outdatedBy !== null) return 'OTHER_FACTS';
  return given.onBehalf && given.checker === null ? 'UNCHECKED' : 'GIVEN';
}

function nameOf(side: AgreementSide, { institution, vendor }: MatrixContent['paper']): string {
  return side === 'INSTITUTION' ? institution : vendor;
}
