import { Button, List } from '@mantine/core';
import { ApiError } from '#api/ApiError.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { EndPassedError, HiddenStudiesError } from './makeLinks.ts';

/** Whether the server broke off instead of answering a request for a token, as it does where the viewer of its type is off. */
const isDropped = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.path.startsWith('/auth/tokens/') &&
  // The hardened proxy's 502 says why; the console shows that.
  (error.kind === 'offline' || (error.status === 502 && error.detail === ''));

/** Why no link was made, and what to do; a study that the person does not see can be left out. */
export function NotMade({
  error,
  onLeaveOut,
}: {
  error: unknown;
  onLeaveOut?: (hidden: readonly SelectedStudy[]) => void;
}) {
  const t = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const nameOf = useStudyName();
  if (error instanceof EndPassedError) return <Failure title={t.refusedTitle} text={t.problems.past} />;
  if (!(error instanceof HiddenStudiesError)) {
    const words = describeError(error, errors);
    const text = isDropped(error) ? t.viewerOff : words.text;
    return <Failure title={t.refusedTitle} text={text} detail={words.detail} />;
  }
  const { hidden } = error;
  return (
    <Failure title={t.hiddenTitle(hidden.length)} text={t.hidden}>
      <List size="sm">
        {hidden.slice(0, 5).map((study) => (
          <List.Item key={study.id}>{nameOf(study)}</List.Item>
        ))}
      </List>
      {onLeaveOut ? (
        <Button size="xs" variant="default" onClick={() => onLeaveOut(hidden)}>
          {t.withoutThem}
        </Button>
      ) : null}
    </Failure>
  );
}
