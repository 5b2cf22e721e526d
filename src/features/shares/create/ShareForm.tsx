import { List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import type { LinkKind } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { DialogForm } from '#ui/dialog/FormDialog.tsx';
import { useMutationState } from '#widgets/useMutationState.ts';
import { Note } from '#ui/status/Note.tsx';
import { LinkFields } from './LinkFields.tsx';
import type { LinkMaker } from '#features/shares/made/linkMaker.ts';
import { NotMade } from '#features/shares/made/NotMade.tsx';
import { Revocable } from '#features/shares/made/Revocable.tsx';
import { useLinkTerms } from './useLinkTerms.ts';
import type { ShareFormState } from './useShareForm.ts';

/** Studies that are named. */
const maxNamed = 5;

interface Props {
  studies: readonly SelectedStudy[];
  form: ShareFormState;
  maker: LinkMaker;
  onClose: () => void;
}

/** What a link shall open, with which viewer, until when; everything chosen stays when the server refuses. */
export function ShareForm({ studies, form, maker, onClose }: Props) {
  const t = useMessages(shareMessages);
  const refused = useRefusal();
  const making = useMutationState(maker.making);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const shared = studies.filter(({ id }) => !leftOut.has(id));
  const terms = useLinkTerms(form, shared.length);
  const { reason: refusal, why } = refused('share');
  return (
    <DialogForm
      form={form}
      submitLabel={t.create(terms.count)}
      reason={refusal ?? terms.reason}
      why={why}
      isPending={making.isPending}
      failure={
        making.error ? (
          <NotMade
            error={making.error}
            onLeaveOut={(hidden) => {
              maker.drop();
              setLeftOut(new Set([...leftOut, ...hidden.map(({ id }) => id)]));
            }}
          />
        ) : null
      }
      onSubmit={() => {
        const order = terms.orderFor(shared);
        if (order && shared.length > 0) maker.make(order);
      }}
      onClose={onClose}
    >
      <SharedStudies studies={shared} />
      <LinkFields form={form} terms={terms} studyCount={shared.length} />
      <LinkFacts kind={terms.kind} />
    </DialogForm>
  );
}

/** What a link really is: it also downloads, whether it can be revoked, and what else ends it. */
function LinkFacts({ kind }: { kind: LinkKind }) {
  const t = useMessages(shareMessages);
  return (
    <Note tone="info" role="note">
      <Stack gap={4}>
        <Text size="sm">{t.downloadToo}</Text>
        <Text size="sm">
          <Revocable kind={kind} /> {t.endsNot}
        </Text>
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            {t.endsSooner}
          </Text>
          <List size="sm" mt={4}>
            {t.endsSoonerList.map((way) => (
              <List.Item key={way}>{way}</List.Item>
            ))}
          </List>
        </details>
      </Stack>
    </Note>
  );
}

/** The studies that a link is made for: the first ones by name, and how many more. */
function SharedStudies({ studies }: { studies: readonly SelectedStudy[] }) {
  const t = useMessages(shareMessages);
  const nameOf = useStudyName();
  const more = studies.length - maxNamed;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t.studiesTitle}
      </Text>
      <List size="sm" aria-label={t.studiesTitle}>
        {studies.slice(0, maxNamed).map((study) => (
          <List.Item key={study.id} style={{ overflowWrap: 'anywhere' }}>
            {nameOf(study)}
          </List.Item>
        ))}
      </List>
      {more > 0 ? <Text size="sm">{t.moreStudies(more)}</Text> : null}
    </Stack>
  );
}
