import { concordOf, type Declaration } from '../../demarcation/declarations/concord';
import { type DeclaredSideView, type RowConcordView } from '../../demarcation/declarations/dto/matrix-concord.dto';
import { type AgreementSide, AGREEMENT_SIDES } from '../../kernel/terms/demarcation-terms';
import { type PaperParty } from '../../reports/matrix-paper';
import { DIFFERENCE_WORDS, STATE_WORDS } from '../../reports/words';
import { useViewer } from '../frame/viewer-context';
import { SIDE_WORDS, STATE_MEANINGS, STATE_TONES } from './matrix-words';
import { PartsSaid } from './parts-said';
import { type RowContent } from './row-content';

type SidesContent = Pick<RowContent, 'paper' | 'declarations'> & { readonly concord: RowConcordView };

/** What each side says of the row on its own, beside each other, and in what they differ. */
export function RowSides({ paper, declarations, concord }: SidesContent) {
  const { say, text } = useViewer();
  const { letter, word } = STATE_WORDS[concord.state];
  const said = AGREEMENT_SIDES.map((side) => declarationOf(concord, side));
  return (
    <section class="card" aria-labelledby="sides">
      <h2 id="sides">{say('双方の申告', 'What the two sides say')}</h2>
      <p>
        <span class={`badge ${STATE_TONES[concord.state]}`}>
          {text(letter)} {text(word)}
        </span>{' '}
        {text(STATE_MEANINGS[concord.state])}
      </p>
      {concord.differences.length > 0 && <Differences concord={concord} />}
      <div class="table sides" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('当事者', 'Party')}</th>
              {AGREEMENT_SIDES.map((side) => (
                <th key={side} scope="col">
                  {say(`${SIDE_WORDS[side].ja}の申告`, `${SIDE_WORDS[side].en} says`)}
                  <HowDeclared side={side} declarations={declarations} concord={concord} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {paper.parties.map((party) => (
              <PartyRow key={party.id} party={party} said={said} />
            ))}
            <tr>
              <th scope="row">
                {say('範囲の説明', 'Scope note')}
                {concord.differences.includes('NOTE') && <Differs />}
              </th>
              {said.map((one, i) => (
                <td key={AGREEMENT_SIDES[i]} class="pre">
                  {one?.note ?? '—'}
                  {one?.noTextOfMine === true && (
                    <div class="small soft">
                      {say(
                        '独自の説明文はなく、相手方の文をそのまま受け入れる',
                        'No text of its own: the other side’s stands',
                      )}
                    </div>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who has which part is one thing, how it is worded another. */
function Differences({ concord: { differences } }: { concord: RowConcordView }) {
  const { say, text } = useViewer();
  const isText = (one: (typeof differences)[number]) => one === 'NOTE' || one === 'PART_NOTE';
  const lines = [
    [say('分担の違い', 'Who does what'), differences.filter((one) => !isText(one))],
    [say('文言の違い', 'How it is worded'), differences.filter(isText)],
  ] as const;
  return (
    <ul>
      {lines
        .filter(([, those]) => those.length > 0)
        .map(([name, those]) => (
          <li key={name}>
            {name}: {those.map((one) => text(DIFFERENCE_WORDS[one])).join(say('、', ', '))}
          </li>
        ))}
    </ul>
  );
}

function PartyRow({ party, said }: { party: PaperParty; said: readonly (Declaration | null)[] }) {
  const [institution = null, vendor = null] = said;
  return (
    <tr>
      <th scope="row">
        {party.label}
        <div class="small soft">{party.kindWord}</div>
        {institution !== null && vendor !== null && isOtherwise(institution, vendor, party) && <Differs />}
      </th>
      {said.map((one, i) => (
        <td key={AGREEMENT_SIDES[i]}>
          <PartsSaid parts={one?.roles ?? []} partyId={party.id} />
        </td>
      ))}
    </tr>
  );
}

function Differs() {
  const { text } = useViewer();
  return (
    <div>
      <span class="badge bad">{text(STATE_WORDS.DIFFERING.word)}</span>
    </div>
  );
}

function HowDeclared({
  side,
  declarations,
  concord: { state, by },
}: Omit<SidesContent, 'paper'> & { readonly side: AgreementSide }) {
  const { say } = useViewer();
  const declaration = declarations.find((one) => one.side === side);
  if (declaration === undefined) {
    const isHidden = state === 'ONE_SIDED' && by === side;
    return (
      <div class="small">
        {isHidden
          ? say('申告済み(双方が申告すると見えます)', 'Declared; shown once both have')
          : say('未申告', 'Not yet')}
      </div>
    );
  }
  return (
    <div class="small">
      {declaration.onBehalf
        ? say('医療機関が書面の回答を代理入力', 'Entered by the institution from paper')
        : say('申告済み', 'Declared')}
      {declaration.afterSeeing && say('・相手方の申告を見た後に変更あり', '; changed after seeing the other’s')}
    </div>
  );
}

/** Whether the two sides say something else of a party: the rest of the row is left out of the comparison. */
function isOtherwise(institution: Declaration, vendor: Declaration, { id }: PaperParty): boolean {
  const ofParty = (said: Declaration): Declaration => ({
    ...said,
    note: null,
    roles: said.roles.filter(({ partyId }) => partyId === id),
  });
  return concordOf(ofParty(institution), ofParty(vendor)).state === 'DIFFERING';
}

function declarationOf(concord: RowConcordView, side: AgreementSide): Declaration | null {
  const said: DeclaredSideView | null = side === 'INSTITUTION' ? concord.institution : concord.vendor;
  if (said === null) return null;
  return {
    roles: said.roles.map(({ partyId, role, note }) => ({ partyId, role, note: note ?? null })),
    note: said.note ?? null,
    noTextOfMine: said.noTextOfMine ?? false,
  };
}
