import { type MatrixVerificationView } from '../../demarcation/agreement/dto/matrix-verification.dto';
import { type Problem } from '../../kernel/problem';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';
import { type WorkbookVerificationView } from '../../reports/dto/workbook-verification.dto';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { AlteredCells, WorkbookToVerify } from './workbook-verify.view';

interface Said {
  readonly word: Texts;
  readonly tone: Tone;
}

const SAID: Readonly<Record<MatrixVerificationView['verdict'], Said>> = {
  AS_AGREED: { word: { ja: '合意済(現行版)', en: 'Agreed, and in force' }, tone: 'good' },
  SUPERSEDED: { word: { ja: '合意済(その後改版)', en: 'Agreed, and replaced since' }, tone: 'warn' },
  DIFFERENT: { word: { ja: '合意した内容と違います', en: 'Something else was agreed' }, tone: 'bad' },
  NOT_AGREED: { word: { ja: 'まだ合意していません', en: 'Nothing has been agreed yet' }, tone: 'warn' },
  UNKNOWN: { word: { ja: '該当する責任分界表はありません', en: 'There is no such matrix' }, tone: 'bad' },
};

const WITHDRAWN: Said = {
  word: { ja: '合意済(契約は終了または取消)', en: 'Agreed, but its contract has ended or was cancelled' },
  tone: 'warn',
};
const STALE: Said = {
  word: { ja: '合意済(その後、事実と合わなくなっています)', en: 'Agreed, but the facts have moved since' },
  tone: 'warn',
};

/** What was agreed is in force as long as its contract runs and its facts stand. */
function saidOf({ verdict, withdrawnOn, staleSince }: MatrixVerificationView): Said {
  if (verdict !== 'AS_AGREED') return SAID[verdict];
  return withdrawnOn !== null ? WITHDRAWN : staleSince !== null ? STALE : SAID.AS_AGREED;
}

export interface KnownVerifyContent {
  readonly typed: string;
  readonly found: MatrixVerificationView | null;
  /** What a workbook was found to be. */
  readonly held?: WorkbookVerificationView;
  /** Why a workbook was not taken. */
  readonly refusal?: Problem;
}

/** By number or hash, however it is spelled, or by a workbook: which revision it is, and how it stands today. */
export function KnownVerify({ typed, found, held, refusal }: KnownVerifyContent) {
  const { say } = useViewer();
  return (
    <>
      <form class="card" method="get" action="/matrix-verifications">
        <div class="field">
          <label for="printed">
            {say('契約番号(旧番号も可)またはハッシュ値', 'Number of the contract (also an old one), or hash')}
          </label>
          <input id="printed" name="printed" value={typed} required autocomplete="off" spellcheck={false} />
        </div>
        <button class="button">{say('照合する', 'Check')}</button>
      </form>
      {found !== null && <Standing found={found} />}
      <WorkbookToVerify refusal={refusal ?? null} />
      {held !== undefined && (
        <>
          <Standing found={held} />
          <AlteredCells held={held} />
        </>
      )}
    </>
  );
}

function Standing({ found }: { found: MatrixVerificationView }) {
  const { date, say, text } = useViewer();
  const { word, tone } = saidOf(found);
  const day = (on: MatrixVerificationView['agreedOn']) => (on === null ? null : date(on));
  return (
    <section class="card" aria-labelledby="verdict">
      <h2 id="verdict">
        <span class={`badge ${tone}`}>{text(word)}</span>
      </h2>
      {found.matrixId !== null && (
        <dl class="facts">
          <Fact name={say('責任分界表', 'Matrix')}>
            <a href={`/matrices/${found.matrixId}`}>
              {found.contractNo} {say(`第${found.revision ?? ''}版`, `revision ${found.revision ?? ''}`)}
            </a>
          </Fact>
          <Fact name={say('医療機関', 'Institution')}>{found.institution}</Fact>
          <Fact name={say('合意日', 'Agreed on')}>{day(found.agreedOn)}</Fact>
          <Fact name={say('次の版の合意日', 'Replaced on')}>{day(found.supersededOn)}</Fact>
          <Fact name={say('事実と合わなくなった日', 'Stale since')}>{day(found.staleSince)}</Fact>
          <Fact name={say('契約の終了・取消の日', 'Contract ended or cancelled on')}>{day(found.withdrawnOn)}</Fact>
        </dl>
      )}
      {found.others.length > 0 && (
        <>
          <h3>{say('同じ番号の(だった)他の契約', 'Other contracts that have or had this number')}</h3>
          <ul>
            {found.others.map(({ matrixId, contractNo, revision, institution }) => (
              <li key={matrixId}>
                <a href={`/matrices/${matrixId}`}>
                  {contractNo} {say(`第${revision ?? ''}版`, `revision ${revision ?? ''}`)}
                </a>{' '}
                {institution}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
