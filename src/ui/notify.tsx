import { notifications } from '@mantine/notifications';

/** What a notice may have besides its words. */
export interface NoticeOptions {
  /** The same id replaces the earlier notice: pending, then done. */
  id?: string;
  /** A line below the title; hostile text is fine, it is shown as text. */
  message?: string;
}

const place = (title: string, options: NoticeOptions) => ({
  title,
  message: options.message ?? '',
  ...(options.id ? { id: options.id } : {}),
});

function show(notice: Parameters<typeof notifications.show>[0]): void {
  if (notice.id) notifications.hide(notice.id);
  notifications.show(notice);
}

/** Words at the corner of the page for how a write went: `pending` stays until replaced, `failed` until it is closed. */
export const notify = {
  pending(title: string, options: NoticeOptions): void {
    show({
      ...place(title, options),
      loading: true,
      autoClose: false,
      withCloseButton: false,
      role: 'status',
    });
  },
  done(title: string, options: NoticeOptions = {}): void {
    show({ ...place(title, options), color: 'teal', autoClose: 5000, role: 'status' });
  },
  failed(title: string, options: NoticeOptions = {}): void {
    show({ ...place(title, options), color: 'red', autoClose: false, role: 'alert' });
  },
};
