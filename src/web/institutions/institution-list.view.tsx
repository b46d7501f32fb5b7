import { PREFECTURES } from '../../kernel/prefecture-code';
import { INSTITUTION_KINDS } from '../../kernel/terms/institution-terms';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { SelectField } from '../parts/select-field';
import { institutionColumns } from './institution-columns';
import { type InstitutionListContent } from './institution-reading';
import { INSTITUTION_KIND_WORDS } from './institution-words';

/** The institutions of the deployment. */
export function InstitutionList({ query, institutions }: InstitutionListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <RecordList
      path="/institutions"
      columns={institutionColumns(viewer)}
      rows={institutions}
      sort={query.sort}
      none={{ ja: '当てはまる医療機関はありません。', en: 'There is no such institution.' }}
      write="institution.write"
      toCreate={{ ja: '医療機関を登録する', en: 'Register an institution' }}
      search={
        <>
          <SearchField name="name" label={say('名称', 'Name')} sought={query.name} />
          <SelectField
            name="kind"
            label={say('種類', 'Kind')}
            chosen={query.kind}
            words={INSTITUTION_KINDS.map((kind) => [kind, INSTITUTION_KIND_WORDS[kind]])}
          />
          <SelectField
            name="prefectureCode"
            label={say('都道府県', 'Prefecture')}
            chosen={query.prefectureCode}
            words={[...PREFECTURES]}
          />
        </>
      }
    />
  );
}
