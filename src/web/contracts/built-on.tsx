import { type ContractDependencyView } from '../../registry/contracts/dto/contract-dependency.dto';
import { useViewer } from '../frame/viewer-context';
import { PartList } from '../record-parts/part-list';
import { type Rows } from '../rows';
import { countryWords } from '../../kernel/country-words';
import { DEPENDENCY_WORDS } from './contract-words';

export interface BuiltOnContent {
  readonly dependencies: Rows<ContractDependencyView>;
  /** null: the viewer does not see vendors. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
}

/** Other providers’ clouds and lines that the vendor builds on, and what they stand on in turn (5.3). */
export function BuiltOn({ contractId, dependencies, vendorOf }: BuiltOnContent & { contractId: string }) {
  const { say, text, date } = useViewer();
  const nameOf = new Map(dependencies.items.map(({ id, name }) => [id, name]));
  return (
    <PartList
      place="dependencies"
      title={{ ja: '利用するクラウド・回線(5.3)', en: 'Clouds and lines it is built on (5.3)' }}
      parts={dependencies}
      none={{ ja: '登録されているものはありません。', en: 'None is on record.' }}
      write="contract.write"
      listPath={`/contracts/${contractId}/dependencies`}
      folder="contract-dependencies"
      toCreate={{ ja: '利用するサービスを登録する', en: 'Register what it is built on' }}
    >
      {({ kind, name, vendorId, dependsOnId, country, managedBy, responsibilityRef, endedOn }) => (
        <>
          <span class="badge note">{text(DEPENDENCY_WORDS[kind])}</span> {name}{' '}
          {typeof vendorId === 'string' && vendorOf !== null && (
            <a href={`/vendors/${vendorId}`}>{vendorOf.get(vendorId) ?? vendorId}</a>
          )}{' '}
          <span class="small soft">
            {typeof country === 'string' && text(countryWords(country))}
            {typeof dependsOnId === 'string' &&
              say(`、${nameOf.get(dependsOnId) ?? ''}の上`, `, on ${nameOf.get(dependsOnId) ?? ''}`)}
            {typeof managedBy === 'string' && say(`、管理: ${managedBy}`, `, run by ${managedBy}`)} {responsibilityRef}
          </span>{' '}
          {typeof endedOn === 'string' && (
            <span class="badge note">
              {say('終了日', 'until')} {date(endedOn)}
            </span>
          )}
          {(managedBy ?? '') === '' && (endedOn ?? null) === null && (
            <span class="badge warn">{say('管理主体が未登録', 'nobody says who runs it')}</span>
          )}
        </>
      )}
    </PartList>
  );
}
