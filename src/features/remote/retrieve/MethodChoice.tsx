import { NativeSelect } from '@mantine/core';
import { retrieveMethods, type RetrieveMethod } from '#api/orthanc/remotes/retrieve.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Note } from '#ui/status/Note.tsx';

interface Props {
  value: RetrieveMethod;
  onChange: (method: RetrieveMethod) => void;
  /** The method is C-GET, chosen or configured. */
  isByGet: boolean;
}

/** How a modality is asked to send studies here. An Orthanc that is asked by C-GET goes by the accession number, which the console can't see beforehand. */
export function MethodChoice({ value, onChange, isByGet }: Props) {
  const t = useMessages(remoteMessages);
  return (
    <>
      <NativeSelect
        label={t.method}
        description={t.methodHint}
        value={value}
        data={retrieveMethods.map((method) => ({ value: method, label: t.methods[method] }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(retrieveMethods.find((one) => one === chosen) ?? 'configured');
        }}
      />
      {isByGet ? <Note tone="caution">{t.getWarning}</Note> : null}
    </>
  );
}
