import { type ProcurementGateView } from '../../findings/dto/procurement-gate.dto';
import { ANSWERS } from '../../kernel/terms/answers';
import { GateAnswer } from '../findings/gate-answer';
import { useViewer } from '../frame/viewer-context';
import { type Institution } from '../institutions/institution-choice';
import { ANSWER_WORDS } from '../parts/registry-words';

export type PurchaseAsked = ProcurementGateView;

/** May we buy from this vendor? With the question that would settle it. */
export function PurchaseGate({ asked, institution }: { asked: PurchaseAsked; institution: Institution }) {
  const { say } = useViewer();
  return (
    <section class="card" aria-labelledby="gate">
      <h2 id="gate">
        {say(`${institution.name} がこの事業者から購入してよいか`, `May ${institution.name} buy from this vendor?`)}
      </h2>
      <GateAnswer gate={asked} />
      {asked.settledBy !== null && <p class="notice">{asked.settledBy.question}</p>}
      <form class="row no-print" method="get">
        <input type="hidden" name="institutionId" value={institution.id} />
        <Question
          name="handlesMedicalInfo"
          label={say('医療情報を扱うか', 'Medical information?')}
          chosen={asked.purchase.handlesMedicalInfo}
        />
        <Question
          name="worksOnSystems"
          label={say('システム・機器に関わるか', 'Systems or equipment?')}
          chosen={asked.purchase.worksOnSystems}
        />
        <Question
          name="externalConnection"
          label={say('外部接続・持込機器があるか', 'A line into the network?')}
          chosen={asked.purchase.externalConnection}
        />
        <button class="button second">{say('この条件で判定する', 'Judge by this')}</button>
      </form>
    </section>
  );
}

function Question({ name, label, chosen }: { name: string; label: string; chosen: string }) {
  const { text } = useViewer();
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {ANSWERS.map((answer) => (
          <option key={answer} value={answer} selected={answer === chosen}>
            {text(ANSWER_WORDS[answer])}
          </option>
        ))}
      </select>
    </div>
  );
}
