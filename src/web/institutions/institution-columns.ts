import { PREFECTURES } from '../../kernel/prefecture-code';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { type ListColumn } from '../lists/list-column';
import { type Viewer } from '../viewer';
import { INSTITUTION_KIND_WORDS } from './institution-words';

/** The list of institutions. */
export function institutionColumns({ text }: Viewer): readonly ListColumn<InstitutionView>[] {
  return [
    { name: { ja: '名称', en: 'Name' }, sort: 'name', isName: true, of: ({ name }) => name },
    { name: { ja: '種類', en: 'Kind' }, of: ({ kind }) => text(INSTITUTION_KIND_WORDS[kind]) },
    {
      name: { ja: '都道府県', en: 'Prefecture' },
      of: ({ prefectureCode }) => {
        const prefecture = PREFECTURES.get(prefectureCode ?? '');
        return prefecture === undefined ? null : text(prefecture);
      },
    },
    { name: { ja: '医療機関コード', en: 'Code' }, of: ({ medicalInstitutionCode }) => medicalInstitutionCode },
  ];
}
