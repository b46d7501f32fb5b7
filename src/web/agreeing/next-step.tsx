import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type PaperConcord, type PaperRow } from '../../reports/matrix-paper';
import { useViewer } from '../frame/viewer-context';
import { type MatrixContent } from '../matrices/matrix-content';

/** How far the rows of a revision have come, as one side sees it. */
interface Progress {
  /** Rows that this side has not declared yet. */
  readonly mine: number;
  /** Rows that it has, and the other side has not. */
  readonly theirs: number;
  readonly differing: readonly PaperRow[];
}

/** What a revision waits for next, and whose turn it is: nobody has to work it out from the counts. */
export function NextStep({ paper, matrix }: MatrixContent) {
  const { principal, say } = useViewer();
  const isOpen = matrix.status === 'DRAFT' || matrix.status === 'UNDER_CONSULTATION';
  if (!isOpen) return null;
  const side: AgreementSide = principal?.vendorId === null ? 'INSTITUTION' : 'VENDOR';
  return (
    <p class="notice">
      <strong>{say('次にすること: ', 'What is next: ')}</strong>
      {paper.isDeclared ? (
        <Next paper={paper} matrix={matrix} side={side} />
      ) : (
        <Recording paper={paper} matrix={matrix} />
      )}
    </p>
  );
}

/** From paper the institution records row by row, and then that both sides agreed. */
function Recording({ paper, matrix }: MatrixContent) {
  const { can, say } = useViewer();
  const open = paper.layers.flatMap(({ rows }) =>
    rows.filter(({ excused, parts }) => excused === null && !parts.some(({ role }) => role === 'ACCOUNTABLE')),
  );
  const [first] = open;
  if (first === undefined) return <PapersNext matrix={matrix} />;
  return (
    <>
      {say(
        `最終責任を負う者がまだ記録されていない行が ${open.length} 行あります: `,
        `Nobody is named as accountable yet in ${open.length} rows: `,
      )}
      <a href={can('matrix.write') ? `/matrix-rows/${first.id}/edit` : `/matrix-rows/${first.id}`}>
        {first.key} {first.title}
      </a>
    </>
  );
}

/** Every row has somebody accountable, as the gate asks: now both papers, and then the steps. */
function PapersNext({ matrix }: Pick<MatrixContent, 'matrix'>) {
  const { say } = useViewer();
  const isBoth = matrix.agreements.filter(({ outdatedBy }) => outdatedBy === null).length === 2;
  if (!isBoth)
    return (
      <>{say('すべての行が埋まりました。書面の合意を記録します。', 'Every row is filled in: record the agreement.')}</>
    );
  if (matrix.status === 'UNDER_CONSULTATION') return <Confirming matrix={matrix} />;
  return (
    <>
      {say(
        '双方の書面が記録されました。「手続きに進む」から協議に入ります。',
        'Both papers are on record: take it to consultation under the steps.',
      )}
    </>
  );
}

function Next({ paper, matrix, side }: MatrixContent & { readonly side: AgreementSide }) {
  const { say } = useViewer();
  const { mine, theirs, differing } = progressOf(paper, side);
  const [first] = differing;
  if (mine > 0)
    return (
      <>
        {say(
          `あなたの側の申告がまだの行が ${mine} 行あります。提案どおりでよい行は「まとめて申告する」で、残りは「表に記入して申告する」で申告します。`,
          `${mine} rows wait for your side. Declare those that are right as suggested many at once, and the others in the grid.`,
        )}
      </>
    );
  if (first !== undefined)
    return (
      <>
        {say(
          `双方の申告が食い違う行が ${differing.length} 行あります。協議して、どちらかが申告し直します: `,
          `The two sides differ in ${differing.length} rows: talk it over, and one of them declares anew. `,
        )}
        <a href={`/matrix-rows/${first.id}`}>
          {first.key} {first.title}
        </a>
      </>
    );
  if (theirs > 0)
    return <>{say(`相手方の申告を待っています(残り ${theirs} 行)。`, `The other side declares (${theirs} rows).`)}</>;
  if (matrix.status === 'DRAFT')
    return side === 'INSTITUTION' ? (
      <>
        {say(
          '申告がすべて揃いました。「手続きに進む」から協議に入ると、双方に確認を求めます。',
          'All rows are declared alike. Take it to consultation, and both sides are asked to confirm.',
        )}
      </>
    ) : (
      <>
        {say('申告がすべて揃いました。医療機関が協議に入るのを待ちます。', 'The institution takes it to consultation.')}
      </>
    );
  return <Confirming matrix={matrix} />;
}

function Confirming({ matrix }: Pick<MatrixContent, 'matrix'>) {
  const { can, say } = useViewer();
  const standing = matrix.agreements.filter(
    ({ outdatedBy, onBehalf, checker }) => outdatedBy === null && (!onBehalf || checker !== null),
  );
  if (standing.length === 2)
    return (
      <>
        {can('matrix.agree')
          ? say(
              '双方の確認が揃いました。「手続きに進む」から合意を記録します。',
              'Both sides have confirmed: agree it under the steps.',
            )
          : say(
              '双方の確認が揃いました。医療機関の経営層・安全管理責任者・企画管理者のいずれかが合意を記録します。',
              'Both sides have confirmed: an executive, safety or planning manager of the institution agrees it.',
            )}
      </>
    );
  return (
    <>
      {say(
        'まだ確認していない側が、内容をすべて読んで確認します。医療機関では、申告した人とは別の経営層・安全管理責任者・企画管理者が確認します。',
        'The side that has not yet reads all of it and confirms; for the institution an executive, safety or planning manager who has not declared.',
      )}
    </>
  );
}

function progressOf({ layers }: MatrixContent['paper'], side: AgreementSide): Progress {
  const rows = layers.flatMap((layer) =>
    layer.rows.filter(({ concord, excused }) => concord !== null && excused === null),
  );
  const ours = (concord: PaperConcord | null) =>
    (side === 'INSTITUTION' ? concord?.institution : concord?.vendor) ?? null;
  const mine = rows.filter(({ concord }) => ours(concord) === null);
  return {
    mine: mine.length,
    theirs: rows.filter(({ concord }) => concord?.state === 'ONE_SIDED' && ours(concord) !== null).length,
    differing: rows.filter(({ concord }) => concord?.state === 'DIFFERING'),
  };
}
