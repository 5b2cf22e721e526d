import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { quickFindQuery } from '#api/orthanc/studies/quickFind.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { noPrivateSearch, noPublicSearch } from '#features/studies/search/searchState.ts';
import { searchOf } from '#features/studies/search/useStudySearch.ts';
import { paths } from '#lib/paths.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import type { Finds } from './finds.ts';

/** The first studies that the box of the list would find for a text. */
export function useStudyFinds(text: string): Finds {
  const { screens } = useMessages(shellMessages);
  const { noName } = useMessages(studiesMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const { HasExtendedFind } = useSystem().Capabilities;
  const refused = useCan()('search');
  const isAsked = text !== '' && refused === undefined;
  const search = searchOf(noPublicSearch, { ...noPrivateSearch, box: text });
  const found = useQuery({
    ...quickFindQuery(search, HasExtendedFind),
    enabled: isAsked,
    meta: toldInPlace,
  });
  return {
    commands: (isAsked ? (found.data ?? []) : []).map((study) => ({
      id: `study-${study.id}`,
      name: [
        readPersonName(study.patientName) || noName,
        format.dicomDate(study.studyDate),
        study.description,
      ]
        .filter(Boolean)
        .join(' · '),
      group: screens.studies,
      run: () => void navigate(paths.study(study.id)),
    })),
    isPending: isAsked && found.isFetching,
    hasFailed: isAsked && found.isError,
  };
}
