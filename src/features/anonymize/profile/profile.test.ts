import { expect, test } from 'vitest';
import { plainProfile, readProfile, tagsOfProfile, typedProfile, type TypedProfile } from './profile.ts';

const typed = (some: Partial<TypedProfile>): TypedProfile => ({
  ...typedProfile(plainProfile('2023b')),
  ...some,
});

test('lists are read a tag in each line, by keyword or number in any of its forms', () => {
  const { profile, problems } = readProfile(
    'Trial',
    typed({
      keep: 'StudyDescription\n\n 0008,1030',
      replace: 'InstitutionName = Trial 7 = B\n(0010,0040) =',
      remove: '00081040',
    }),
  );
  expect(problems).toEqual([]);
  expect(profile).toEqual({
    name: 'Trial',
    edition: '2023b',
    keep: ['StudyDescription', '0008,1030'],
    replace: { InstitutionName: 'Trial 7 = B', '0010,0040': '' },
    remove: ['0008,1040'],
  });
  expect(readProfile('Trial', typedProfile(profile))).toEqual({ profile, problems: [] });
  expect(tagsOfProfile(profile)).toHaveLength(5);
});

test.each([
  [{ keep: 'study description' }, 'notTag'],
  [{ keep: '0008' }, 'notTag'],
  [{ keep: 'StudyInstanceUID' }, 'identifier'],
  [{ keep: '(0020,000D)' }, 'identifier'],
  [{ remove: '00100020' }, 'identifier'],
  [{ replace: 'PatientName = X' }, 'identifier'],
  [{ replace: 'InstitutionName' }, 'noValue'],
  [{ keep: 'StudyID', remove: 'StudyID' }, 'twice'],
])('%j is refused: %s', (lists, kind) => {
  expect(readProfile('', typed(lists)).problems).toMatchObject([{ kind }]);
});
