import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { type FirstRecord, type FirstSteps } from './first-steps-reading';

interface Step {
  readonly path: string;
  readonly name: Texts;
  readonly why: Texts;
}

const STEPS: Readonly<Record<FirstRecord, Step>> = {
  institutions: {
    path: '/docs',
    name: { ja: '医療機関を登録する', en: 'Register the institution' },
    why: { ja: '判定は医療機関ごとに行います。', en: 'What falls short is judged for each institution.' },
  },
  vendors: {
    path: '/vendors/new',
    name: { ja: '事業者を登録する', en: 'Register a vendor' },
    why: { ja: '法人番号と名称があれば足ります。', en: 'Its corporate number and name will do.' },
  },
  certifications: {
    path: '/vendors',
    name: { ja: '事業者の認証を登録する', en: 'Record its certificates' },
    why: {
      ja: 'プライバシーマークやISMSの番号と有効期限を、事業者のページで登録します。',
      en: 'On the vendor’s page: number and term of each.',
    },
  },
  contracts: {
    path: '/contracts',
    name: { ja: '契約を登録する', en: 'Record a contract' },
    why: {
      ja: '期間、更新、医療情報を扱うかを登録すると、期限と不足が分かります。',
      en: 'Its term, its renewal and what it is about: then deadlines and shortfalls show.',
    },
  },
  systems: {
    path: '/systems',
    name: { ja: 'システムを登録する', en: 'Record the systems' },
    why: { ja: '二要素認証と、契約とのつながりを判定します。', en: 'For two factors, and which contract is for what.' },
  },
};

/** From an empty registry to the first report. */
export function FirstStepsGuide({ steps }: { steps: FirstSteps }) {
  const { say, text } = useViewer();
  const known = steps.filter(({ isThere }) => isThere !== null);
  const next = known.find(({ isThere }) => isThere === false)?.record;
  return (
    <section class="card" aria-labelledby="first-steps">
      <h2 id="first-steps">{say('はじめに: 最初の判定まで', 'To begin: up to the first report')}</h2>
      <ol>
        {known.map(({ record, isThere }) => (
          <li key={record}>
            <a href={STEPS[record].path}>{text(STEPS[record].name)}</a>{' '}
            {isThere === true ? (
              <span class="badge good">{say('済み', 'done')}</span>
            ) : (
              record === next && <span class="badge note">{say('次はこれ', 'next')}</span>
            )}
            <div class="small soft">{text(STEPS[record].why)}</div>
          </li>
        ))}
        <li>
          <a href="/findings">{say('不足の指摘を見る', 'See what falls short')}</a>
          <div class="small soft">
            {say(
              '登録されている事実だけから判定します。未確認のものは、未確認と示します。',
              'Judged by what is on record; what nobody has looked at is said to be so.',
            )}
          </div>
        </li>
      </ol>
    </section>
  );
}
