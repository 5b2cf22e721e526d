import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import type { CorrectionOrder } from '#features/correct/run/correction.ts';
import { Note } from '#ui/status/Note.tsx';

/** How a correction is made. */
export type How = Omit<CorrectionOrder, 'changes'>;

interface Props {
  how: How;
  onChange: (how: How) => void;
  /** The study goes to another patient. */
  moves: boolean;
  /** The patient is corrected with all studies: only in place. */
  isWhole: boolean;
  /** Why it can't go there in place: that deletes its old entry. */
  moveRefused: string | undefined;
  /** What the character set can't hold. */
  lost: readonly string[];
  /** Of the study; `undefined` for several. */
  characterSet: string | undefined;
}

/** In place or as a new study, and in which character set; each says what it ends. */
export function HowFields({ how, onChange, moves, isWhole, moveRefused, lost, characterSet }: Props) {
  const t = useMessages(correctMessages);
  const set = (part: Partial<How>): void => onChange({ ...how, ...part });
  const isRefused = moves && moveRefused !== undefined;
  return (
    <>
      <Radio.Group
        label={t.how}
        value={isWhole ? 'inPlace' : how.mode}
        onChange={(mode) => set({ mode: mode === 'copy' ? 'copy' : 'inPlace' })}
      >
        <Stack gap={8} mt={6}>
          <Radio
            value="inPlace"
            label={t.inPlace}
            description={
              isRefused
                ? `${t.needsDelete} ${moveRefused}`
                : moves
                  ? t.movesWhy
                  : isWhole
                    ? undefined
                    : t.inPlaceWhy
            }
            disabled={isRefused}
          />
          <Radio value="copy" label={t.copy} description={t.copyWhy} disabled={isWhole} />
        </Stack>
      </Radio.Group>
      {how.mode === 'copy' && !isWhole ? (
        <Checkbox
          label={t.keepLabels}
          description={t.keepLabelsWhy}
          checked={how.keepsLabels}
          onChange={(event) => set({ keepsLabels: event.currentTarget.checked })}
        />
      ) : null}
      {lost.length > 0 && !how.toUtf8 ? (
        <Note tone="caution" role="status">
          <Text size="sm">{t.lost(lost.join(' '), characterSet || t.noSet)}</Text>
        </Note>
      ) : null}
      {lost.length > 0 || how.toUtf8 || characterSet === undefined ? (
        <Checkbox
          label={t.toUtf8}
          description={t.toUtf8Why}
          checked={how.toUtf8}
          onChange={(event) => set({ toUtf8: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}
