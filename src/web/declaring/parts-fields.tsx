import { ALLOCATION_ROLES, type AllocationRole, type PartyKind } from '../../kernel/terms/demarcation-terms';
import { MARK_MEANINGS, MARKS } from '../../reports/marks';
import { type PaperParty } from '../../reports/matrix-paper';
import { type Draft } from '../forms/draft';
import { type FormField } from '../forms/form';
import { fieldIn } from '../forms/refusal';
import { textIn, textsIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { noteField } from './parts-sent';

interface AskedParts {
  readonly parties: readonly PaperParty[];
  readonly draft: Draft;
  /** Nobody but the institution can be accountable for the row. */
  readonly nonDelegable: boolean;
}

/** One line a party, one tick a part; who is accountable is chosen once for the whole row. */
export function PartsFields({ parties, draft, nonDelegable }: AskedParts) {
  const { say, text } = useViewer();
  return (
    <fieldset class="choices" id="roles" tabIndex={-1}>
      <legend>
        {text(WHO_DOES_WHAT)}
        <span class="must">{say('必須', 'required')}</span>
      </legend>
      <p class="help">
        {say(
          '最終責任は一者だけ、実施は一者以上を選びます。実施が複数のときは、それぞれが何を行うかを書きます。',
          'Exactly one is accountable, at least one performs; where several do, say of each what it does.',
        )}
      </p>
      <Faults draft={draft} names={['roles', ...ALLOCATION_ROLES]} />
      <div class="table parts" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('当事者', 'Party')}</th>
              {ALLOCATION_ROLES.map((role) => (
                <th key={role} scope="col" id={role} tabIndex={-1}>
                  {text(MARKS[role])} <span class="small">{text(MARK_MEANINGS[role])}</span>
                </th>
              ))}
            </tr>
          </thead>
          {parties.map((party) => (
            <tbody key={party.id}>
              <tr>
                <th scope="row">
                  {party.label}
                  <div class="small soft">{party.kindWord}</div>
                </th>
                {ALLOCATION_ROLES.map((role) => (
                  <td key={role}>
                    {isOffered(role, party.kind, nonDelegable) && <Tick role={role} party={party} draft={draft} />}
                  </td>
                ))}
              </tr>
              <tr>
                <td colSpan={ALLOCATION_ROLES.length + 1}>
                  <Notes party={party} draft={draft} />
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      </div>
    </fieldset>
  );
}

/** The fields by which what is refused of the parts leads to its place. */
export function partsFieldsOf(parties: readonly PaperParty[]): Pick<FormField, 'name' | 'label'>[] {
  return [
    { name: 'roles', label: WHO_DOES_WHAT },
    ...ALLOCATION_ROLES.flatMap((role) => [
      { name: role, label: MARK_MEANINGS[role] },
      ...parties.map(({ id, label }) => ({
        name: noteField(role, id),
        label: { ja: `${label}の${MARK_MEANINGS[role].ja}`, en: `${label}, ${MARK_MEANINGS[role].en}` },
      })),
    ]),
  ];
}

function isOffered(role: AllocationRole, kind: PartyKind, nonDelegable: boolean): boolean {
  return role !== 'ACCOUNTABLE' || !nonDelegable || kind === 'INSTITUTION';
}

function Tick({ role, party, draft }: { role: AllocationRole; party: PaperParty; draft: Draft }) {
  const { text } = useViewer();
  const type = role === 'ACCOUNTABLE' ? 'radio' : 'checkbox';
  return (
    <label>
      <input type={type} name={role} value={party.id} checked={textsIn(draft.sent, role).includes(party.id)} />{' '}
      {text(MARKS[role])}
      <span class="sign-hidden"> {party.label}</span>
    </label>
  );
}

/** What exactly the party does, part by part; open where something stands there. */
function Notes({ party, draft }: { party: PaperParty; draft: Draft }) {
  const { say, text } = useViewer();
  const names = ALLOCATION_ROLES.map((role) => noteField(role, party.id));
  const isOpen = names.some((name) => textIn(draft.sent, name) !== '' || faultsAt(draft, [name]).length > 0);
  return (
    <details open={isOpen}>
      <summary>{say(`${party.label} が行うことの説明`, `What ${party.label} does`)}</summary>
      {ALLOCATION_ROLES.map((role) => {
        const name = noteField(role, party.id);
        return (
          <div key={role} class="field">
            <label for={name}>{text(MARK_MEANINGS[role])}</label>
            <Faults draft={draft} names={[name]} />
            <textarea id={name} name={name} rows={2} aria-invalid={faultsAt(draft, [name]).length > 0 || undefined}>
              {textIn(draft.sent, name)}
            </textarea>
          </div>
        );
      })}
    </details>
  );
}

function Faults({ draft, names }: { draft: Draft; names: readonly string[] }) {
  const { text } = useViewer();
  return (
    <>
      {faultsAt(draft, names).map(({ pointer, code, detail }) => (
        <p key={`${pointer}${code}`} class="fault">
          {text(detail)}
        </p>
      ))}
    </>
  );
}

function faultsAt({ refusal }: Draft, names: readonly string[]) {
  return (refusal?.faults ?? []).filter(({ pointer }) => names.includes(fieldIn(pointer)));
}

const WHO_DOES_WHAT = { ja: 'だれが何をするか', en: 'Who does what' };
