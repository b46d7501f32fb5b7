import { cited } from '../../guideline/citation';
import { type ImpactView } from '../../findings/impact/impact.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS, CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { roleWords, WAY_WORDS } from '../../reports/emergency/impact-words';

/** Products are asked for by name. */
export function ProductImpact({ name, impact }: { name: string | undefined; impact: ImpactView | null }) {
  const { say } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/product-impact">
        <div class="field">
          <label for="name">
            {say('製品・機種・サービスの名称(一部でも可)', 'Product, model or service, or a part of its name')}
          </label>
          <input id="name" name="name" maxLength={100} required value={name ?? ''} />
        </div>
        <button class="button">{say('影響を調べる', 'See who is hit')}</button>
      </form>
      {impact !== null && <Impact impact={impact} />}
    </>
  );
}

/** Whom to call first, then what runs, then what is hit: one page, to be printed and carried about. */
export function Impact({ impact }: { impact: ImpactView }) {
  const { date, say } = useViewer();
  const { contracts, systems, devices } = impact;
  const nothing = contracts.length + systems.length + devices.length === 0;
  return (
    <>
      <p class="no-print">
        <a class="button second" href={paperOf(impact)}>
          {say('印刷する(PDF)', 'To print (PDF)')}
        </a>
      </p>
      <p class="notice">
        {say(
          `${date(calendarDate(impact.knownOn))} に知ったものとして: 契約${contracts.length}件・システム${systems.length}件・機器${devices.length}件`,
          `Known on ${impact.knownOn}: ${contracts.length} contracts, ${systems.length} systems, ${devices.length} devices`,
        )}
      </p>
      {nothing && <p>{say('登録されている事実からは、影響はありません。', 'Nothing is hit, by what is on record.')}</p>}
      <People impact={impact} />
      <Duties impact={impact} />
      <Contracts impact={impact} />
      <Things impact={impact} />
      <Chains impact={impact} />
      <Rows impact={impact} />
    </>
  );
}

/** The same on paper, known on the same day. */
function paperOf({ kind, id, name, knownOn }: ImpactView): string {
  if (id === null || kind === 'PRODUCT')
    return `/product-impact-sheet/content?${new URLSearchParams({ name, knownOn }).toString()}`;
  return `/${FOLDERS[kind]}/${id}/impact-sheet/content?knownOn=${knownOn}`;
}

const FOLDERS = {
  VENDOR: 'vendors',
  CERTIFICATION: 'certifications',
  SUBCONTRACT: 'subcontracts',
  EQUIPMENT: 'equipment',
} as const satisfies Record<Exclude<ImpactView['kind'], 'PRODUCT'>, string>;

function People({ impact: { people } }: { impact: ImpactView }) {
  const { say, text } = useViewer();
  if (people.length === 0) return null;
  return (
    <section class="card" aria-labelledby="people">
      <h2 id="people">{say('連絡する人', 'Whom to call')}</h2>
      <ul>
        {people.map((one) => (
          <li key={`${one.ofId} ${one.role} ${one.name}`}>
            <strong>{one.of}</strong> {text(roleWords(one.role))}: {one.name}
            {one.department !== null && `(${one.department})`}{' '}
            {[one.phone, one.secondChannel, one.email].filter((way) => way !== null).join(' / ')}
            {one.reachable24h && <span class="badge good">{say('24時間', 'round the clock')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duties({ impact: { duties } }: { impact: ImpactView }) {
  const { date, language, say } = useViewer();
  if (duties.length === 0) return null;
  return (
    <section class="card" aria-labelledby="duties">
      <h2 id="duties">{say('始まる義務と期限', 'Duties that start to run')}</h2>
      <ul>
        {duties.map(({ code, contractId, title, clause, dueOn }) => (
          <li key={`${code} ${contractId ?? ''}`}>
            {dueOn !== null && <strong>{date(calendarDate(dueOn))}: </strong>}
            {title} <span class="small soft">{cited([clause], language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contracts({ impact: { contracts } }: { impact: ImpactView }) {
  const { say, text } = useViewer();
  if (contracts.length === 0) return null;
  return (
    <section class="card" aria-labelledby="contracts">
      <h2 id="contracts">{say('契約', 'Contracts')}</h2>
      <ul>
        {contracts.map((one) => (
          <li key={one.id}>
            <a href={`/contracts/${one.id}`}>
              {one.contractNo} {one.title}
            </a>{' '}
            {one.institution} ・ {one.vendor} ・ {text(CONTRACT_STATUS_WORDS[one.status])} ・{' '}
            {say('医療情報', 'medical information')}: {text(ANSWER_WORDS[one.handlesMedicalInfo])} ・{' '}
            {say('リモート保守', 'remote maintenance')}: {text(ANSWER_WORDS[one.remoteMaintenance])}
            <div class="small soft">
              {one.ways.map(({ way, through }) => `${text(WAY_WORDS[way])}: ${through}`).join(say('、', ', '))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Things({ impact: { systems, devices } }: { impact: ImpactView }) {
  const { say } = useViewer();
  if (systems.length + devices.length === 0) return null;
  return (
    <section class="card" aria-labelledby="things">
      <h2 id="things">{say('システムと機器', 'Systems and devices')}</h2>
      <ul>
        {systems.map(({ id, name, interfaces }) => (
          <li key={id}>
            <a href={`/systems/${id}`}>{name}</a>
            {interfaces.length > 0 &&
              say(`(接点: ${interfaces.join('、')})`, ` (interfaces: ${interfaces.join(', ')})`)}
          </li>
        ))}
        {devices.map(({ id, assetNo, name, location, networkSegment, isHit }) => (
          <li key={id}>
            <a href={`/equipment/${id}`}>
              {assetNo} {name}
            </a>{' '}
            {[location, networkSegment].filter((part) => part !== null).join(' ・ ')}
            {isHit && <span class="badge bad">{say('直接', 'directly')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chains({ impact: { subcontracts } }: { impact: ImpactView }) {
  const { say } = useViewer();
  if (subcontracts.length === 0) return null;
  return (
    <section class="card" aria-labelledby="chains">
      <h2 id="chains">{say('再委託', 'Re-entrustments')}</h2>
      <ul>
        {subcontracts.map(({ id, vendor, work, rank, isHit }) => (
          <li key={id}>
            <a href={`/subcontracts/${id}`}>{vendor}</a> {work} {say(`(${rank}次)`, `(rank ${rank})`)}
            {isHit && <span class="badge bad">{say('影響あり', 'hit')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ impact: { rows, contracts } }: { impact: ImpactView }) {
  const { say } = useViewer();
  if (rows.length === 0) return null;
  const numberOf = new Map(contracts.map(({ id, contractNo }) => [id, contractNo]));
  return (
    <section class="card" aria-labelledby="rows">
      <h2 id="rows">{say('担っている責任分界表の行', 'Rows of matrices in which it has a part')}</h2>
      <ul>
        {rows.map(({ rowId, matrixId, contractId, key, title, accountable }) => (
          <li key={rowId}>
            {numberOf.get(contractId)} <a href={`/matrices/${matrixId}#${key}`}>{key}</a> {title}
            <span class="small soft">
              {' '}
              {say('責任主体', 'accountable')}: {accountable.join('、') || say('なし', 'nobody')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
