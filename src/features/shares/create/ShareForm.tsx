import { Button, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { SelectedStudy } from '#api/orthanc/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { useCan } from '#session/useCan.ts';
import { ReasonTooltip } from '#ui/ReasonTooltip.tsx';
import { expiryOf, type ExpiryChoice } from './expiry.ts';
import { ExpiryFields } from './ExpiryFields.tsx';
import { kindsOffered } from './kinds.ts';
import { makeLinks, type MadeLinks } from './makeLinks.ts';
import { MemoFields } from './MemoFields.tsx';
import { NotMade } from './NotMade.tsx';
import { mostStudiesInLink, type LinkKind } from './shareLink.ts';
import { SharedStudies } from './SharedStudies.tsx';
import { HonestWords } from './HonestWords.tsx';

/** No one could copy more links than this at once. */
const mostLinks = 200;

interface Props {
  studies: readonly SelectedStudy[];
  onMade: (made: MadeLinks) => void;
  onClose: () => void;
}

/** What a link shall open, with which viewer, until when; everything chosen stays when the server refuses. */
export function ShareForm({ studies, onMade, onClose }: Props) {
  const t = useMessages(shareMessages);
  const policy = useConfig().shares;
  const refused = useCan();
  const { data: configuration } = useSuspenseQuery(uiConfigurationQuery);
  const mayDownload = policy.allowDownload && refused('download') === undefined;
  const { kinds, told } = kindsOffered(configuration, mayDownload);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [wantedKind, setKind] = useState<LinkKind>();
  const [choice, setChoice] = useState<ExpiryChoice>({ kind: 'days', days: policy.defaultDays });
  const [wantsEach, setWantsEach] = useState(false);
  const [memo, setMemo] = useState({ recipient: '', remark: '' });
  const [tried, setTried] = useState(false);
  const make = useMutation({ mutationFn: makeLinks, onSuccess: onMade });

  const shared = studies.filter(({ id }) => !leftOut.has(id));
  const mustEach = shared.length > mostStudiesInLink;
  const each = (wantsEach && shared.length > 1) || mustEach;
  const count = each ? shared.length : 1;
  const kind = wantedKind ?? kinds[0] ?? 'stone';
  const reason = refused('share') ?? (count > mostLinks ? t.tooMany(mostLinks) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const expiry = expiryOf(choice, policy, serverNow());
    if ('problem' in expiry || reason || shared.length === 0) return;
    const { landing } = policy;
    const order = { studies: shared, kind, expires: expiry.expires, each, landing, memo };
    make.mutate({ ...order, origin: location.origin });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SharedStudies studies={shared} />
        <NativeSelect
          label={t.viewer}
          description={told ? null : t.viewersUntold}
          value={kind}
          data={kinds.map((value) => ({ value, label: t.viewers[value] }))}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value))}
        />
        <ExpiryFields choice={choice} policy={policy} showProblem={tried} onChoose={setChoice} />
        {shared.length > 1 ? (
          <Radio.Group
            label={t.way}
            value={each ? 'each' : 'one'}
            onChange={(value) => setWantsEach(value === 'each')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="one" label={t.wayOne(shared.length)} disabled={mustEach} />
              <Radio value="each" label={t.wayEach} />
            </Stack>
            {mustEach ? <Text size="sm">{t.wayEachOnly(mostStudiesInLink)}</Text> : null}
          </Radio.Group>
        ) : null}
        <MemoFields memo={memo} onChange={setMemo} />
        <HonestWords />
        {make.error ? (
          <NotMade
            error={make.error}
            onLeaveOut={(hidden) => {
              make.reset();
              setLeftOut(new Set([...leftOut, ...hidden.map(({ id }) => id)]));
            }}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <ReasonTooltip reason={reason}>
            {(blocked) => (
              <Button type="submit" loading={make.isPending} {...blocked}>
                {t.create(count)}
              </Button>
            )}
          </ReasonTooltip>
        </Group>
      </Stack>
    </form>
  );
}
