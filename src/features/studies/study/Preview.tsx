import { useIntersection } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { previewQuery } from '#api/orthanc/instances.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import classes from './StudyPage.module.css';

interface Props {
  /** `undefined` where there is nothing to show a picture of. */
  instanceId: string | undefined;
  /** Of what it is, for screen readers. */
  name: string;
  size: 'small' | 'large';
}

/** The server's picture of an instance, fetched when it becomes visible, or a text if there is none. */
export function Preview({ instanceId, name, size }: Props) {
  const t = useMessages(studyMessages);
  const { ref, entry } = useIntersection({ rootMargin: '100px' });
  const preview = useQuery({
    ...previewQuery(instanceId ?? ''),
    enabled: instanceId !== undefined && (entry?.isIntersecting ?? false),
  });
  const missing = instanceId === undefined || preview.data === null;
  return (
    <span ref={ref} className={classes[size]}>
      {preview.data ? (
        <BlobImage blob={preview.data} alt={t.previewOf(name)} />
      ) : missing ? (
        t.noPreview
      ) : preview.isError ? (
        t.previewFailed
      ) : null}
    </span>
  );
}

/** A picture from memory; its address is given back to the browser as soon as it is not shown. */
function BlobImage({ blob, alt }: { blob: Blob; alt: string }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return;
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return <img ref={show} alt={alt} />;
}
