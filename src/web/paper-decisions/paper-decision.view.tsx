import { type PaperDecisionView } from '../../findings/paper-decisions/paper-decision.dto';
import { ROLE_WORDS } from '../../reports/words';
import { type OwnWork } from '../dismissing/own-work';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { NamedPointer } from '../history/named-pointer';
import { type RecordNamesById } from '../history/record-names';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { CHECK_FORM } from './paper-decision-forms';
import { OUTCOME_WORDS, PAPER_KIND_WORDS, PAPER_STATE_WORDS } from './paper-decision-words';

interface PaperDecisionContent {
  readonly paper: PaperDecisionView;
  /** What it is about. */
  readonly names: RecordNamesById;
  readonly isOwn: OwnWork;
  readonly draft: Draft;
}

/** A decision on paper, for the second person who has the scan before them. */
export function PaperDecisionPage({ paper, names, isOwn, draft }: PaperDecisionContent) {
  const { can, date, say, text } = useViewer();
  const { id, kind, subjectId, decision, decidedOn, decidedBy, deciderRole, approvedUntil, remark, documentId, state } =
    paper;
  return (
    <>
      <Crumbs crumbs={[['/paper-decisions', say('決裁書', 'Decisions on paper')]]} />
      <section class="card" aria-labelledby="paper">
        <h2 id="paper">{text(PAPER_KIND_WORDS[kind])}</h2>
        <dl class="facts">
          <Fact name={say('対象', 'About')}>
            <NamedPointer id={subjectId} names={names} />
          </Fact>
          <Fact name={say('状態', 'State')}>{text(PAPER_STATE_WORDS[state])}</Fact>
          <Fact name={say('書面の決定', 'What was decided')}>{text(OUTCOME_WORDS[decision])}</Fact>
          <Fact name={say('決裁日', 'The day on the paper')}>{date(decidedOn)}</Fact>
          <Fact name={say('決裁者', 'The name on the paper')}>
            {decidedBy} ({text(ROLE_WORDS[deciderRole])})
          </Fact>
          <Fact name={say('承認の期限', 'Approved until')}>{approvedUntil ? date(approvedUntil) : null}</Fact>
          <Fact name={say('理由・稟議番号など', 'Reason, number of the paper')}>
            {remark ? <span class="pre">{remark}</span> : null}
          </Fact>
          <Fact name={say('決裁書の写し', 'The scan')}>
            <a href={`/documents/${documentId}/content`}>{say('写しを開く', 'Open it')}</a>
          </Fact>
          <Fact name={say('照合した人の所見', 'What the second person remarked')}>{paper.checkRemark}</Fact>
        </dl>
      </section>
      {state === 'ENTERED' &&
        (isOwn(paper.enteredByActor) || !can('decision.check') ? (
          <p class="notice">
            {say(
              'もう一人が写しと照合するまで、何も決定したことになりません。',
              'It decides nothing until a second person has held it against its scan.',
            )}
          </p>
        ) : (
          <FormBody
            form={CHECK_FORM}
            draft={draft}
            action={`/paper-decisions/${id}/check`}
            button={say('照合した結果を記録する', 'Record what you found')}
            loss={say(
              '写しと一致すると記録すると、書面の決定がただちに効きます。一致しないと記録すると、この入力は使えなくなります。どちらも取り消せません。',
              'Found alike, the decision on the paper counts at once; found otherwise, the entry is void. Neither is taken back.',
            )}
          />
        ))}
    </>
  );
}
