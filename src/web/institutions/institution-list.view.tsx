import { INSTITUTION_KINDS } from '../../kernel/terms/institution-terms';
import { useViewer } from '../frame/viewer-context';
import { Nothing } from '../parts/nothing';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { MaySort } from '../parts/sorted-head';
import { type InstitutionListContent } from './institution-reading';
import { INSTITUTION_KIND_WORDS } from './institution-words';

/** The institutions of the deployment. */
export function InstitutionList({ query, institutions }: InstitutionListContent) {
  const { can, say, text } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/institutions" role="search">
        <div class="field">
          <label for="name">{say('名称', 'Name')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <SelectField
          name="kind"
          label={say('種類', 'Kind')}
          chosen={query.kind}
          words={INSTITUTION_KINDS.map((kind) => [kind, INSTITUTION_KIND_WORDS[kind]])}
        />
        <button class="button">{say('さがす', 'Search')}</button>
        {can('institution.write') && (
          <a class="button second" href="/institutions/new">
            {say('医療機関を登録する', 'Register an institution')}
          </a>
        )}
      </form>
      {institutions.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまる医療機関はありません。', en: 'There is no such institution.' }}
          first={{ ja: '医療機関を登録する', en: 'Register an institution' }}
          path="/institutions/new"
          permission="institution.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <MaySort by="name" sort={query.sort}>
                  {say('名称', 'Name')}
                </MaySort>
                <th scope="col">{say('種類', 'Kind')}</th>
                <th scope="col">{say('医療機関コード', 'Code')}</th>
              </tr>
            </thead>
            <tbody>
              {institutions.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/institutions/${one.id}`}>{one.name}</a>
                  </th>
                  <td>{text(INSTITUTION_KIND_WORDS[one.kind])}</td>
                  <td>{one.medicalInstitutionCode ?? <span class="soft">—</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={institutions.next} />
    </>
  );
}
